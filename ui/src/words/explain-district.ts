import type { Bottlenecks, CellWithTerms, CommonProblem } from '@lianzhu/api/contract';
import { countLooks, rankedGaps } from '../components/matrix/matrix-model.ts';
import { THIN_SHARE } from '../coverage.ts';
import { dateIn } from '../date-words.ts';
import { gapText, sumText } from '../number-words.ts';
import { evidenceOf, NAMES_TOLD } from './explanation.ts';
import type { Explanation, Sentence } from './explanation.ts';
import { factorIn, listIn, nameIn, say, sayOverview } from './say.ts';
import type { WordLanguage } from './say.ts';
import { weaknessOf } from './weakness.ts';

/** What the district's explanation is made of. `top` is the sum of the widest cell, null where there is no gap. */
export interface DistrictAnswer {
  bottlenecks: Bottlenecks;
  top: CellWithTerms | null;
  problems: readonly CommonProblem[];
  asOf: string | null;
}

/** The whole district in words. */
export function explainDistrict(answer: DistrictAnswer, language: WordLanguage): Explanation {
  const { bottlenecks } = answer;
  const sentences = [
    cellsSentence(bottlenecks, language),
    ...topSentence(answer, language),
    ...problemSentence(answer.problems, language),
    ...sharedSentence(bottlenecks, language),
    coverageSentence(bottlenecks, language),
  ];
  if (answer.asOf !== null) {
    sentences.push({ text: say(language, 'asOf', { date: dateIn(language, answer.asOf) }), evidence: [] });
  }
  return { headline: headlineOf(answer, language), sentences };
}

function headlineOf({ bottlenecks, top }: DistrictAnswer, language: WordLanguage): string {
  const counts = countLooks(bottlenecks.rows);
  const row = bottlenecks.rows.find((one) => one.chain === top?.chain);
  if (counts.documented === 0 || top === null || top.gap === null || row === undefined) {
    return sayOverview(language, 'headlineNone', { unknown: counts.unknown });
  }
  return (
    sayOverview(language, 'headlineTop', {
      chain: nameIn(language, { name: row.shortName, nameEn: row.shortNameEn }),
      factor: factorIn(language, top.factor),
      gap: gapText(top.gap),
    }) + weaknessOf(top, language)
  );
}

function cellsSentence({ rows, factors }: Bottlenecks, language: WordLanguage): Sentence {
  const counts = countLooks(rows);
  const values = {
    chains: rows.length,
    factors: factors.length,
    documented: counts.documented,
    inferred: counts.inferred,
    measures: counts['measures-only'],
    eased: counts.eased,
    unknown: counts.unknown,
  };
  return { text: say(language, 'districtCells', values), evidence: [] };
}

function topSentence({ bottlenecks, top }: DistrictAnswer, language: WordLanguage): Sentence[] {
  const widest = rankedGaps(bottlenecks.rows).slice(0, NAMES_TOLD);
  if (widest.length === 0) return [];
  const items = widest.map(({ row, cell, gap }) =>
    say(language, 'cellGap', {
      chain: nameIn(language, { name: row.shortName, nameEn: row.shortNameEn }),
      factor: factorIn(language, cell.factor),
      gap: gapText(gap),
    }),
  );
  const counted = top?.terms.needs.filter((term) => term.counted).map((term) => term.need) ?? [];
  const text = say(language, 'districtTop', { items: listIn(language, items) });
  return [{ text, evidence: evidenceOf(counted) }];
}

function problemSentence(problems: readonly CommonProblem[], language: WordLanguage): Sentence[] {
  const first = problems[0];
  if (first === undefined) return [];
  const text = say(language, 'districtProblem', {
    topic: language === 'zh' ? first.topic : first.topicEn,
    sum: sumText(first.sum),
    chains: first.chains.length,
    score: sumText(first.score),
  });
  return [{ text, evidence: [] }];
}

function sharedSentence({ districtWide, addDistrictNeeds }: Bottlenecks, language: WordLanguage): Sentence[] {
  const factors = districtWide
    .filter((cell) => cell.needs.districtWide > 0)
    .map((cell) => factorIn(language, cell.factor));
  if (factors.length === 0) return [];
  const key = addDistrictNeeds ? 'districtSharedCounted' : 'districtSharedApart';
  return [{ text: say(language, key, { factors: listIn(language, factors) }), evidence: [] }];
}

function coverageSentence({ rows }: Bottlenecks, language: WordLanguage): Sentence {
  const thin = rows.filter((row) => row.coverage.documentedShare < THIN_SHARE).length;
  return { text: say(language, 'districtCoverage', { chains: rows.length, thin }), evidence: [] };
}
