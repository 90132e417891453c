import { MAX_FACET_VALUES } from '../../contract/index.ts';
import type { Facets } from '../../contract/index.ts';

/**
 * The values of one item in a facet, by the text that the query takes; empty where none applies. `asked` are the
 * filters in force but the facet's own, for facets that depend on one another.
 */
export type FacetValues<Item, Filter> = (item: Item, asked: Filter) => readonly string[];

/** A list's facets by the name of their query parameter. */
export type FacetTable<Item, Filter> = {
  readonly [Name in keyof Filter & string]?: FacetValues<Item, Filter>;
};

/** What a question with filters finds, and the counts of each filter's values; `facetsCut` as in the contract. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly facets: Facets;
  readonly facetsCut: string[];
}

/**
 * Keeps the items that have every value asked for. A facet is counted without its own filter: each count is the
 * `total` of the same question with that value in the facet's place.
 */
export function facetedSearch<Item, Filter extends object>(
  items: readonly Item[],
  filter: Filter,
  table: FacetTable<Item, Filter>,
): Found<Item> {
  const entries = Object.entries(table) as [keyof Filter & string, FacetValues<Item, Filter>][];
  const fits = (item: Item, asked: Filter) =>
    entries.every(([name, valuesOf]) => {
      const wanted = asked[name];
      return wanted === undefined || valuesOf(item, without(asked, name)).includes(String(wanted));
    });
  const facets: Facets = {};
  const facetsCut: string[] = [];
  for (const [name, valuesOf] of entries) {
    const others = without(filter, name);
    const counts = tally(items, (item) =>
      valuesOf(item, others).filter((value) => fits(item, { ...others, [name]: value })),
    );
    if (counts.length > MAX_FACET_VALUES) facetsCut.push(name);
    facets[name] = Object.fromEntries(counts.slice(0, MAX_FACET_VALUES));
  }
  return { items: items.filter((item) => fits(item, filter)), facets, facetsCut };
}

function without<Filter extends object>(filter: Filter, name: keyof Filter): Filter {
  return filter[name] === undefined ? filter : { ...filter, [name]: undefined };
}

/** How many items have each value, the commonest first, then by value. */
function tally<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly string[],
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, counted], [b, other]) => other - counted || (a < b ? -1 : 1));
}
