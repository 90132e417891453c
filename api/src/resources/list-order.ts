import { comparePlaces } from '../answers/cursor.ts';
import type { Paging, Place } from '../answers/cursor.ts';
import type { ListFields } from '../queries/list-fields.ts';
import type { SortOf } from '../../contract/index.ts';

/** What items are sorted by; null is a value that is not recorded. */
export type SortTable<Item, Name extends string> = Readonly<
  Record<Name, (item: Item) => string | number | null>
>;

/**
 * The order of a list: its usual one (which ends with the id), or by a value and then the usual one. What has no value
 * stands last whichever way the values run.
 */
export function orderBy<Item, Name extends string>(
  sort: SortOf<Name> | undefined,
  table: SortTable<Item, Name>,
  usual: (item: Item) => Place,
): Pick<Paging<Item>, 'placeOf' | 'compare'> {
  if (sort === undefined) return { placeOf: usual };
  const reverse = sort.startsWith('-');
  const valueOf = table[(reverse ? sort.slice(1) : sort) as Name];
  const placeOf = (item: Item): Place => {
    const value = valueOf(item);
    return [value === null ? 1 : 0, value ?? '', ...usual(item)];
  };
  return reverse ? { placeOf, compare: compareReversed } : { placeOf };
}

/** As `comparePlaces`, but the second part, the value, runs down. */
function compareReversed(a: Place, b: Place): number {
  return (
    comparePlaces(a.slice(0, 1), b.slice(0, 1)) ||
    comparePlaces(b.slice(1, 2), a.slice(1, 2)) ||
    comparePlaces(a.slice(2), b.slice(2))
  );
}

/** The place of a value in a closed list; null where it is none of them. */
export function rankIn(values: readonly (string | number | null)[], value: unknown): number | null {
  const rank = values.indexOf(value as string);
  return rank === -1 ? null : rank;
}

/** Orders by name that every list has: as it is said in Chinese, and in English. */
export function nameSorts(
  fields: ReadonlyMap<string, ListFields>,
): SortTable<{ readonly id: string }, 'name' | 'nameEn'> {
  return {
    name: ({ id }) => fields.get(id)?.spoken ?? null,
    nameEn: ({ id }) => fields.get(id)?.english ?? null,
  };
}
