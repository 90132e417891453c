import { describe, expect, test } from 'vitest';
import type { Bottlenecks, Cell, CellWithTerms, ChainDetail, CommonProblem } from '@lianzhu/api/contract';
import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';
import { explainCell } from '../../../ui/src/words/explain-cell.ts';
import { explainChain, widestCell } from '../../../ui/src/words/explain-chain.ts';
import { explainDistrict } from '../../../ui/src/words/explain-district.ts';
import type { Explanation } from '../../../ui/src/words/explanation.ts';
import { footnotesOf, plainText } from '../../../ui/src/words/footnotes.ts';
import { cellOf, chainOf, measureTerm, needTerm, rowOf } from './explanation-data.ts';

const SUBJECT = { name: '某链', nameEn: 'Some Chain' };
const LANGUAGES = ['zh', 'en'] as const;

const textOf = ({ headline, sentences }: Explanation): string =>
  [headline, ...sentences.map((sentence) => sentence.text)].join('\n');

/** Each language writes dates in its own way; the data of this test have no other number like a year. */
const dateless = (text: string): string =>
  text.replace(/(\d{1,2} )?([A-Z][a-z]{2} )?\b20\d{2}\b(-\d{2})*/g, '');

/** Numbers of a text; quoted names, dates and the 1 of "1 − relief" are not numbers of the explanation. */
function numbersOf(text: string): string[] {
  const bare = dateless(text.replace(/“[^”]*”/g, '')).replaceAll('1 − ', '');
  return (bare.match(/\d+(\.\d+)?/g) ?? []).sort();
}

/** Every number in an answer, as three decimals, two, or short; and the lengths of its lists. */
function termsOf(answer: unknown): Set<string> {
  const found = new Set<string>();
  const add = (value: number) => {
    for (const text of [
      String(value),
      value.toFixed(2),
      value.toFixed(3),
      String(Number(value.toFixed(3))),
    ]) {
      found.add(text);
    }
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'number') return add(value);
    if (Array.isArray(value)) add(value.length);
    if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(answer);
  return found;
}

const gapCell: CellWithTerms = cellOf({
  needs: [
    needTerm('N1', 3, 'open', 'C', '2022-02'),
    needTerm('N2', 2, 'easing', 'B', '2023-10-08'),
    needTerm('N3', 1, 'open', 'I', null),
    needTerm('N4', null, 'open', 'A', '2019'),
  ],
  measures: [measureTerm('M1', 'chain', 'S', '2024-01'), measureTerm('M2', 'district', 'C', null)],
});

describe('a cell in words', () => {
  test.each(LANGUAGES)('says no number that is not a term of the answer (%s)', (language) => {
    const text = textOf(explainCell(gapCell, SUBJECT, language));
    const terms = termsOf(gapCell);
    const below = gapCell.terms.needs.filter((term) => !['S', 'A'].includes(term.certaintyCode)).length;
    const own = gapCell.terms.measures.filter((term) => term.reach === 1).length;
    const counts = [below, own, gapCell.terms.measures.length - own, gapCell.terms.needs.length - 3].map(
      String,
    );
    const strange = numbersOf(text).filter((number) => !terms.has(number) && !counts.includes(number));
    expect(strange).toEqual([]);
    expect(numbersOf(text).length).toBeGreaterThan(12);
  });

  test('opens with the sum of the answer', () => {
    const { gap, demand, relief } = gapCell;
    const [sum] = explainCell(gapCell, SUBJECT, 'zh').sentences;
    expect(sum?.text).toBe(
      `缺口 ${gap?.toFixed(3)} = 需求 ${demand?.toFixed(3)} ×（1 − 缓解 ${relief?.toFixed(3)}）。`,
    );
  });

  test('has three to six sentences in every state, and the headline names subject and factor', () => {
    for (const state of ['bottleneck', 'eased', 'measures-only', 'unknown'] as const) {
      const cell = state === 'bottleneck' ? gapCell : cellOf({ state, needs: [], measures: [] });
      const { headline, sentences } = explainCell(cell, SUBJECT, 'zh');
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(sentences.length).toBeLessThanOrEqual(6);
      expect(headline).toContain('某链');
      expect(headline).toContain('土地');
    }
  });

  test.each(LANGUAGES)('an unknown cell gives no number, whatever serves the district (%s)', (language) => {
    const unknown = cellOf({
      state: 'unknown',
      needs: [],
      measures: [measureTerm('M2', 'district', 'A', '2024')],
    });
    expect(textOf(explainCell(unknown, SUBJECT, language))).not.toMatch(/\d/);
  });

  test('a cell with measures only tells no gap', () => {
    const cell = cellOf({
      state: 'measures-only',
      needs: [],
      measures: [measureTerm('M1', 'chain', 'A', '2024-01')],
    });
    expect(numbersOf(textOf(explainCell(cell, SUBJECT, 'zh')))).toEqual(['1']);
  });

  test('Chinese and English tell the same numbers in the same sentences', () => {
    const zh = explainCell(gapCell, SUBJECT, 'zh');
    const en = explainCell(gapCell, SUBJECT, 'en');
    expect(en.sentences.map(({ text }) => numbersOf(text))).toEqual(
      zh.sentences.map(({ text }) => numbersOf(text)),
    );
    expect(numbersOf(en.headline)).toEqual(numbersOf(zh.headline));
  });

  test('says what is weak about the gap', () => {
    const inferred = cellOf({ needs: [needTerm('N3', null, 'open', 'I', null)], measures: [] });
    expect(explainCell(inferred, SUBJECT, 'zh').headline).toContain('推断');
    const relayed = cellOf({ needs: [needTerm('N1', 3, 'open', 'C', null)], measures: [] });
    expect(explainCell(relayed, SUBJECT, 'zh').headline).toContain('转述');
  });
});

const cells: Cell[] = [gapCell, cellOf({ state: 'unknown', factor: 'data', needs: [], measures: [] })];
const chain: ChainDetail = chainOf('C1', cells);

describe('a chain in words', () => {
  test.each(LANGUAGES)('says no number that is not in the answer (%s)', (language) => {
    const text = textOf(explainChain(chain, gapCell, language));
    const terms = termsOf([chain, gapCell]);
    expect(numbersOf(text).filter((number) => !terms.has(number))).toEqual([]);
  });

  test('names unknown factors without a number', () => {
    const unknown = explainChain(chain, gapCell, 'zh').sentences.find(({ text }) => text.includes('未知'));
    expect(unknown?.text).toContain('数据');
    expect(unknown?.text).not.toMatch(/\d/);
  });

  test('without a gap the headline says so', () => {
    const without = chainOf('C1', cells.slice(1));
    expect(widestCell(without.factors)).toBeNull();
    expect(explainChain(without, null, 'zh').headline).toBe('C1：没有可算的缺口');
  });

  test('has three to six sentences, with the leaders’ evidence', () => {
    const { sentences } = explainChain(chain, gapCell, 'zh');
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(6);
    expect(sentences.flatMap(({ evidence }) => evidence)).toContain('EV-LEAD');
  });
});

const problem: CommonProblem = {
  topic: '用地',
  topicEn: 'Land',
  factor: 'land',
  needs: ['N1', 'N2'],
  chains: ['C1', 'C2'],
  documentedChains: ['C1'],
  sum: 0.5,
  score: 1,
  sharedMeasures: [],
  sharedMeasureCount: 0,
};
const bottlenecks: Bottlenecks = {
  factors: ['land', 'data'],
  rows: [rowOf('C1', cells), rowOf('C2', [cells[1] as Cell, cells[1] as Cell])],
  districtWide: [],
  weights: WEIGHT_DEFAULTS,
  addDistrictNeeds: false,
  version: 1,
};

describe('the district in words', () => {
  const terms = { bottlenecks, top: { ...gapCell, chain: 'C1' }, problems: [problem], asOf: '2024-10-08' };

  test('counts the cells of each state as the matrix does', () => {
    const [counts] = explainDistrict(terms, 'zh').sentences;
    expect(numbersOf(counts?.text ?? '')).toEqual(['0', '0', '0', '1', '2', '2', '3']);
  });

  test('tells a common problem as its sum', () => {
    expect(textOf(explainDistrict(terms, 'zh'))).toContain('“用地”：0.500 × 2 条链 = 1.000');
  });

  test('Chinese and English tell the same numbers', () => {
    const numbers = LANGUAGES.map((language) =>
      explainDistrict(terms, language).sentences.map(({ text }) => numbersOf(text)),
    );
    expect(numbers[0]).toEqual(numbers[1]);
  });
});

describe('footnotes', () => {
  const explanation: Explanation = {
    headline: '要点',
    sentences: [
      { text: '甲。', evidence: ['E1', 'E2'] },
      { text: '乙。', evidence: [] },
      { text: '丙。', evidence: ['E3', 'E1'] },
    ],
  };
  const sourceOf = (id: string) => ({ E1: 'S1', E2: 'S1', E3: 'S2' })[id] ?? null;

  test('number each source once, in the order in which the sentences call on it', () => {
    const { notes, marks } = footnotesOf(explanation, sourceOf);
    expect(notes.map(({ number, source }) => [number, source])).toEqual([
      [1, 'S1'],
      [2, 'S2'],
    ]);
    expect(marks).toEqual([[1], [], [1, 2]]);
  });

  test('stand in the copied text with what the source is', () => {
    const text = plainText(explanation, footnotesOf(explanation, sourceOf), ({ source }) => `${source} 标题`);
    expect(text).toBe('要点\n\n甲。[1]\n乙。\n丙。[1][2]\n\n[1] S1 标题\n[2] S2 标题');
  });

  test('tell how many sources are left out', () => {
    const many = {
      headline: '',
      sentences: [{ text: '甲。', evidence: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] }],
    };
    const notes = footnotesOf(many, (id) => id);
    expect(notes.marks[0]).toHaveLength(6);
    expect(notes.more).toEqual([2]);
    expect(plainText(many, notes, ({ source }) => source)).toContain('[+2]');
  });
});
