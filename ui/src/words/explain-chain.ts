import type { Cell, CellWithTerms, ChainDetail, Leader } from '@lianzhu/api/contract';
import { dateIn } from '../date-words.ts';
import { cellLook } from '../matrix.ts';
import { gapText, sumText } from '../number-words.ts';
import { evidenceOf, NAMES_TOLD } from './explanation.ts';
import type { Explanation, Sentence } from './explanation.ts';
import { factorIn, listIn, nameIn, say, sentenceIn } from './say.ts';
import type { WordLanguage } from './say.ts';
import { weaknessOf } from './weakness.ts';

/** The cell with the widest gap of a chain; null where no cell has a gap. */
export function widestCell(cells: readonly Cell[]): Cell | null {
  const gaps = cells.filter((cell) => cell.state === 'bottleneck');
  return gaps.sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0] ?? null;
}

/** A chain in words. @param top the sum of its widest cell; null where no cell has a gap */
export function explainChain(
  chain: ChainDetail,
  top: CellWithTerms | null,
  language: WordLanguage,
): Explanation {
  const name = nameIn(language, chain);
  const headline =
    top === null || top.gap === null
      ? say(language, 'headlineChainNone', { chain: name })
      : say(language, 'headlineChain', {
          chain: name,
          factor: factorIn(language, top.factor),
          gap: gapText(top.gap),
          weakness: weaknessOf(top, language),
        });
  return {
    headline,
    sentences: [
      segmentsSentence(chain, language),
      leadersSentence(chain.leaders, language),
      ...gapsSentence(chain.factors, top, language),
      ...restSentence(chain.factors, language),
      coverageSentence(chain, language),
    ],
  };
}

function segmentsSentence(chain: ChainDetail, language: WordLanguage): Sentence {
  const { segments, gapSegments, firms } = chain.counts;
  const clauses = [say(language, 'chainSegments', { segments, firms })];
  if (gapSegments > 0) clauses.push(say(language, 'chainGapSegments', { count: gapSegments }));
  return { text: sentenceIn(language, clauses), evidence: evidenceOf(chain.segments) };
}

function leadersSentence(leaders: readonly Leader[], language: WordLanguage): Sentence {
  if (leaders.length === 0) return { text: say(language, 'chainNoLeader'), evidence: [] };
  const of = (designation: Leader['designation']) =>
    leaders.filter((leader) => leader.designation === designation);
  const key = of('key');
  const clauses = (['official', 'press'] as const).flatMap((designation) => {
    const names = of(designation).map(({ firm }) =>
      say(language, 'quoted', { name: nameIn(language, firm) }),
    );
    if (names.length === 0) return [];
    const told = listIn(language, names.slice(0, NAMES_TOLD));
    const rest = names.length > NAMES_TOLD ? say(language, 'andOthers') : '';
    return [
      say(language, designation === 'official' ? 'chainOfficial' : 'chainPress', { names: told + rest }),
    ];
  });
  if (clauses.length === 0) clauses.push(say(language, 'chainNobodyCalled'));
  if (key.length > 0) clauses.push(say(language, 'chainKeyFirms', { count: key.length }));
  return { text: sentenceIn(language, clauses), evidence: evidenceOf(leaders) };
}

/** Every gap of the chain, widest first, with its standing; then how checking would move the widest. */
function gapsSentence(cells: readonly Cell[], top: CellWithTerms | null, language: WordLanguage): Sentence[] {
  const gaps = cells
    .filter((cell) => cell.state === 'bottleneck')
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))
    .map((cell) =>
      say(language, cellLook(cell) === 'documented' ? 'gapDocumented' : 'gapInferred', {
        factor: factorIn(language, cell.factor),
        gap: gapText(cell.gap ?? Number.NaN),
      }),
    );
  if (top === null || gaps.length === 0) return [];
  const clauses = [say(language, 'chainGaps', { items: listIn(language, gaps) })];
  if (top.range !== null && top.range.low < top.range.high) {
    clauses.push(
      say(language, 'chainRange', {
        factor: factorIn(language, top.factor),
        low: sumText(top.range.low),
        high: sumText(top.range.high),
      }),
    );
  }
  const counted = top.terms.needs.filter((term) => term.counted).map((term) => term.need);
  return [{ text: sentenceIn(language, clauses), evidence: evidenceOf(counted) }];
}

/** The factors without a gap, by name only: nothing is counted where nothing is known. */
function restSentence(cells: readonly Cell[], language: WordLanguage): Sentence[] {
  const clauses = (
    [
      ['eased', 'chainEased'],
      ['measures-only', 'chainMeasuresOnly'],
      ['unknown', 'chainUnknown'],
    ] as const
  ).flatMap(([state, key]) => {
    const factors = cells
      .filter((cell) => cell.state === state)
      .map((cell) => factorIn(language, cell.factor));
    return factors.length === 0 ? [] : [say(language, key, { factors: listIn(language, factors) })];
  });
  return clauses.length === 0 ? [] : [{ text: sentenceIn(language, clauses), evidence: [] }];
}

function coverageSentence(chain: ChainDetail, language: WordLanguage): Sentence {
  const { elements, documentedElements, factorsAssessed, latestEvidence } = chain.coverage;
  const clauses = [
    say(language, 'coverageDocumented', { elements, documented: documentedElements }),
    say(language, 'coverageAssessed', { factors: chain.factors.length, assessed: factorsAssessed }),
  ];
  if (latestEvidence !== null) {
    clauses.push(say(language, 'coverageLatest', { date: dateIn(language, latestEvidence) }));
  }
  return { text: sentenceIn(language, clauses), evidence: [] };
}
