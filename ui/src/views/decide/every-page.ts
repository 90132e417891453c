import type { List } from '@lianzhu/api/contract';
import type { Query } from '../../api-client.ts';
import { MAX_PAGE } from '../lists/page-size.ts';

/** Pages read before a page of this product says that it has not read all. */
const MOST_PAGES = 10;
/** Items read at most. */
export const MOST_ITEMS = MOST_PAGES * MAX_PAGE;

/** All items of a list, page by page. `cut` says that there are more than were read. */
export async function everyPage<Item>(
  ask: (query: Query, signal: AbortSignal) => Promise<List<Item>>,
  query: Query,
  signal: AbortSignal,
): Promise<{ items: Item[]; cut: boolean }> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask({ ...query, limit: MAX_PAGE, cursor }, signal);
    items.push(...answer.items);
    if (answer.next === null) return { items, cut: false };
    cursor = answer.next;
  }
  return { items, cut: true };
}
