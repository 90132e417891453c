import type { BestMeasure, BottleneckRow, Weights } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import type { Query } from '../../api-client.ts';

/** Steps of the greedy choice; the API's own default and bounds. */
export const STEP_COUNT = { usual: 5, min: 1, max: 50 };

/** A step with the chains it names; a measure for the district touches every chain and names none. */
export interface NextStep {
  step: BestMeasure;
  rows: BottleneckRow[];
}

/** `total` is the total gap over all chains of the asked factors; null where no cell has a gap. */
export interface NextPage {
  steps: NextStep[];
  total: number | null;
  weights: Weights;
}

/** @param question weights of the reader, and whether district-wide needs count */
export async function loadNext(
  asked: { count: number; factor: string | null },
  question: Query,
  signal: AbortSignal,
): Promise<NextPage> {
  const [answer, bottlenecks] = await Promise.all([
    api.bestMeasures({ ...question, ...asked }, signal),
    api.bottlenecks(question, signal),
  ]);
  const steps = answer.items.map((step) => ({
    step,
    rows: bottlenecks.rows.filter((row) => step.chains.includes(row.chain)),
  }));
  return { steps, total: totalGap(bottlenecks.rows, asked.factor), weights: bottlenecks.weights };
}

/** Sum of the gaps of all chains, of one factor or of all; null where no gap is known. */
export function totalGap(rows: readonly BottleneckRow[], factor: string | null): number | null {
  const gaps = rows
    .flatMap((row) => row.cells)
    .filter((cell) => factor === null || cell.factor === factor)
    .flatMap((cell) => cell.gap ?? []);
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0);
}
