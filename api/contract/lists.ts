import Type from 'typebox';
import type { Static, TSchema } from 'typebox';

export const MAX_LIST_LIMIT = 500;
export const MAX_SEARCH_LIMIT = 100;
export const DEFAULT_LIMIT = 50;

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

export const PageQuery = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: MAX_LIST_LIMIT, default: DEFAULT_LIMIT }),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
});
export type PageQuery = Static<typeof PageQuery>;
