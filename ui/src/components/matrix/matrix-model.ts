import type { BottleneckRow, Cell } from '@lianzhu/api/contract';
import type { Factor } from '@lianzhu/graph-seed/model';
import { CELL_LOOKS, cellLook } from '../../matrix.ts';
import type { CellLook } from '../../matrix.ts';

/** What the rows are ordered by: the chains' own order, one factor's gap, or the sum of a row's gaps. */
export type MatrixOrder = 'chain' | 'total' | Factor;

export interface MatrixGroup {
  key: 'named' | 'candidate' | 'together';
  rows: BottleneckRow[];
}

/** Named chains, then candidates, or all together; unless told, together when a number orders them. */
export function groupRows(
  rows: BottleneckRow[],
  order: MatrixOrder,
  together = order !== 'chain',
): MatrixGroup[] {
  const ordered = order === 'chain' ? rows : rankRows(rows, order);
  if (together) return [{ key: 'together', rows: ordered }];
  const groups: MatrixGroup[] = [
    { key: 'named', rows: ordered.filter((row) => row.status === 'named') },
    { key: 'candidate', rows: ordered.filter((row) => row.status !== 'named') },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Largest first; rows without that number come last, in the chains' order. */
export function rankRows(rows: BottleneckRow[], order: Exclude<MatrixOrder, 'chain'>): BottleneckRow[] {
  const value = (row: BottleneckRow): number => {
    const number = order === 'total' ? row.total : row.cells.find((cell) => cell.factor === order)?.gap;
    return number ?? -1;
  };
  return [...rows].sort((a, b) => value(b) - value(a) || a.order - b.order);
}

/** How many cells have each look; the counts sum to chains × factors. */
export function countLooks(rows: BottleneckRow[]): Record<CellLook, number> {
  const counts = Object.fromEntries(CELL_LOOKS.map((look) => [look, 0])) as Record<CellLook, number>;
  for (const row of rows) for (const cell of row.cells) counts[cellLook(cell)] += 1;
  return counts;
}

/** Cells of one factor with a documented and with an inferred gap. */
export function countFactor(rows: BottleneckRow[], factor: string): { documented: number; inferred: number } {
  const looks = rows.flatMap((row) => row.cells.filter((cell) => cell.factor === factor).map(cellLook));
  return {
    documented: looks.filter((look) => look === 'documented').length,
    inferred: looks.filter((look) => look === 'inferred').length,
  };
}

export interface PlacedCell {
  row: BottleneckRow;
  cell: Cell;
  gap: number;
}

/** Every cell with a gap, widest first; ties by the chains' order. `documentedOnly` leaves inferred gaps out. */
export function rankedGaps(rows: BottleneckRow[], documentedOnly = false): PlacedCell[] {
  return rows
    .flatMap((row) => row.cells.map((cell) => ({ row, cell, gap: cell.gap ?? 0 })))
    .filter(({ cell }) => (documentedOnly ? cellLook(cell) === 'documented' : cell.state === 'bottleneck'))
    .sort((a, b) => b.gap - a.gap || a.row.order - b.row.order);
}
