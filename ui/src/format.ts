import type { Factor } from '@lianzhu/graph-seed/model';
import { dateIn } from './date-words.ts';
import { t } from './i18n/index.ts';
import { language } from './state/language.svelte.ts';

const GAP_DIGITS = 2;
const SUM_DIGITS = 3;

/** A factor's name inside a sentence. */
export function factorText(factor: string): string {
  const name = t(`common.${factor as Factor}`);
  return language.current === 'en' ? name.toLowerCase() : name;
}

/** A gap in a list or matrix: two decimals. */
export const gapText = (value: number): string => value.toFixed(GAP_DIGITS);

/** A number of a sum: three decimals. */
export const sumText = (value: number): string => value.toFixed(SUM_DIGITS);

/** A date in the reader's language, as exact as its source gives it. */
export const dateText = (date: string): string => dateIn(language.current, date);
