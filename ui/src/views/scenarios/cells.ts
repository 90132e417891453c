import type { BottleneckRow, Cell, WhatIfMatrix } from '@lianzhu/api/contract';
import { factorText, sumText } from '../../format.ts';
import { nameOf, t } from '../../i18n/index.ts';

/** The cell of a chain, or of the district's row where `chain` is null. */
export function cellOf(matrix: WhatIfMatrix, chain: string | null, factor: string): Cell | null {
  const cells = chain === null ? matrix.districtWide : matrix.rows.find((row) => row.chain === chain)?.cells;
  return cells?.find((cell) => cell.factor === factor) ?? null;
}

/** Cells with a gap, widest first, with the chain they are of. */
export function rankedCells(matrix: WhatIfMatrix): { chain: string; factor: string; gap: number }[] {
  return matrix.rows
    .flatMap(({ chain, cells }) =>
      cells.flatMap(({ factor, gap }) => (gap === null ? [] : [{ chain, factor, gap }])),
    )
    .sort((a, b) => b.gap - a.gap);
}

/** The short name of a chain; its id where it is not known, the district's row for null. */
export function chainText(rows: readonly BottleneckRow[], chain: string | null): string {
  if (chain === null) return t('overview.districtRow');
  const row = rows.find((one) => one.chain === chain);
  return row === undefined ? chain : nameOf({ name: row.shortName, nameEn: row.shortNameEn });
}

export const cellText = (rows: readonly BottleneckRow[], chain: string | null, factor: string): string =>
  t('bottleneck.title', { chain: chainText(rows, chain), factor: factorText(factor) });

/** With the digits of a sum, so that a small difference is seen on both sides of it. */
export const sumOrUnknown = (gap: number | null): string =>
  gap === null ? t('common.unknown') : sumText(gap);

/** Null where either side is unknown: no number tells such a difference. */
export const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

/** A difference with its sign and so many digits; a word where it has none. */
export function differenceText(value: number | null, digits = 2): string {
  if (value === null) return t('scenario.noDifference');
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}
