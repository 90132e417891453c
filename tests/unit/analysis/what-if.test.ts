import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, DEFAULT_OPTIONS, matrix } from '../../../api/src/analysis/bottlenecks.ts';
import { gapChanges } from '../../../api/src/analysis/gap-changes.ts';
import { applyWhatIf, whatIfProblems } from '../../../api/src/analysis/what-if.ts';
import type { Facts } from '../../../api/src/analysis/facts.ts';
import { randomFacts } from './random-facts.ts';

const cellsOf = (facts: Facts) => {
  const { rows, district } = matrix(analyse(facts), DEFAULT_OPTIONS);
  return [...rows.flatMap((row) => row.cells), ...district];
};

describe('what-if', () => {
  test('no change moves nothing, and the facts given are left as they are', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const copy = structuredClone(facts);
        expect(gapChanges(cellsOf(facts), cellsOf(applyWhatIf(facts, {})))).toEqual([]);
        applyWhatIf(facts, { remove: facts.measures.map(({ id }) => ({ label: 'Measure', id })) });
        expect(facts).toEqual(copy);
      }),
    );
  });

  test('adding a measure never raises a gap; removing one never lowers it', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const add = [
          {
            label: 'Measure' as const,
            name: 'x',
            factor: 'talent' as const,
            scope: 'district' as const,
            certainty: 'B' as const,
          },
        ];
        for (const change of gapChanges(cellsOf(facts), cellsOf(applyWhatIf(facts, { add })))) {
          expect(change.gapAfter).toBeLessThan(change.gapBefore ?? Number.NaN);
          expect(change.factor).toBe('talent');
        }
        const remove = facts.measures.slice(0, 1).map(({ id }) => ({ label: 'Measure' as const, id }));
        for (const change of gapChanges(cellsOf(facts), cellsOf(applyWhatIf(facts, { remove })))) {
          expect(change.gapAfter).toBeGreaterThan(change.gapBefore ?? Number.NaN);
        }
      }),
    );
  });

  test('closing every need leaves no demand, and removing every need leaves no number', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const change = facts.needs.map(({ id }) => ({ label: 'Need' as const, id, status: 'met' as const }));
        for (const cell of cellsOf(applyWhatIf(facts, { change }))) expect(cell.demand ?? 0).toBe(0);
        const remove = facts.needs.map(({ id }) => ({ label: 'Need' as const, id }));
        for (const cell of cellsOf(applyWhatIf(facts, { remove }))) {
          expect([cell.demand, cell.gap, cell.range]).toEqual([null, null, null]);
        }
      }),
    );
  });

  test('an added need of severity 3, open and certain, is a demand of 1', () => {
    const facts: Facts = {
      chains: [{ id: 'C0', order: 1, status: 'named' }],
      segments: [],
      needs: [],
      measures: [],
      items: new Map([['C0', { id: 'C0', label: 'Chain', basis: 'documented', evidence: [] }]]),
      edges: [],
      evidence: new Map(),
    };
    const need = {
      label: 'Need',
      name: 'x',
      factor: 'land',
      chain: 'C0',
      topic: 't',
      severity: 3,
      status: 'open',
      certainty: 'A',
    } as const;
    expect(gapChanges(cellsOf(facts), cellsOf(applyWhatIf(facts, { add: [need] })))).toEqual([
      { chain: 'C0', factor: 'land', gapBefore: null, gapAfter: 1 },
    ]);
  });

  test('names every change that cannot be applied', () => {
    const [facts] = fc.sample(
      randomFacts.filter((one) => one.needs.length > 1 && one.measures.length > 0),
      { numRuns: 1, seed: 7 },
    );
    if (!facts) throw new Error('no random district with two needs and a measure');
    const problems = whatIfProblems(facts, {
      remove: [
        { label: 'Need', id: 'N0' },
        { label: 'Measure', id: 'nobody' },
        { label: 'Measure', id: 'N1' },
      ],
      change: [
        { label: 'Need', id: 'N0', status: 'met' },
        { label: 'Measure', id: 'M0', severity: 3 },
      ],
      add: [
        { label: 'Measure', name: 'x', factor: 'land', chains: ['C0', 'gone'], certainty: 'A' },
        { label: 'Measure', name: 'x', factor: 'land', certainty: 'A' },
      ],
    });
    expect(problems).toEqual([
      { pointer: '/remove/1/id', reason: 'unknown-id' },
      { pointer: '/remove/2/id', reason: 'wrong-label' },
      { pointer: '/change/0/id', reason: 'contradiction' },
      { pointer: '/change/1', reason: 'not-of-measure' },
      { pointer: '/add/0/chains/1', reason: 'unknown-chain' },
      { pointer: '/add/1', reason: 'no-reach' },
    ]);
  });
});
