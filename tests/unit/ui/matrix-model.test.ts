import { describe, expect, test } from 'vitest';
import type { BottleneckRow, Cell } from '@lianzhu/api/contract';
import {
  countFactor,
  countLooks,
  groupRows,
  rankedGaps,
} from '../../../ui/src/components/matrix/matrix-model.ts';
import { cellLook, heatStep } from '../../../ui/src/matrix.ts';

const cell = (factor: Cell['factor'], state: Cell['state'], gap: number | null, documented = 0): Cell => ({
  chain: null,
  factor,
  state,
  basis: documented > 0 ? 'documented' : 'inferred',
  demand: gap,
  relief: 0,
  gap,
  range: null,
  needs: { documented, inferred: gap === null ? 0 : 1, districtWide: 0 },
  measures: 0,
});

const row = (
  chain: string,
  order: number,
  status: string,
  cells: Cell[],
  total: number | null,
): BottleneckRow => ({
  chain,
  order,
  status,
  cells,
  total,
  name: chain,
  nameEn: chain,
  shortName: chain,
  shortNameEn: chain,
  coverage: {
    documentedShare: 1,
    documentedElements: 1,
    elements: 1,
    factorsAssessed: 2,
    leaderNamed: false,
    latestEvidence: null,
  },
});

const ROWS = [
  row('A', 1, 'named', [cell('talent', 'unknown', null), cell('land', 'bottleneck', 0.2, 1)], 0.2),
  row('B', 2, 'named', [cell('talent', 'bottleneck', 0.3), cell('land', 'eased', 0)], 0.3),
  row('C', 3, 'candidate', [cell('talent', 'measures-only', null), cell('land', 'unknown', null)], null),
];

describe('the matrix', () => {
  test('counts every cell under one look', () => {
    const counts = countLooks(ROWS);
    expect(counts).toEqual({ documented: 1, inferred: 1, eased: 1, 'measures-only': 1, unknown: 2 });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(6);
    expect(countFactor(ROWS, 'talent')).toEqual({ documented: 0, inferred: 1 });
  });

  test('groups by status in the order of chains, and ranks by a number with unknown last', () => {
    const chains = (order: Parameters<typeof groupRows>[1]) =>
      groupRows(ROWS, order).map((group) => [group.key, ...group.rows.map((one) => one.chain)]);
    expect(chains('chain')).toEqual([
      ['named', 'A', 'B'],
      ['candidate', 'C'],
    ]);
    expect(chains('total')).toEqual([['together', 'B', 'A', 'C']]);
    expect(chains('land')).toEqual([['together', 'A', 'B', 'C']]);
  });

  test('ranks gaps widest first and can leave inferred ones out', () => {
    expect(rankedGaps(ROWS).map(({ row: { chain } }) => chain)).toEqual(['B', 'A']);
    expect(rankedGaps(ROWS, true).map(({ row: { chain } }) => chain)).toEqual(['A']);
  });

  test('five steps of ink, each bound belonging to the step above it', () => {
    expect([0.01, 0.05, 0.1, 0.2, 0.4, 1].map(heatStep)).toEqual([1, 2, 3, 4, 5, 5]);
    expect(cellLook(cell('land', 'bottleneck', 0.1))).toBe('inferred');
  });
});
