import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellWithTerms, MeasureTerm } from '@lianzhu/api/contract';
import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';
import { cellSteps, hasMeasure, weakNeeds } from '../../../ui/src/views/scenarios/next-steps.ts';
import { noChanges, withAddition } from '../../../ui/src/state/scenario.ts';
import { needTerm } from './explanation-data.ts';

type Weights = Record<keyof typeof WEIGHT_DEFAULTS, number>;

function measureTerm(id: string, reach: number, certainty: number, weights: Weights): MeasureTerm {
  const factor = 1 - weights.reliefPerMeasure * reach * certainty;
  const measure = {
    id,
    name: id,
    nameEn: id,
    label: 'Measure',
    basis: 'documented',
    evidence: [],
    props: {},
  };
  return { measure, reach, certainty, certaintyCode: 'C', factor } as MeasureTerm;
}

/** A cell with so much demand and these measures; only what the steps read. */
function cellWith(demand: number, measures: MeasureTerm[], weights: Weights): CellWithTerms {
  const gap = measures.reduce((left, term) => left * term.factor, demand);
  const terms = { needs: [], measures, districtNeeds: [] };
  return { gap, demand, weights, factor: 'land', chain: 'A', terms } as unknown as CellWithTerms;
}

describe('steps for one cell', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const measure = fc.record({ reach: share, certainty: share });

  it('remove what the cell loses when it is computed anew with them', () => {
    fc.assert(
      fc.property(share, share, fc.array(measure, { maxLength: 4 }), (demand, per, given) => {
        const weights = { ...WEIGHT_DEFAULTS, reliefPerMeasure: per };
        const terms = given.map(({ reach, certainty }, index) =>
          measureTerm(`M${index}`, reach, certainty, weights),
        );
        const cell = cellWith(demand, terms, weights);
        for (const step of cellSteps(cell, false)) {
          const tried =
            step.kind === 'strengthen'
              ? terms.map((term) =>
                  term.measure === step.measure ? measureTerm('stronger', term.reach, 1, weights) : term,
                )
              : [...terms, measureTerm('new', weights[`reach.${step.kind}`], 1, weights)];
          const after = cellWith(demand, tried, weights).gap ?? Number.NaN;
          expect((cell.gap ?? Number.NaN) - after).toBeCloseTo(step.removed, 9);
        }
      }),
    );
  });

  it('come with the largest first, and none where there is nothing to remove', () => {
    const weights = { ...WEIGHT_DEFAULTS };
    const cell = cellWith(
      1,
      [measureTerm('M1', 1, 0.5, weights), measureTerm('M2', 0.5, 1, weights)],
      weights,
    );
    const steps = cellSteps(cell, false);
    expect(steps.map(({ kind }) => kind)).toEqual(['chain', 'strengthen', 'district']);
    expect(cellSteps(cellWith(0, [], weights), false)).toEqual([]);
    expect(cellSteps({ ...cell, gap: null }, false)).toEqual([]);
  });

  it('of the district’s row are for the district, at full reach', () => {
    const steps = cellSteps(cellWith(1, [], { ...WEIGHT_DEFAULTS }), true);
    expect(steps).toEqual([{ kind: 'district', removed: 0.25 }]);
  });
});

describe('what comes before a measure', () => {
  it('counts needs that are counted, weigh something and rest on less than A', () => {
    const needs = [
      needTerm('N1', 3, 'open', 'C', null),
      needTerm('N2', 3, 'open', 'A', null),
      needTerm('N3', 3, 'met', 'C', null),
      { ...needTerm('N4', 3, 'open', 'I', null), counted: false },
    ];
    const cell = { terms: { needs, measures: [], districtNeeds: [] } } as unknown as CellWithTerms;
    expect(weakNeeds(cell)).toBe(1);
  });

  it('knows a measure of the same factor and reach again, in any order of chains', () => {
    const name = 'x';
    const measure = { label: 'Measure', name, factor: 'land', certainty: 'A' } as const;
    const changes = withAddition(noChanges(), { ...measure, chains: ['A', 'B'] });
    expect(hasMeasure(changes, 'land', ['B', 'A'])).toBe(true);
    expect(hasMeasure(changes, 'land', ['A'])).toBe(false);
    expect(hasMeasure(changes, 'data', ['A', 'B'])).toBe(false);
    expect(hasMeasure(changes, 'land', 'district')).toBe(false);
    expect(hasMeasure(withAddition(changes, { ...measure, scope: 'district' }), 'land', 'district')).toBe(
      true,
    );
  });
});
