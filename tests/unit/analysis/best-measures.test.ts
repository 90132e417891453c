import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestMeasures,
  gapTable,
  measureCandidates,
  removedBy,
} from '../../../api/src/analysis/best-measures.ts';
import type { MeasureCandidate } from '../../../api/src/analysis/best-measures.ts';
import { analyse, DEFAULT_OPTIONS, matrix } from '../../../api/src/analysis/bottlenecks.ts';
import type { Facts } from '../../../api/src/analysis/facts.ts';
import { applyWhatIf } from '../../../api/src/analysis/what-if.ts';
import { randomFacts } from './random-facts.ts';

const options = DEFAULT_OPTIONS;

function totalOf(facts: Facts): number {
  return matrix(analyse(facts), options).rows.reduce((sum, row) => sum + (row.total ?? 0), 0);
}

/** Adds the chosen measures for real, through the what-if, and recomputes the whole matrix. */
function withMeasures(facts: Facts, chosen: readonly MeasureCandidate[]): Facts {
  const add = chosen.map(({ id, factor, scope, chains }) => ({
    label: 'Measure' as const,
    name: id,
    factor,
    certainty: 'A' as const,
    ...(scope === 'district' ? { scope } : { chains: [...chains] }),
  }));
  return applyWhatIf(facts, { add });
}

function multisets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    multisets(items.slice(index), size - 1).map((rest) => [item, ...rest]),
  );
}

describe('best next measures', () => {
  test('the running sum is what the matrix loses when the measures are really added', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const analysis = analyse(facts);
        const steps = bestMeasures(
          measureCandidates(analysis, options),
          gapTable(analysis, options),
          options,
          4,
        );
        const before = totalOf(facts);
        steps.forEach((step, index) => {
          const lost = before - totalOf(withMeasures(facts, steps.slice(0, index + 1)));
          expect(step.sum).toBeCloseTo(lost, 9);
          expect(step.removed).toBeGreaterThan(0);
        });
      }),
    );
  });

  test('the first step is the best single measure', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const analysis = analyse(facts);
        const candidates = measureCandidates(analysis, options);
        const gaps = gapTable(analysis, options);
        const [first] = bestMeasures(candidates, gaps, options, 1);
        const best = Math.max(0, ...candidates.map((candidate) => removedBy(candidate, gaps, options)));
        expect(first?.removed ?? 0).toBe(best);
      }),
    );
  });

  test('two greedy steps remove at least 1 - 1/e of what the best pair of all removes', () => {
    let worst = 1;
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const analysis = analyse(facts);
        const candidates = measureCandidates(analysis, options);
        const greedy = bestMeasures(candidates, gapTable(analysis, options), options, 2).at(-1)?.sum ?? 0;
        const before = totalOf(facts);
        const useful = candidates.filter(
          (candidate) => removedBy(candidate, gapTable(analysis, options), options) > 0,
        );
        const exact = Math.max(
          0,
          ...multisets(useful, 2).map((pair) => before - totalOf(withMeasures(facts, pair))),
        );
        if (exact > 0) worst = Math.min(worst, greedy / exact);
        expect(greedy).toBeGreaterThanOrEqual(exact * (1 - 1 / Math.E) - 1e-12);
      }),
      { numRuns: 60 },
    );
    expect(worst).toBeLessThanOrEqual(1 + 1e-9);
    console.log(`best measures: greedy removed at least ${(worst * 100).toFixed(2)} % of the best pair`);
  });
});
