import { language } from '../state/language.svelte.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import type { MessageValues } from './fill.ts';
import { zh } from './zh.ts';

type Tables = typeof zh;
/** Every message key, as `area.key`. */
export type MessageKey = { [A in keyof Tables]: `${A & string}.${keyof Tables[A] & string}` }[keyof Tables];
export type { MessageValues };

const TABLES: Record<'zh' | 'en', Record<string, Record<string, string>>> = { zh, en };

/** The message in the reader's language. Reactive: read it in a template or a derived value. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const [area = '', name = ''] = key.split('.', 2);
  return fill(TABLES[language.current][area]?.[name] ?? key, values);
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
