import {
  BASES,
  DESIGNATIONS,
  FACTORS,
  MEASURE_KINDS,
  NEED_STATUSES,
  STAGES,
} from '@lianzhu/graph-seed/model';

/** What a list can be narrowed by. `choices` null: the chains of the graph, or free text. */
export interface FilterField {
  name: string;
  kind: 'text' | 'choice' | 'chain';
  choices: readonly string[];
}

export type Filters = Record<string, string>;

const text = (name: string): FilterField => ({ name, kind: 'text', choices: [] });
const choice = (name: string, choices: readonly string[]): FilterField => ({ name, kind: 'choice', choices });
const CHAIN: FilterField = { name: 'chain', kind: 'chain', choices: [] };

/** The lists and their filters, by the names that the API's query uses. */
export const LIST_FILTERS = {
  firms: [text('q'), CHAIN, choice('stage', STAGES), choice('leader', DESIGNATIONS)],
  needs: [
    CHAIN,
    choice('factor', FACTORS),
    choice('status', NEED_STATUSES),
    choice('basis', BASES),
    text('topic'),
  ],
  measures: [
    CHAIN,
    choice('factor', FACTORS),
    choice('kind', MEASURE_KINDS),
    choice('scope', ['chain', 'district']),
  ],
  segments: [CHAIN, choice('gap', ['true', 'false'])],
  bodies: [],
  sources: [],
} as const satisfies Record<string, readonly FilterField[]>;
export type ListName = keyof typeof LIST_FILTERS;

/** The filters in an address, in the order of the fields; empty and unknown ones are left out. */
export function readFilters(fields: readonly FilterField[], search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const field of fields) {
    const value = search.get(field.name)?.trim();
    const known = field.kind !== 'choice' || (value !== undefined && field.choices.includes(value));
    if (value && known) filters[field.name] = value;
  }
  return filters;
}

/** Filters with one set, or removed where `value` is empty. */
export function withFilter(filters: Filters, name: string, value: string): Filters {
  const rest = Object.entries(filters).filter(([key]) => key !== name);
  return Object.fromEntries(value.trim() ? [...rest, [name, value.trim()]] : rest);
}

/** A list's address with its filters; no question mark where none is set. */
export function listAddress(path: string, filters: Filters): string {
  const query = new URLSearchParams(filters).toString();
  return query ? `${path}?${query}` : path;
}
