import { describe, expect, it } from 'vitest';
import type { Cell, Figure, MeasureListItem, NeedListItem } from '@lianzhu/api/contract';
import {
  figuresOf,
  groupFigures,
  newestFigures,
  periodsDiffer,
} from '../../../ui/src/views/chain/figures.ts';
import {
  documentedFactors,
  factorColumns,
  mergeMeasures,
  needsBacking,
} from '../../../ui/src/views/chain/factor-columns.ts';

const cell = (factor: Cell['factor'], documented = 0): Cell => ({
  chain: 'CH1',
  factor,
  state: 'unknown',
  basis: null,
  demand: null,
  relief: null,
  gap: null,
  range: null,
  needs: { documented, inferred: 0, districtWide: 0 },
  measures: 0,
});

const need = (id: string, factor: string, scope: string, basis: NeedListItem['basis'] = 'inferred') =>
  ({ id, factor, basis, props: { scope } }) as unknown as NeedListItem;

const measure = (id: string, factors: string[], scope: string, chains: string[]) =>
  ({
    id,
    factors,
    props: { scope },
    chains: chains.map((chain) => ({ id: chain })),
  }) as unknown as MeasureListItem;

describe('factors of a chain', () => {
  const needs = [need('N1', 'land', 'chain'), need('N2', 'land', 'district'), need('N3', 'data', 'chain')];
  const measures = [
    measure('M1', ['land'], 'chain', ['CH1']),
    measure('M2', ['land', 'data'], 'district', []),
    measure('M3', ['land'], 'district', ['CH1']),
    measure('M4', ['land'], 'chain', ['CH2']),
  ];

  it('puts needs above, own measures below, and counts the district measures apart', () => {
    const [land, data] = factorColumns('CH1', [cell('land'), cell('data')], needs, measures);
    expect(land!.needs.map((each) => each.id)).toEqual(['N1']);
    expect(land!.measures.map((each) => each.id)).toEqual(['M1', 'M3']);
    expect(land!.districtMeasures.map((each) => each.id)).toEqual(['M2']);
    expect(data!.districtMeasures.map((each) => each.id)).toEqual(['M2']);
  });

  it('keeps a measure that two lists name once', () => {
    expect(mergeMeasures(measures, measures)).toHaveLength(measures.length);
  });

  it('says how the needs are backed', () => {
    const backing = (...bases: NeedListItem['basis'][]) =>
      needsBacking(
        factorColumns(
          'CH1',
          [cell('land')],
          bases.map((basis, i) => need(`N${i}`, 'land', 'chain', basis)),
          [],
        ),
      );
    expect(backing()).toBe('none');
    expect(backing('inferred', 'inferred')).toBe('all-inferred');
    expect(backing('documented')).toBe('all-documented');
    expect(backing('documented', 'inferred')).toBe('mixed');
  });

  it('counts factors with a documented need', () => {
    expect(documentedFactors([cell('land', 2), cell('data', 0), cell('talent', 1)])).toBe(2);
  });
});

describe('figures', () => {
  const figure = (id: string, name: string, period: string | null): Figure => ({
    id,
    name,
    nameEn: name,
    value: '1',
    unit: null,
    change: null,
    period,
    note: null,
    noteEn: null,
    basis: 'documented',
    evidence: [],
  });

  it('are none where a node carries none', () => {
    expect(figuresOf({ props: {} })).toEqual([]);
    expect(figuresOf({ props: { figures: null } })).toEqual([]);
  });

  it('stand by name, then by period, and differing periods are told', () => {
    const groups = groupFigures([
      figure('a', 'output', '2025-01/2025-08'),
      figure('b', 'firms', '2023'),
      figure('c', 'output', '2023'),
    ]);
    expect(groups.map((group) => group.figures.map((each) => each.id))).toEqual([['c', 'a'], ['b']]);
    expect(groups.map(periodsDiffer)).toEqual([true, false]);
    expect(newestFigures(groups, 2).map((each) => each.id)).toEqual(['a', 'b']);
    expect(newestFigures(groups, 1).map((each) => each.id)).toEqual(['a']);
  });
});
