import type { Factor } from '@lianzhu/graph-seed/model';
import type { RankStability } from '../../contract/index.ts';
import type { Analysis } from './bottlenecks.ts';
import { computeCell } from './cell.ts';
import type { CellOptions } from './cell.ts';
import { compareIds } from './facts.ts';
import { WEIGHT_NAMES } from './weights.ts';

const TOP_RANKS = 3;
/** Each weight is moved by a fifth, down and up, and stays within [0, 1]. */
const MOVES = [0.8, 1.2];

interface RankedCell {
  readonly chain: string;
  readonly factor: Factor;
  readonly gap: number;
}

/**
 * Whether the three largest gaps stay the same cells in the same order when each weight moves by ±20 %, one at a time.
 * `moves` are the moves that change them, in the weights' order. Cells without a gap are not ranked.
 */
export function rankStability(analysis: Analysis, options: CellOptions): Omit<RankStability, 'version'> {
  const top = topCells(analysis, options);
  const moves = WEIGHT_NAMES.flatMap((weight) =>
    MOVES.flatMap((move) => {
      const value = Math.min(1, options.weights[weight] * move);
      if (value === options.weights[weight]) return [];
      const moved = topCells(analysis, { ...options, weights: { ...options.weights, [weight]: value } });
      return sameCells(top, moved) ? [] : [{ weight, value, top: moved }];
    }),
  );
  return { top, stable: moves.length === 0, moves };
}

function topCells(analysis: Analysis, options: CellOptions): RankedCell[] {
  const ranked = [...analysis.inputs.byChain].flatMap(([chain, row]) =>
    row.flatMap((input): RankedCell[] => {
      const { gap } = computeCell(input, options);
      return gap !== null && gap > 0 ? [{ chain, factor: input.factor, gap }] : [];
    }),
  );
  return ranked
    .sort((a, b) => b.gap - a.gap || compareIds(a.chain, b.chain) || compareIds(a.factor, b.factor))
    .slice(0, TOP_RANKS);
}

function sameCells(a: readonly RankedCell[], b: readonly RankedCell[]): boolean {
  return (
    a.length === b.length &&
    a.every((cell, rank) => cell.chain === b[rank]?.chain && cell.factor === b[rank]?.factor)
  );
}
