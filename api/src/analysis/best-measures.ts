import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Factor } from '@lianzhu/graph-seed/model';
import type { BestMeasure } from '../../contract/index.ts';
import type { Analysis } from './bottlenecks.ts';
import { computeCell } from './cell.ts';
import type { CellOptions } from './cell.ts';
import { commonProblems } from './common-problems.ts';
import { compareIds } from './facts.ts';

/** A measure that could be added: one factor for a set of chains (reach 1) or for the district (reach 0.5 on every chain). */
export interface MeasureCandidate {
  readonly id: string;
  readonly factor: Factor;
  readonly scope: 'chain' | 'district';
  readonly chains: readonly string[];
}

/** Gap of each cell by `factor`, then chain; cells without a counted need are left out. */
export type GapTable = ReadonlyMap<Factor, ReadonlyMap<string, number>>;

/** Chains that at least so many share make a common problem; the default of the common problems' own question. */
const COMMON_PROBLEM_CHAINS = 2;

/**
 * DESIGN §5: (factor, one chain), (factor, the chains of one common problem), (factor, district); in id order.
 * Two common problems with the same chains make one candidate.
 */
export function measureCandidates(analysis: Analysis, options: CellOptions): MeasureCandidate[] {
  const candidates = new Map<string, MeasureCandidate>();
  const add = (factor: Factor, scope: 'chain' | 'district', chains: readonly string[]) => {
    const id = `${factor}:${scope === 'district' ? 'district' : chains.join('+')}`;
    candidates.set(id, { id, factor, scope, chains });
  };
  for (const factor of FACTORS) {
    for (const chain of analysis.facts.chains) add(factor, 'chain', [chain.id]);
    add(factor, 'district', []);
  }
  for (const problem of commonProblems(analysis, options.weights, COMMON_PROBLEM_CHAINS)) {
    add(problem.factor, 'chain', problem.chains);
  }
  return [...candidates.values()].sort((a, b) => compareIds(a.id, b.id));
}

/** The gaps that measures can lower, from the same cells as the matrix. */
export function gapTable(analysis: Analysis, options: CellOptions): GapTable {
  const table = new Map<Factor, Map<string, number>>(FACTORS.map((factor) => [factor, new Map()]));
  for (const [chain, row] of analysis.inputs.byChain) {
    for (const input of row) {
      const { gap } = computeCell(input, options);
      if (gap !== null) table.get(input.factor)?.set(chain, gap);
    }
  }
  return table;
}

/**
 * Greedy next measures: at each of `count` steps the candidate that removes most of the total gap over all chains.
 * A new measure has certainty 1, so it multiplies a cell's gap by 1 − reliefPerMeasure × reach. Ties go to the smaller
 * set of chains, then the id. Ends early when nothing is left to remove.
 */
export function bestMeasures(
  candidates: readonly MeasureCandidate[],
  gaps: GapTable,
  options: CellOptions,
  count: number,
): BestMeasure[] {
  const left = new Map([...gaps].map(([factor, row]) => [factor, new Map(row)]));
  const steps: BestMeasure[] = [];
  let sum = 0;
  while (steps.length < count) {
    const best = bestOf(candidates, left, options);
    if (best === null || best.removed <= 0) break;
    lowerGaps(best.candidate, left, options);
    sum += best.removed;
    steps.push({ ...best.candidate, chains: [...best.candidate.chains], removed: best.removed, sum });
  }
  return steps;
}

/** How much of the total gap one candidate removes from the gaps as they stand. */
export function removedBy(candidate: MeasureCandidate, gaps: GapTable, options: CellOptions): number {
  const row = gaps.get(candidate.factor) ?? new Map<string, number>();
  const share = options.weights.reliefPerMeasure * options.weights[`reach.${candidate.scope}`];
  const touched = candidate.scope === 'district' ? [...row.keys()] : candidate.chains;
  return touched.reduce((removed, chain) => removed + (row.get(chain) ?? 0) * share, 0);
}

function bestOf(candidates: readonly MeasureCandidate[], gaps: GapTable, options: CellOptions) {
  let best: { candidate: MeasureCandidate; removed: number; size: number } | null = null;
  for (const candidate of candidates) {
    const removed = removedBy(candidate, gaps, options);
    const size = candidate.scope === 'district' ? Infinity : candidate.chains.length;
    const better = best === null || removed > best.removed || (removed === best.removed && size < best.size);
    if (better) best = { candidate, removed, size };
  }
  return best;
}

function lowerGaps(
  candidate: MeasureCandidate,
  gaps: ReadonlyMap<Factor, Map<string, number>>,
  options: CellOptions,
): void {
  const row = gaps.get(candidate.factor);
  if (!row) return;
  const share = options.weights.reliefPerMeasure * options.weights[`reach.${candidate.scope}`];
  const touched = candidate.scope === 'district' ? [...row.keys()] : candidate.chains;
  for (const chain of touched) {
    const gap = row.get(chain);
    if (gap !== undefined) row.set(chain, gap * (1 - share));
  }
}
