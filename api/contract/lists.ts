import Type from 'typebox';
import type { Static, TSchema } from 'typebox';

export const MAX_LIST_LIMIT = 500;
export const MAX_SEARCH_LIMIT = 100;
export const DEFAULT_LIMIT = 50;
/** Values told of one facet; the rarest beyond it are left out, and `facetsCut` names the facet. */
export const MAX_FACET_VALUES = 200;

/** One page of a list. `next` is the cursor of the following page, null at the end; `total` counts all pages. */
export function listOf<Item extends TSchema>(item: Item) {
  return Type.Object({
    items: Type.Array(item),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
    truncated: Type.Boolean(),
    version: Type.Integer(),
  });
}
export type List<Item> = {
  items: Item[];
  total: number;
  next: string | null;
  truncated: boolean;
  version: number;
};

/** By facet and value: how many items the question has with this value in the place of the facet's own filter. */
export const Facets = Type.Record(Type.String(), Type.Record(Type.String(), Type.Integer()));
export type Facets = Static<typeof Facets>;

/** A list with the counts of its filters. A value without an item is absent; `null` is a value that is not recorded. */
export function facetedListOf<Item extends TSchema>(item: Item) {
  return Type.Object({
    ...listOf(item).properties,
    facets: Facets,
    facetsCut: Type.Array(Type.String()),
  });
}
export type FacetedList<Item> = List<Item> & { facets: Facets; facetsCut: string[] };

/** A closed list of orders: each name, and the name after a minus for the reverse. */
export type SortOf<Name extends string> = Name | `-${Name}`;
/** The names among a query's orders, without their reverses. */
export type SortName<Query extends { sort?: string }> = Exclude<NonNullable<Query['sort']>, `-${string}`>;
export function sortOf<const Name extends string>(names: readonly Name[]) {
  const reverse = names.map((name): `-${Name}` => `-${name}`);
  return Type.Optional(
    Type.Enum<SortOf<Name>[]>([...names, ...reverse], {
      description: 'Then by the usual order; what is not recorded stands last either way.',
    }),
  );
}

export const PageQuery = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: MAX_LIST_LIMIT, default: DEFAULT_LIMIT }),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
});
export type PageQuery = Static<typeof PageQuery>;
