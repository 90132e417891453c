import { describe, expect, it } from 'vitest';
import { en } from '../../ui/src/i18n/en.ts';
import { zh } from '../../ui/src/i18n/zh.ts';
import { listSources } from './source-files.ts';

type Words = Record<string, Record<string, string>>;

const SLOT = /\{(\w+)(\?[^}]*)?\}/g;

/** Chinese names a whole ("等 8 家") where English names the rest ("+7"). */
const COUNTED_DIFFERENTLY = new Set(['overview.leadMore']);

/** Every message as `area.key`. */
function messagesOf(words: Words): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([area, table]) =>
      Object.entries(table).map(([key, message]): [string, string] => [`${area}.${key}`, message]),
    ),
  );
}

/** The names of the values that a message shows, sorted, each once. */
function slotsOf(message: string): string[] {
  return [...new Set([...message.matchAll(SLOT)].map((match) => match[1] ?? ''))].sort();
}

/** What differs between two languages: keys that one of them lacks, empty messages, and other slots. */
function differences(left: Words, right: Words): string[] {
  const [leftMessages, rightMessages] = [messagesOf(left), messagesOf(right)];
  const keys = [...new Set([...leftMessages.keys(), ...rightMessages.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [leftMessages.get(key), rightMessages.get(key)];
    if (!one || !other) return [`${key}: missing or empty in one language`];
    if (COUNTED_DIFFERENTLY.has(key)) return [];
    const leftSlots = slotsOf(one);
    const rightSlots = slotsOf(other);
    // English may need a count that Chinese does not show (for its plural), never the reverse.
    return leftSlots.every((slot) => rightSlots.includes(slot))
      ? []
      : [`${key}: {${leftSlots}} and {${rightSlots}}`];
  });
}

/** A key that is put together where it is used: `` `area.start${…}end` `` with a start or an end. */
const MADE_KEY = /`(\w+)\.(?:(\w+)\$\{[^`]*\}(\w*)|\$\{[^`]*\}(\w+))`/g;

/**
 * Keys that no source names: neither as 'area.key', nor as 'key' (a value that completes `` `area.${value}` ``), nor by
 * a start or an end of one that is put together.
 */
function unusedKeys(words: Words, source: string): string[] {
  const made = [...source.matchAll(MADE_KEY)].map(([, area, start = '', end = '', last = '']) => ({
    area,
    start,
    end: end + last,
  }));
  return [...messagesOf(words).keys()].filter((path) => {
    const [area, key = ''] = path.split('.');
    const isMade = made.some(
      (one) => one.area === area && key.startsWith(one.start) && key.endsWith(one.end),
    );
    return !isMade && !source.includes(`'${path}'`) && !source.includes(`'${key}'`);
  });
}

describe('words of the interface', () => {
  it('are the same keys with the same values in Chinese and English', () => {
    expect(messagesOf(zh).size).toBeGreaterThan(50);
    expect(differences(zh, en)).toEqual([]);
  });

  it('are in their own language', () => {
    const han = /\p{Script=Han}/u;
    // 链主 is quoted as the office's own term, and a language is named in itself.
    const inEnglish = [...messagesOf(en)].filter(([, text]) => han.test(text.replace(/链主|中文/g, '')));
    expect(inEnglish).toEqual([]);
  });

  it('are all used', () => {
    const sources = listSources('ui/src', 'graph-seed/model', 'api/contract');
    const users = sources.filter(({ path }) => !path.startsWith('ui/src/i18n/'));
    expect(unusedKeys(zh, users.map(({ text }) => text).join('\n'))).toEqual([]);
    expect(
      unusedKeys({ a: { lost: '甲', used: '乙', made_one: '丙' } }, "t('a.used') t(`a.made_${one}`)"),
    ).toEqual(['a.lost']);
  });

  it('would be told apart by a missing key, an empty message or another slot', () => {
    expect(differences({ a: { b: '甲' } }, { a: {} })).toHaveLength(1);
    expect(differences({ a: { b: '甲' } }, { a: { b: '' } })).toHaveLength(1);
    expect(differences({ a: { b: '{n} 家' } }, { a: { b: '{m} firms' } })).toHaveLength(1);
    expect(differences({ a: { b: '{n} 家' } }, { a: { b: '{n} {n?firm:firms}' } })).toEqual([]);
  });
});
