import { createHash } from 'node:crypto';
import { badParameter } from '../errors.ts';
import type { List } from '../../contract/index.ts';

/** Where a page ended: its last item's place in the stated order. */
export type Place = readonly (string | number)[];

/** What pages need of an item: its place. The last part is its id, so that no two items share a place. */
export interface Paging<Item> {
  readonly question: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly placeOf: (item: Item) => Place;
  /** Order of two places; each part upwards where it is left out. */
  readonly compare?: (a: Place, b: Place) => number;
}

/** Items in order, cut to one page. `question` names the list and its filters: a cursor of another one is a 400. */
export function pageOf<Item>(items: readonly Item[], paging: Paging<Item>): Omit<List<Item>, 'version'> {
  const after = paging.cursor === undefined ? null : readCursor(paging.cursor, paging.question);
  const compare = paging.compare ?? comparePlaces;
  const placed = items.map((item) => ({ item, place: paging.placeOf(item) }));
  placed.sort((a, b) => compare(a.place, b.place));
  const rest = after ? placed.filter(({ place }) => compare(place, after) > 0) : placed;
  const page = rest.slice(0, paging.limit);
  const last = page.at(-1);
  const truncated = rest.length > page.length;
  const next = truncated && last !== undefined ? writeCursor(last.place, paging.question) : null;
  return { items: page.map(({ item }) => item), total: items.length, next, truncated };
}

/** Part by part, upwards. */
export function comparePlaces(a: Place, b: Place): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}

function writeCursor(place: Place, question: string): string {
  const text = JSON.stringify(place);
  return Buffer.from(JSON.stringify([digest(text, question), text])).toString('base64url');
}

function readCursor(cursor: string, question: string): Place {
  try {
    const [check, text] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    if (check === digest(text, question)) return JSON.parse(text) as Place;
  } catch {
    // Not one of ours: answered below like a tampered one.
  }
  throw badParameter('cursor', '游标无效，或属于另一个问题', 'is not a cursor of this question');
}

/** Not a secret: it finds a cursor that was altered or carried over to another question. */
function digest(text: string, question: string): string {
  return createHash('sha256').update(`${question}\n${text}`).digest('base64url').slice(0, 16);
}
