/** Below this documented share a ranking says that it has little to stand on (DESIGN §5, interface reference §4). */
export const THIN_SHARE = 0.5;

const MONTHS_A_YEAR = 12;

/**
 * Whole months from one date to a later one, each as exact as its source gives it; a missing month or day counts as
 * the first, a span `a/b` by its end. Null where there is no date, 0 where the date is not before `asOf`.
 */
export function monthsBefore(date: string | null, asOf: string | null): number | null {
  if (date === null || asOf === null) return null;
  const end = (text: string) => (text.split('/').at(-1) ?? text).split('-').map(Number);
  const [year = 0, month = 1] = end(date);
  const [asOfYear = 0, asOfMonth = 1] = end(asOf);
  return Math.max(0, (asOfYear - year) * MONTHS_A_YEAR + asOfMonth - month);
}
