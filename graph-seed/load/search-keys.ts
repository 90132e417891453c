import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/**
 * Properties that the load adds to every node for search, one per way of asking; several keys of one node stand on
 * lines of their own. `SEARCH_TEXT` holds all of them, so that one CONTAINS serves any field.
 */
export const SEARCH_FIELDS = {
  name: 'searchName',
  alias: 'searchAlias',
  pinyin: 'searchPinyin',
  initials: 'searchInitials',
  english: 'searchEnglish',
  id: 'searchId',
} as const;
export type SearchField = keyof typeof SEARCH_FIELDS;
export const SEARCH_TEXT = 'searchText';

/** What a node is found by. */
export interface Searchable {
  id: string;
  names: readonly string[];
  aliases: readonly string[];
  englishNames: readonly string[];
}

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
const CHINESE = /\p{Script=Han}/u;

/** The form in which keys are stored and questions are asked: NFKC, simplified characters, lower case, single spaces. */
export function normaliseForSearch(text: string): string {
  return toSimplified(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The search properties of one node, by property name; a field without keys is an empty text. */
export function searchProperties(node: Searchable): Record<string, string> {
  const syllables = [...node.names, ...node.aliases]
    .map(normaliseForSearch)
    .filter((key) => CHINESE.test(key))
    .map(syllablesOf);
  const keys: Record<SearchField, string[]> = {
    name: node.names.map(normaliseForSearch),
    alias: node.aliases.map(normaliseForSearch),
    pinyin: syllables.flatMap((key) => [joined(key, 'text', ' '), joined(key, 'text', '')]),
    initials: syllables.map((key) => joined(key, 'initial', '')),
    english: node.englishNames.map(normaliseForSearch),
    id: [normaliseForSearch(node.id)],
  };
  const fields = (Object.keys(keys) as SearchField[]).map((field) => [
    SEARCH_FIELDS[field],
    distinctLines(keys[field]),
  ]);
  const all = fields.map(([, lines]) => lines).filter(Boolean);
  return { ...Object.fromEntries(fields), [SEARCH_TEXT]: all.join('\n') };
}

function joined(syllables: readonly Syllable[], part: keyof Syllable, separator: string): string {
  return syllables.map((syllable) => syllable[part]).join(separator);
}

function distinctLines(keys: readonly string[]): string {
  return [...new Set(keys)].filter(Boolean).join('\n');
}

interface Syllable {
  text: string;
  initial: string;
}

/**
 * One syllable a character, read in the context of its word (广州 is guang zhou, 银行 yin hang). Latin runs and numbers
 * inside a Chinese name stay whole, also among the initials: 广汽集团GAC is gqjtgac.
 */
function syllablesOf(text: string): Syllable[] {
  return pinyin(text, { toneType: 'none', type: 'all', nonZh: 'consecutive', v: true })
    .map(({ origin, pinyin: reading, isZh, first }) => {
      if (isZh) return { text: reading, initial: first };
      const run = origin.replace(/[^\p{L}\p{N}]+/gu, '');
      return { text: run, initial: run };
    })
    .filter((syllable) => syllable.text !== '');
}
