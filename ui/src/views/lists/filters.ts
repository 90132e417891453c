import {
  BASES,
  BODY_KINDS,
  DESIGNATIONS,
  FACTORS,
  MEASURE_KINDS,
  MEASURE_SCOPES,
  NEED_STATUSES,
  PRESENCES,
  SEVERITIES,
  STAGES,
} from '@lianzhu/graph-seed/model';

/** What a list can be narrowed by: free text, one of a few `choices`, or a value that the graph has (no choices). */
export interface FilterField {
  name: FilterName;
  kind: 'text' | 'choice' | 'value';
  choices: readonly string[];
}
export type FilterName =
  | 'q'
  | 'chain'
  | 'stage'
  | 'leader'
  | 'presence'
  | 'factor'
  | 'status'
  | 'severity'
  | 'basis'
  | 'topic'
  | 'matched'
  | 'kind'
  | 'scope'
  | 'gap'
  | 'issuer'
  | 'year';

export type Filters = Partial<Record<FilterName, string>>;

/** Longest text of a filter that the API takes. */
export const MAX_FILTER_TEXT = 200;
/** A value that is not recorded, as the API names it. */
export const NOT_RECORDED = 'null';

const YES_NO = ['true', 'false'] as const;
const text = (name: FilterName): FilterField => ({ name, kind: 'text', choices: [] });
const value = (name: FilterName): FilterField => ({ name, kind: 'value', choices: [] });
const choice = (name: FilterName, choices: readonly string[]): FilterField => ({
  name,
  kind: 'choice',
  choices,
});
const WORST_FIRST = [...SEVERITIES].reverse().map(String);

/** The lists and their filters, by the names that the API's query uses. */
export const LIST_FILTERS: Record<ListName, readonly FilterField[]> = {
  firms: [
    text('q'),
    value('chain'),
    choice('stage', STAGES),
    choice('leader', [...DESIGNATIONS, ...YES_NO]),
    choice('presence', PRESENCES),
  ],
  needs: [
    value('chain'),
    value('topic'),
    choice('factor', FACTORS),
    choice('severity', [...WORST_FIRST, NOT_RECORDED]),
    choice('status', NEED_STATUSES),
    choice('basis', BASES),
    choice('matched', YES_NO),
  ],
  measures: [
    value('chain'),
    choice('factor', FACTORS),
    choice('kind', MEASURE_KINDS),
    choice('scope', MEASURE_SCOPES),
    choice('matched', YES_NO),
  ],
  segments: [value('chain'), choice('stage', STAGES), choice('gap', YES_NO)],
  bodies: [choice('kind', BODY_KINDS)],
  sources: [value('issuer'), value('year')],
};
export type ListName = 'firms' | 'needs' | 'measures' | 'segments' | 'bodies' | 'sources';

/** The filters in an address, in the order of the fields; empty and unknown ones are left out, long text is cut. */
export function readFilters(fields: readonly FilterField[], search: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const field of fields) {
    const asked = search.get(field.name)?.trim().slice(0, MAX_FILTER_TEXT);
    const known = field.kind !== 'choice' || (asked !== undefined && field.choices.includes(asked));
    if (asked && known) filters[field.name] = asked;
  }
  return filters;
}

/** A list's address with its filters; no question mark where none is set. */
export function listAddress(path: string, filters: Filters): string {
  const query = new URLSearchParams(filters as Record<string, string>).toString();
  return query ? `${path}?${query}` : path;
}
