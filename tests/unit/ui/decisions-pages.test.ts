import { describe, expect, test } from 'vitest';
import type { Bottlenecks, NeedListItem, SegmentListItem } from '@lianzhu/api/contract';
import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';
import { csvText } from '../../../ui/src/csv-text.ts';
import { monthsBefore } from '../../../ui/src/coverage.ts';
import { checksOf } from '../../../ui/src/views/decide/checks.ts';
import { chainsOfFirms } from '../../../ui/src/views/decide/firm-exits.ts';
import { gapsByChain } from '../../../ui/src/views/decide/gap-segments.ts';
import { needTerm as needTermOf } from '../../../ui/src/views/decide/need-term.ts';
import { stepsOf, totalGap } from '../../../ui/src/views/decide/next-measures.ts';
import { factorOf, wholeOf } from '../../../ui/src/views/decide/page-query.ts';
import { cellOf, needTerm, rowOf } from './explanation-data.ts';

describe('a list made in the page, as CSV', () => {
  test('begins with a byte order mark and quotes what needs it', () => {
    expect(csvText([['甲', 'a,b', 'say "x"', 'two\nlines', 0.5, null]])).toBe(
      '\uFEFF甲,"a,b","say ""x""","two\nlines",0.5,\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('keeps %j as text', (text) => {
    const cell = csvText([[text]])
      .slice(1)
      .trimEnd()
      .replace(/^"/, '');
    expect(cell.startsWith("'")).toBe(true);
  });

  test('writes a negative number as a number', () => {
    expect(csvText([[-0.5]])).toBe('\uFEFF-0.5\r\n');
  });
});

describe('how old an evidence is', () => {
  test.each([
    ['2024-10-08', '2026-02-25', 16],
    ['2024', '2026-02-25', 25],
    ['2021/2025-12', '2026-02', 2],
    ['2026-02-01', '2026-02-25', 0],
    ['2027-01', '2026-02-25', 0],
  ])('%s is %s less %i months', (date, asOf, months) => {
    expect(monthsBefore(date, asOf)).toBe(months);
  });

  test('is not known without dates', () => {
    expect(monthsBefore(null, '2026')).toBeNull();
    expect(monthsBefore('2026', null)).toBeNull();
  });
});

describe('numbers and factors of an address', () => {
  const bounds = { usual: 2, min: 2, max: 500 };
  test.each([
    ['', 2],
    ['chains=', 2],
    ['chains=3', 3],
    ['chains=0', 2],
    ['chains=9999', 500],
    ['chains=two', 2],
    ['chains=2.5', 2],
  ])('%j reads as %i', (query, value) => {
    expect(wholeOf(new URLSearchParams(query), 'chains', bounds)).toBe(value);
  });

  test('takes a factor that exists only', () => {
    expect(factorOf(new URLSearchParams('factor=land'))).toBe('land');
    expect(factorOf(new URLSearchParams('factor=water'))).toBeNull();
  });
});

describe('the chains of firms', () => {
  const edge = (type: 'LEADS' | 'OPERATES_IN' | 'PART_OF', source: string, target: string) => ({
    id: `${type}:${source}>${target}`,
    type,
    source,
    target,
    basis: 'documented' as const,
    evidence: [],
    props: {},
  });

  test('are those it leads and those of its segments, each once', () => {
    const edges = [
      edge('OPERATES_IN', 'F1', 'A1'),
      edge('OPERATES_IN', 'F1', 'A2'),
      edge('PART_OF', 'A1', 'A'),
      edge('PART_OF', 'A2', 'A'),
      edge('LEADS', 'F1', 'B'),
      edge('OPERATES_IN', 'F2', 'unplaced'),
    ];
    const chains = chainsOfFirms({ edges });
    expect([...(chains.get('F1') ?? [])].sort()).toEqual(['A', 'B']);
    expect(chains.has('F2')).toBe(false);
  });
});

const need = (id: string, over: Partial<NeedListItem> = {}): NeedListItem => ({
  id,
  label: 'Need',
  name: id,
  nameEn: id,
  basis: 'documented',
  evidence: [`EV-${id}`],
  props: { severity: 2, status: 'open', scope: 'chain' },
  factor: 'land',
  holders: [],
  chains: [{ id: 'C1', label: 'Chain', name: 'C1', nameEn: 'C1' }],
  certainty: 'C',
  measures: [],
  ...over,
});

describe('the check list', () => {
  const cell = cellOf({ needs: [needTerm('N1', 3, 'open', 'C', null)], measures: [] });
  const matrix: Bottlenecks = {
    factors: ['land'],
    rows: [rowOf('C1', [cell])],
    districtWide: [],
    weights: WEIGHT_DEFAULTS,
    addDistrictNeeds: false,
    version: 1,
  };

  test('holds the needs below A of each cell with a gap, and no others', () => {
    const needs = [
      need('weak'),
      need('firm', { certainty: 'A' }),
      need('met', { props: { severity: 2, status: 'met', scope: 'chain' } }),
      need('elsewhere', { factor: 'data' }),
      need('shared', { chains: [], props: { severity: null, status: 'open', scope: 'district' } }),
    ];
    const idsOf = (answer: Bottlenecks) =>
      checksOf(answer, needs, []).flatMap((one) => one.checks.map((check) => check.need.id));
    expect(idsOf(matrix)).toEqual(['weak']);
    expect(idsOf({ ...matrix, addDistrictNeeds: true })).toEqual(['weak', 'shared']);
  });

  test('leaves out a cell that rests on A or better, and carries the range of the answer', () => {
    expect(checksOf(matrix, [need('firm', { certainty: 'S' })], [])).toEqual([]);
    const [first] = checksOf(matrix, [need('weak')], []);
    expect([first?.low, first?.gap, first?.high]).toEqual([cell.range?.low, cell.gap, cell.range?.high]);
  });

  test('names the firm that has the need and the body behind a measure that answers it', () => {
    const firm = { id: 'F1', label: 'Firm', name: '企业', nameEn: 'Firm' };
    const body = { id: 'B1', label: 'Body', name: '部门', nameEn: 'Bureau' };
    const measure = {
      ...need('M1'),
      label: 'Measure' as const,
      factors: ['land'],
      bodies: [body],
      needs: ['weak'],
    };
    const [one] = checksOf(matrix, [need('weak', { holders: [firm] })], [measure, measure]);
    expect(one?.checks[0]?.firms).toEqual([firm]);
    expect(one?.checks[0]?.bodies).toEqual([body]);
  });
});

describe('a common problem’s sum', () => {
  test('is severity × status × certainty of each need, and adds up to the answer', () => {
    const needs = [need('N1'), need('N2', { props: { severity: null, status: 'easing' }, certainty: 'I' })];
    const terms = needs.map((one) => needTermOf(one, WEIGHT_DEFAULTS));
    expect(terms.map((term) => term.product)).toEqual([(2 / 3) * 1 * 0.5, (1 / 3) * 0.5 * 0.2]);
  });
});

describe('the steps of the next measures', () => {
  test('point back to the step that chose the same candidate', () => {
    const step = (id: string) => ({
      id,
      factor: 'land' as const,
      scope: 'chain' as const,
      chains: ['C1'],
      removed: 1,
      sum: 1,
    });
    const same = stepsOf([step('a'), step('b'), step('a'), step('a')], []).map((one) => one.sameAs);
    expect(same).toEqual([null, null, 1, 1]);
  });

  test('a total without a gap is not known', () => {
    const unknown = cellOf({ state: 'unknown', needs: [], measures: [] });
    expect(totalGap([rowOf('C1', [unknown])], null)).toBeNull();
    const gap = cellOf({ needs: [needTerm('N1', 3, 'open', 'A', null)], measures: [] });
    expect(totalGap([rowOf('C1', [gap, unknown])], 'land')).toBe(1);
    expect(totalGap([rowOf('C1', [gap])], 'data')).toBeNull();
  });
});

describe('gap segments', () => {
  const segment = (id: string, stage: 'upstream' | 'downstream', chain: string): SegmentListItem => ({
    id,
    label: 'Segment',
    name: id,
    nameEn: id,
    basis: 'documented',
    evidence: [],
    props: {},
    stage,
    order: 1,
    chain: { id: chain, label: 'Chain', name: chain, nameEn: chain },
    gap: true,
    firms: 0,
    certainty: 'B',
  });

  test('stand under their chain by stage, with the needs that they hold', () => {
    const holder = { id: 'a', label: 'Segment', name: 'a', nameEn: 'a' };
    const [first, ...rest] = gapsByChain(
      [segment('b', 'downstream', 'C1'), segment('a', 'upstream', 'C1')],
      [need('N1', { holders: [holder] }), need('N2')],
      [rowOf('C1', []), rowOf('C2', [])],
    );
    expect(rest).toEqual([]);
    expect(first?.count).toBe(2);
    expect(first?.stages.map(({ stage }) => stage)).toEqual(['upstream', 'downstream']);
    expect(first?.stages[0]?.segments[0]?.needs.map((one) => one.id)).toEqual(['N1']);
  });
});
