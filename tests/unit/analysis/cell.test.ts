import { describe, expect, it } from 'vitest';
import type { Cell } from '@lianzhu/api/contract';
import { analyse, DEFAULT_OPTIONS, matrix, matrixRow } from '../../../api/src/analysis/bottlenecks.ts';
import { bestCertainty } from '../../../api/src/analysis/certainty.ts';
import { weightsFrom } from '../../../api/src/analysis/weights.ts';
import { smallDistrict } from './small-district.ts';
import type { SmallDistrict } from './small-district.ts';

function landCell(drawn: SmallDistrict, options = DEFAULT_OPTIONS, chain = 'C1'): Cell {
  const cell = matrixRow(analyse(smallDistrict(drawn)), chain, options).cells.find(
    ({ factor }) => factor === 'land',
  );
  if (!cell) throw new Error('no land cell');
  return cell;
}

/** Three needs by way of the chain, a segment and a leader; one measure of the chain and one of the district. */
const WORKED: SmallDistrict = {
  chains: ['C1', 'C2'],
  segments: ['S1'],
  firms: ['F1', 'F2'],
  needs: [
    { id: 'N1', severity: 3, certainties: ['S'] },
    { id: 'N2', severity: 2, status: 'easing', certainties: ['C', 'B'] },
    { id: 'N3', certainties: ['A'], basis: 'inferred' },
    { id: 'N4', severity: 3, certainties: ['S'] },
    { id: 'N5', scope: 'district', certainties: ['S'] },
  ],
  measures: [
    { id: 'M1', certainties: ['A'] },
    { id: 'M2', scope: 'district', certainties: ['B'] },
  ],
  edges: [
    ['PART_OF', 'S1', 'C1'],
    ['LEADS', 'F1', 'C1', 'press'],
    ['OPERATES_IN', 'F2', 'S1'],
    ['HAS_NEED', 'C1', 'N1'],
    ['HAS_NEED', 'S1', 'N1'],
    ['HAS_NEED', 'S1', 'N2'],
    ['HAS_NEED', 'F1', 'N3'],
    ['HAS_NEED', 'F2', 'N4'],
    ['SERVES', 'M1', 'C1'],
  ],
};

describe('a cell, worked by hand', () => {
  it('sums its needs, multiplies its measures and tells the range', () => {
    // demand: 1·1·1 + 2/3·0.5·0.8 + 1/3·1·0.2; relief: 1 − (1 − 0.25)(1 − 0.25·0.5·0.8); N4 is of a firm that leads nothing.
    const cell = landCell(WORKED);
    expect(cell.demand).toBeCloseTo(4 / 3, 12);
    expect(cell.relief).toBeCloseTo(0.325, 12);
    expect(cell.gap).toBeCloseTo(0.9, 12);
    expect(cell.range?.low).toBeCloseTo(0.675, 12);
    expect(cell.range?.high).toBeCloseTo(1.125, 12);
    expect(cell).toMatchObject({ chain: 'C1', state: 'bottleneck', basis: 'documented', measures: 2 });
    expect(cell.needs).toEqual({ documented: 2, inferred: 1, districtWide: 1 });
  });

  it('adds the district-wide needs only when asked, and counts them apart', () => {
    const cell = landCell(WORKED, { ...DEFAULT_OPTIONS, addDistrictNeeds: true });
    expect(cell.demand).toBeCloseTo(4 / 3 + 1 / 3, 12);
    expect(cell.needs).toEqual({ documented: 2, inferred: 1, districtWide: 1 });
  });

  it('gives the district its own row, relieved by district measures at full reach', () => {
    const { district } = matrix(analyse(smallDistrict(WORKED)), DEFAULT_OPTIONS);
    const cell = district.find(({ factor }) => factor === 'land');
    expect(cell).toMatchObject({ chain: null, state: 'bottleneck', measures: 1 });
    expect(cell?.demand).toBeCloseTo(1 / 3, 12);
    expect(cell?.relief).toBeCloseTo(0.2, 12);
    expect(cell?.needs).toEqual({ documented: 1, inferred: 0, districtWide: 1 });
  });

  it('uses the given weights', () => {
    const weights = weightsFrom({ 'severity.3': 0.5, 'certainty.B': 0, reliefPerMeasure: 0 });
    const cell = landCell(WORKED, { weights, addDistrictNeeds: false });
    expect(cell.demand).toBeCloseTo(0.5 + 1 / 15, 12);
    expect(cell.relief).toBe(0);
  });
});

describe('states', () => {
  it('is unknown without need and own measure, with no number, though a district measure reaches it', () => {
    const cell = landCell(WORKED, DEFAULT_OPTIONS, 'C2');
    expect(cell).toMatchObject({
      state: 'unknown',
      demand: null,
      relief: null,
      gap: null,
      range: null,
      measures: 1,
    });
  });

  it('is measures-only with a measure of its own: relief is known, demand is not', () => {
    const cell = landCell({ chains: ['C1'], measures: [{ id: 'M1' }], edges: [['SERVES', 'M1', 'C1']] });
    expect(cell).toMatchObject({
      state: 'measures-only',
      demand: null,
      relief: 0.25,
      gap: null,
      range: null,
    });
  });

  it('is eased where all needs are met', () => {
    const cell = landCell({
      chains: ['C1'],
      needs: [{ id: 'N1', severity: 3, status: 'met' }],
      edges: [['HAS_NEED', 'C1', 'N1']],
    });
    expect(cell).toMatchObject({ state: 'eased', demand: 0, gap: 0, relief: 0, range: { low: 0, high: 0 } });
  });

  it('counts a measure that serves the chain and the district once, at the chain’s reach', () => {
    const cell = landCell({
      chains: ['C1'],
      measures: [{ id: 'M1', scope: 'district' }],
      edges: [['SERVES', 'M1', 'C1']],
    });
    expect(cell).toMatchObject({ state: 'measures-only', relief: 0.25, measures: 1 });
  });

  it('keeps a district-wide need out of the chain that holds it', () => {
    const cell = landCell({
      chains: ['C1'],
      needs: [{ id: 'N1', scope: 'district' }],
      edges: [['HAS_NEED', 'C1', 'N1']],
    });
    expect(cell).toMatchObject({ state: 'unknown', needs: { documented: 0, inferred: 0, districtWide: 1 } });
  });

  it('is inferred where all its needs are inferred or assumed', () => {
    const cell = landCell({
      chains: ['C1'],
      needs: [
        { id: 'N1', basis: 'inferred' },
        { id: 'N2', basis: 'assumed' },
      ],
      edges: [
        ['HAS_NEED', 'C1', 'N1'],
        ['HAS_NEED', 'C1', 'N2'],
      ],
    });
    expect(cell).toMatchObject({ basis: 'inferred', needs: { documented: 0, inferred: 2, districtWide: 0 } });
    expect(cell.demand).toBeCloseTo((1 / 3) * 0.2 * 2, 12);
  });
});

describe('rows', () => {
  it('total the gaps that exist; null where there is none', () => {
    const analysis = analyse(smallDistrict(WORKED));
    expect(matrixRow(analysis, 'C1', DEFAULT_OPTIONS).total).toBeCloseTo(0.9, 12);
    expect(matrixRow(analysis, 'C2', DEFAULT_OPTIONS).total).toBeNull();
  });
});

describe('certainty', () => {
  it('is the best of the evidence, capped at I unless documented, I without evidence', () => {
    expect(bestCertainty('documented', ['C', 'A', 'B'])).toBe('A');
    expect(bestCertainty('documented', ['I', 'C'])).toBe('C');
    expect(bestCertainty('inferred', ['S'])).toBe('I');
    expect(bestCertainty('assumed', ['S'])).toBe('I');
    expect(bestCertainty('documented', [])).toBe('I');
  });
});
