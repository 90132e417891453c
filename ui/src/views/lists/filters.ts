import { BASES, DESIGNATIONS, FACTORS, MEASURE_KINDS, MEASURE_SCOPES } from '@lianzhu/graph-seed/model';
import { NEED_STATUSES, STAGES } from '@lianzhu/graph-seed/model';

/** What a list can be narrowed by: free text, one of `choices`, or a chain of the graph. */
export interface FilterField {
  name: FilterName;
  kind: 'text' | 'choice' | 'chain';
  choices: readonly string[];
}
export type FilterName =
  | 'q'
  | 'chain'
  | 'stage'
  | 'leader'
  | 'factor'
  | 'status'
  | 'basis'
  | 'topic'
  | 'matched'
  | 'kind'
  | 'scope'
  | 'gap';

export type Filters = Partial<Record<FilterName, string>>;

/** Longest text of a filter that the API takes. */
export const MAX_FILTER_TEXT = 200;

const YES_NO = ['true', 'false'] as const;
const text = (name: FilterName): FilterField => ({ name, kind: 'text', choices: [] });
const choice = (name: FilterName, choices: readonly string[]): FilterField => ({
  name,
  kind: 'choice',
  choices,
});
const CHAIN: FilterField = { name: 'chain', kind: 'chain', choices: [] };

/** The lists and their filters, by the names that the API's query uses. */
export const LIST_FILTERS: Record<ListName, readonly FilterField[]> = {
  firms: [text('q'), CHAIN, choice('stage', STAGES), choice('leader', [...DESIGNATIONS, ...YES_NO])],
  needs: [
    CHAIN,
    choice('factor', FACTORS),
    choice('basis', BASES),
    choice('status', NEED_STATUSES),
    choice('matched', YES_NO),
    text('topic'),
  ],
  measures: [
    CHAIN,
    choice('factor', FACTORS),
    choice('kind', MEASURE_KINDS),
    choice('scope', MEASURE_SCOPES),
    choice('matched', YES_NO),
  ],
  segments: [CHAIN, choice('gap', YES_NO)],
  bodies: [],
  sources: [],
};
export type ListName = 'firms' | 'needs' | 'measures' | 'segments' | 'bodies' | 'sources';

/** The filters in an address, in the order of the fields; empty and unknown ones are left out, long text is cut. */
export function readFilters(fields: readonly FilterField[], search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const field of fields) {
    const value = search.get(field.name)?.trim().slice(0, MAX_FILTER_TEXT);
    const known = field.kind !== 'choice' || (value !== undefined && field.choices.includes(value));
    if (value && known) filters[field.name] = value;
  }
  return filters;
}

/** A list's address with its filters; no question mark where none is set. */
export function listAddress(path: string, filters: Filters): string {
  const query = new URLSearchParams(filters as Record<string, string>).toString();
  return query ? `${path}?${query}` : path;
}
