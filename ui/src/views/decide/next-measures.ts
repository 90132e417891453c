import type { BestMeasure, BottleneckRow, Weights } from '@lianzhu/api/contract';

/** Steps of the greedy choice; the API's own default and bounds. */
export const STEP_COUNT = { usual: 5, min: 1, max: 50 };

/** A step with the chains it names; a measure for the district touches every chain and names none. */
export interface NextStep {
  step: BestMeasure;
  rows: BottleneckRow[];
  /** The step, from 1, that first chose the same candidate; null where this one does. */
  sameAs: number | null;
}

/** `total` is the total gap over all chains of the asked factors; null where no cell has a gap. */
export interface NextPage {
  steps: NextStep[];
  total: number | null;
  weights: Weights;
}

/** Sum of the gaps of all chains, of one factor or of all; null where no gap is known. */
export function totalGap(rows: readonly BottleneckRow[], factor: string | null): number | null {
  const gaps = rows
    .flatMap((row) => row.cells)
    .filter((cell) => factor === null || cell.factor === factor)
    .flatMap((cell) => cell.gap ?? []);
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0);
}

/** The steps with their chains; a candidate that an earlier step chose names that step. */
export function stepsOf(chosen: readonly BestMeasure[], rows: readonly BottleneckRow[]): NextStep[] {
  const ids = chosen.map((step) => step.id);
  return chosen.map((step, index) => {
    const first = ids.indexOf(step.id);
    return {
      step,
      rows: rows.filter((row) => step.chains.includes(row.chain)),
      sameAs: first < index ? first + 1 : null,
    };
  });
}
