import type { Cell, GapChange } from '../../contract/index.ts';

/** The cells whose gap moved between two computations of the same matrix, in the matrix' order. */
export function gapChanges(before: readonly Cell[], after: readonly Cell[]): GapChange[] {
  const keyOf = (cell: Cell) => JSON.stringify([cell.chain, cell.factor]);
  const gapAfter = new Map(after.map((cell) => [keyOf(cell), cell.gap]));
  return before.flatMap((cell) => {
    const moved = gapAfter.get(keyOf(cell)) ?? null;
    if (moved === cell.gap) return [];
    return [{ chain: cell.chain, factor: cell.factor, gapBefore: cell.gap, gapAfter: moved }];
  });
}
