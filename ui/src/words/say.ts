import type { Factor } from '@lianzhu/graph-seed/model';
import { fill } from '../i18n/fill.ts';
import type { MessageValues } from '../i18n/fill.ts';
import { common as commonEn } from '../i18n/en/common.ts';
import { overview as overviewEn } from '../i18n/en/overview.ts';
import { words as wordsEn } from '../i18n/en/words.ts';
import { common as commonZh } from '../i18n/zh/common.ts';
import { overview as overviewZh } from '../i18n/zh/overview.ts';
import { words as wordsZh } from '../i18n/zh/words.ts';

/** Explanations are made in a given language, not the reader's own, so that they need no page. */
export type WordLanguage = 'zh' | 'en';

const WORDS: Record<WordLanguage, Record<keyof typeof wordsZh, string>> = { zh: wordsZh, en: wordsEn };
const OVERVIEW = { zh: overviewZh, en: overviewEn };
const COMMON = { zh: commonZh, en: commonEn };

/** A message of the explanations. */
export function say(language: WordLanguage, key: keyof typeof wordsZh, values: MessageValues = {}): string {
  return fill(WORDS[language][key], values);
}

/** A message that the overview's headline has too. */
export function sayOverview(
  language: WordLanguage,
  key: keyof typeof overviewZh,
  values: MessageValues = {},
): string {
  return fill(OVERVIEW[language][key], values);
}

/** A factor's name inside a sentence. */
export function factorIn(language: WordLanguage, factor: string): string {
  const name = COMMON[language][factor as Factor];
  return language === 'en' ? name.toLowerCase() : name;
}

export function nameIn(language: WordLanguage, item: { name: string; nameEn: string }): string {
  return language === 'zh' ? item.name : item.nameEn;
}

/** Names or clauses in a row, as the language joins them. */
export function listIn(language: WordLanguage, parts: readonly string[]): string {
  return parts.join(say(language, 'listComma'));
}

/** Clauses as one sentence with its full stop; the first letter is made a capital where the language has one. */
export function sentenceIn(language: WordLanguage, clauses: readonly string[]): string {
  const text = clauses.join(say(language, 'clauseBreak')) + say(language, 'stop');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
