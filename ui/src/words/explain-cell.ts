import type { CellWithTerms, MeasureTerm, NeedTerm } from '@lianzhu/api/contract';
import { dateIn } from '../date-words.ts';
import { gapText, sumText } from '../number-words.ts';
import { evidenceOf, NAMES_TOLD } from './explanation.ts';
import type { Explanation, Sentence } from './explanation.ts';
import { factorIn, listIn, nameIn, say, sentenceIn } from './say.ts';
import type { WordLanguage } from './say.ts';
import { weaknessOf } from './weakness.ts';

/** Whom the cell is of; its name in both languages. */
export interface CellSubject {
  name: string;
  nameEn: string;
}

/** A weight or a product as short as three decimals allow. */
const short = (value: number): string => String(Number(sumText(value)));

/** A cell in words. Everything that is said is a term of the answer; a cell without a gap is told without one. */
export function explainCell(cell: CellWithTerms, subject: CellSubject, language: WordLanguage): Explanation {
  const names = { chain: nameIn(language, subject), factor: factorIn(language, cell.factor) };
  if (cell.state === 'unknown') {
    const texts = (['unknownNothing', 'unknownNotZero', 'unknownMissing'] as const).map((key) => ({
      text: say(language, key),
      evidence: [],
    }));
    return { headline: say(language, 'headlineUnknown', names), sentences: texts };
  }
  if (cell.state === 'measures-only') {
    return {
      headline: say(language, 'headlineMeasuresOnly', names),
      sentences: [
        { text: say(language, 'noNeedNotNone'), evidence: [] },
        measuresSentence(cell, language, true),
        { text: say(language, 'needMissing'), evidence: [] },
      ],
    };
  }
  if (cell.state === 'eased') {
    return {
      headline: say(language, 'headlineEased', names),
      sentences: [
        needsSentence(cell, language),
        measuresSentence(cell, language, false),
        datesSentence(cell, language),
      ],
    };
  }
  const gap = { ...names, gap: gapText(cell.gap ?? Number.NaN), weakness: weaknessOf(cell, language) };
  return { headline: say(language, 'headlineCell', gap), sentences: gapSentences(cell, language) };
}

function gapSentences(cell: CellWithTerms, language: WordLanguage): Sentence[] {
  const { gap, demand, relief } = cell;
  if (gap === null || demand === null || relief === null) return [];
  const sum = { gap: sumText(gap), demand: sumText(demand), relief: sumText(relief) };
  return [
    { text: say(language, 'gapSum', sum), evidence: [] },
    needsSentence(cell, language),
    measuresSentence(cell, language, false),
    rangeSentence(cell, language),
    datesSentence(cell, language),
    ...districtSentence(cell, language),
  ];
}

function needsSentence(cell: CellWithTerms, language: WordLanguage): Sentence {
  const terms = countedNeeds(cell).sort((a, b) => b.product - a.product);
  const items = terms.slice(0, NAMES_TOLD).map((term) =>
    say(language, 'needTerm', {
      name: nameIn(language, term.need),
      product: sumText(term.product),
      severity: short(term.severity),
      status: short(term.status),
      certainty: short(term.certainty),
    }),
  );
  const clauses = [
    say(language, 'needsSum', {
      demand: sumText(cell.demand ?? 0),
      count: terms.length,
      items: listIn(language, items),
    }),
  ];
  const rest = terms.length - items.length;
  if (rest > 0) clauses.push(say(language, 'needsRest', { count: rest }));
  return { text: sentenceIn(language, clauses), evidence: evidenceOf(terms.map((term) => term.need)) };
}

/** @param named whether the measures of the chain itself are named instead of what they relieve */
function measuresSentence(cell: CellWithTerms, language: WordLanguage, named: boolean): Sentence {
  const terms = cell.terms.measures;
  if (terms.length === 0 || cell.relief === null) {
    return { text: say(language, 'noMeasures'), evidence: [] };
  }
  const own = terms.filter((term) => cell.chain !== null && term.reach === cell.weights['reach.chain']);
  const district = terms.length - own.length;
  const told = named && own.length > 0 ? own : terms;
  const clauses = named
    ? [say(language, 'ownMeasures', { count: own.length, names: measureNames(own, language) })]
    : [say(language, 'measuresRelieve', { count: terms.length, relief: sumText(cell.relief) })];
  if (!named && own.length > 0) clauses.push(say(language, 'measuresOwn', { count: own.length }));
  if (district > 0) clauses.push(say(language, 'measuresDistrict', { count: district }));
  return { text: sentenceIn(language, clauses), evidence: evidenceOf(told.map((term) => term.measure)) };
}

function measureNames(terms: MeasureTerm[], language: WordLanguage): string {
  const names = terms
    .slice(0, NAMES_TOLD)
    .map((term) => say(language, 'quoted', { name: nameIn(language, term.measure) }));
  return listIn(language, names) + (terms.length > NAMES_TOLD ? say(language, 'andOthers') : '');
}

function rangeSentence(cell: CellWithTerms, language: WordLanguage): Sentence {
  const weak = countedNeeds(cell).filter((term) => !['S', 'A'].includes(term.certaintyCode));
  if (cell.range === null || weak.length === 0) return { text: say(language, 'rangeSettled'), evidence: [] };
  const values = { low: sumText(cell.range.low), high: sumText(cell.range.high) };
  return { text: say(language, 'range', values), evidence: [] };
}

/** The first need and the last measure, by the dates that they carry themselves. */
function datesSentence(cell: CellWithTerms, language: WordLanguage): Sentence {
  const needs = countedNeeds(cell).map((term) => dateOf(term.need));
  const measures = cell.terms.measures.map((term) => dateOf(term.measure));
  const first = needs.filter((date) => date !== null).sort()[0];
  const last = measures
    .filter((date) => date !== null)
    .sort(byEnd)
    .at(-1);
  const clauses = [
    first === undefined
      ? say(language, 'needsUndated')
      : say(language, 'firstNeed', { date: dateIn(language, first) }),
  ];
  if (measures.length > 0) {
    clauses.push(
      last === undefined
        ? say(language, 'measuresUndated')
        : say(language, 'lastMeasure', { date: dateIn(language, last) }),
    );
  }
  return { text: sentenceIn(language, clauses), evidence: [] };
}

function districtSentence(cell: CellWithTerms, language: WordLanguage): Sentence[] {
  const counted = cell.terms.needs.filter((term) => term.districtWide);
  const apart = cell.terms.districtNeeds;
  if (cell.chain === null || counted.length + apart.length === 0) return [];
  const key = counted.length > 0 ? 'districtCounted' : 'districtApart';
  const terms = counted.length > 0 ? counted : apart;
  const evidence = evidenceOf(terms.map((term) => term.need));
  return [{ text: say(language, key, { count: terms.length }), evidence }];
}

const countedNeeds = (cell: CellWithTerms): NeedTerm[] => cell.terms.needs.filter((term) => term.counted);

const dateOf = (node: NeedTerm['need']): string | null =>
  typeof node.props.asOf === 'string' ? node.props.asOf : null;

const endOf = (date: string): string => date.split('/').at(-1) ?? date;
const byEnd = (a: string, b: string): number => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0);
