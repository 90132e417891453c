import { language } from '../../state/language.svelte.ts';

/** Items as one enumeration, in the punctuation of the reader's language. */
export function listText(items: readonly string[]): string {
  return items.join(language.current === 'zh' ? '、' : ', ');
}
