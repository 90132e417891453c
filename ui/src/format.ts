import type { Factor } from '@lianzhu/graph-seed/model';
import { dateIn } from './date-words.ts';
import { t } from './i18n/index.ts';
import { language } from './state/language.svelte.ts';

export { gapText, sumText } from './number-words.ts';

/** A factor's name inside a sentence. */
export function factorText(factor: string): string {
  const name = t(`common.${factor as Factor}`);
  return language.current === 'en' ? name.toLowerCase() : name;
}

/** A date in the reader's language, as exact as its source gives it. */
export const dateText = (date: string): string => dateIn(language.current, date);
