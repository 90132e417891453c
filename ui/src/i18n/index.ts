import { language } from '../state/language.svelte.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tables = typeof zh;
/** Every message key, as `area.key`. */
export type MessageKey = { [A in keyof Tables]: `${A & string}.${keyof Tables[A] & string}` }[keyof Tables];
export type MessageValues = Record<string, string | number>;

const TABLES: Record<'zh' | 'en', Record<string, Record<string, string>>> = { zh, en };

/** `{name}` puts a value; `{count?need:needs}` chooses by whether the value is exactly 1. */
const SLOT = /\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g;

/** The message in the reader's language. Reactive: read it in a template or a derived value. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const [area = '', name = ''] = key.split('.', 2);
  const message = TABLES[language.current][area]?.[name] ?? key;
  return message.replace(SLOT, (_slot, slot: string, one?: string, many?: string) => {
    const value = values[slot];
    if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
    return value === undefined ? '' : String(value);
  });
}

/** The name of anything that has one in both languages. */
export function nameOf(item: { name: string; nameEn: string }): string {
  return language.current === 'zh' ? item.name : item.nameEn;
}

/** A text property in the reader's language: `key` holds Chinese, `keyEn` English. Null where neither is recorded. */
export function textOf(props: Record<string, unknown>, key: string): string | null {
  const value = (language.current === 'en' ? props[`${key}En`] : null) ?? props[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
