import type { BottleneckRow } from '@lianzhu/api/contract';

/** A chain's place by total gap, 1 the widest; `up` is how many places it rose against before, negative where it fell. */
export interface RankMove {
  rank: number;
  up: number;
}

/**
 * The place of each chain by total, and how it moved. Equal totals share a place; a chain without a total has none
 * and is left out, as is one that had none before.
 */
export function rankMoves(
  rows: readonly BottleneckRow[],
  before: readonly BottleneckRow[],
): Map<string, RankMove> {
  const now = ranks(rows);
  const earlier = ranks(before);
  const moves = new Map<string, RankMove>();
  for (const [chain, rank] of now) {
    const was = earlier.get(chain);
    if (was !== undefined) moves.set(chain, { rank, up: was - rank });
  }
  return moves;
}

function ranks(rows: readonly BottleneckRow[]): Map<string, number> {
  const totals = rows.flatMap(({ chain, total }) => (total === null ? [] : [{ chain, total }]));
  return new Map(
    totals.map(({ chain, total }) => [chain, 1 + totals.filter((other) => other.total > total).length]),
  );
}
