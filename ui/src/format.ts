import type { Factor } from '@lianzhu/graph-seed/model';
import { t } from './i18n/index.ts';
import { language } from './state/language.svelte.ts';

const GAP_DIGITS = 2;
const SUM_DIGITS = 3;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A factor's name inside a sentence. */
export function factorText(factor: string): string {
  const name = t(`common.${factor as Factor}`);
  return language.current === 'en' ? name.toLowerCase() : name;
}

/** A gap in a list or matrix: two decimals. */
export const gapText = (value: number): string => value.toFixed(GAP_DIGITS);

/** A number of a sum: three decimals. */
export const sumText = (value: number): string => value.toFixed(SUM_DIGITS);

/**
 * A date as exact as its source gives it: 2022, 2022-10, 2022-10-08, or a span of these joined by `/`.
 * Chinese keeps the digits; English writes the month out.
 */
export function dateText(date: string): string {
  if (language.current === 'zh') return date.replace('/', ' 至 ');
  return date.split('/').map(englishDate).join(' to ');
}

function englishDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
