import type { Edge, Figure, Node } from '@lianzhu/api/contract';
import { dateText } from '../../format.ts';
import { t, textOf } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { explore } from '../../i18n/zh/explore.ts';
import { language } from '../../state/language.svelte.ts';
import { webHref } from '../../web-href.ts';
import { listText } from './list-text.ts';

/** One property as a reader sees it: its name, and its value in words. */
export type PropertyWord = { key: string; name: string; value: string; href: string | null };

const DATES = ['asOf', 'since', 'date'];
/** Told elsewhere in the panel, or a part of another property. */
const LEFT_OUT = ['shortName', 'rationale', 'figures', 'unit', 'undated', 'order'];

/** The recorded properties of a node or relationship in the reader's language; what is not recorded is left out. */
export function propertyWords(item: Node | Edge): PropertyWord[] {
  return Object.keys(item.props).flatMap((key) => {
    if (LEFT_OUT.includes(key) || key.endsWith('En')) return [];
    const value = valueText(item, key);
    if (value === null) return [];
    const href = key === 'url' ? webHref(value) : null;
    return [{ key, name: propertyName(key), value, href }];
  });
}

/** The word for a value of a closed list, or null where it is not one. */
export function valueWord(key: string, value: string | number): string | null {
  const names = [`value_${key}_${value}`, `value_${value}`];
  const known = names.find((name) => name in explore);
  return known === undefined ? null : t(`explore.${known}` as MessageKey);
}

function propertyName(key: string): string {
  const name = `prop_${key}`;
  return name in explore ? t(`explore.${name}` as MessageKey) : key;
}

function valueText(item: Node | Edge, key: string): string | null {
  const raw = item.props[key];
  const list = listOf(item, key, raw);
  if (list !== null) return list.length === 0 ? null : listText(list);
  if (key === 'severity' && raw === null) return t('explore.severityUnstated');
  if (typeof raw === 'boolean' || raw === null || raw === undefined) return null;
  if (typeof raw === 'string' && DATES.includes(key)) return dateText(raw);
  if (key === 'figure') return `${raw}${typeof item.props.unit === 'string' ? ` ${item.props.unit}` : ''}`;
  return valueWord(key, raw as string | number) ?? textOf(item.props, key) ?? String(raw);
}

function listOf(item: Node | Edge, key: string, raw: unknown): string[] | null {
  if (!Array.isArray(raw)) return null;
  const english = item.props[`${key}En`];
  const chosen: unknown[] = language.current === 'en' && Array.isArray(english) ? english : raw;
  return chosen.filter((one): one is string => typeof one === 'string');
}

/** A figure with unit and period, as its source prints it. */
export function figureText(figure: Figure): string {
  const value = [figure.value, figure.unit, figure.change].filter((part) => part !== null).join(' ');
  const period =
    figure.period === null
      ? ''
      : language.current === 'zh'
        ? `（${dateText(figure.period)}）`
        : ` (${dateText(figure.period)})`;
  return value + period;
}
