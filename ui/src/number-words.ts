const GAP_DIGITS = 2;
const SUM_DIGITS = 3;

/** A gap in a list or matrix: two decimals. */
export const gapText = (value: number): string => value.toFixed(GAP_DIGITS);

/** A number of a sum: three decimals. */
export const sumText = (value: number): string => value.toFixed(SUM_DIGITS);
