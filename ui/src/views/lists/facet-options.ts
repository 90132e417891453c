import type { FilterField } from './filters.ts';
import { NOT_RECORDED } from './filters.ts';

/** A value to choose, with the items that the list would then have. */
export interface FacetOption {
  value: string;
  count: number;
}

/** Counts by value, as the API tells them of one facet. */
export type Counts = Readonly<Record<string, number>>;

/**
 * The values of a filter. Those of a closed list are all told in its order, 0 included; of others, those that occur, in
 * the order of `known` where that is given, else years from the newest and texts from the commonest. The chosen value is
 * always among them.
 */
export function facetOptions(
  field: FilterField,
  counts: Counts,
  chosen: string | undefined,
  known: readonly string[] = [],
): FacetOption[] {
  const countOf = (value: string) => (Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0);
  const values =
    field.kind === 'choice'
      ? [...field.choices]
      : Object.keys(counts).sort(field.name === 'year' ? newestFirst : commonest(countOf, known));
  if (chosen !== undefined && !values.includes(chosen)) values.push(chosen);
  return values.map((value) => ({ value, count: countOf(value) }));
}

function newestFirst(a: string, b: string): number {
  return a === NOT_RECORDED ? 1 : b === NOT_RECORDED ? -1 : Number(b) - Number(a);
}

function commonest(countOf: (value: string) => number, known: readonly string[]) {
  const rank = (value: string) => (known.includes(value) ? known.indexOf(value) : known.length);
  return (a: string, b: string) => rank(a) - rank(b) || countOf(b) - countOf(a) || (a < b ? -1 : 1);
}
