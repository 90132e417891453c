import type { Cell } from '@lianzhu/api/contract';

/** How a cell is drawn; the legend counts each. `documented` and `inferred` are gaps. */
export const CELL_LOOKS = ['documented', 'inferred', 'eased', 'measures-only', 'unknown'] as const;
export type CellLook = (typeof CELL_LOOKS)[number];

/** Upper bounds of the first four of five steps of ink. */
const HEAT_BOUNDS = [0.05, 0.1, 0.2, 0.4];

export function cellLook(cell: Cell): CellLook {
  if (cell.state !== 'bottleneck') return cell.state;
  return cell.basis === 'documented' ? 'documented' : 'inferred';
}

/** Step 1 to 5 of a documented gap. */
export function heatStep(gap: number): number {
  const step = HEAT_BOUNDS.findIndex((bound) => gap < bound);
  return (step === -1 ? HEAT_BOUNDS.length : step) + 1;
}

/** Class names of the cell's look, for `.c`, `.k` and the small marks of lists. */
export function cellClass(cell: Cell): string {
  const look = cellLook(cell);
  if (look === 'documented') return `doc h${heatStep(cell.gap ?? 0)}`;
  return { inferred: 'inf', eased: 'eas', 'measures-only': 'mea', unknown: 'unk hatch' }[look];
}

export const cellPath = (chain: string, factor: string): string =>
  `/bottlenecks/${encodeURIComponent(chain)}/${encodeURIComponent(factor)}`;
