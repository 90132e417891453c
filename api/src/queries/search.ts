import { normaliseForSearch, SEARCH_FIELDS, SEARCH_TEXT } from '@lianzhu/graph-seed/load';
import type { SearchField } from '@lianzhu/graph-seed/load';
import { NODE_LABELS } from '@lianzhu/graph-seed/model';
import type { NodeLabel } from '@lianzhu/graph-seed/model';
import { badParameter } from '../errors.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { labelOf } from './map-graph.ts';
import { readRows, text, textOrNull } from './read-rows.ts';

/** Fields in the order that decides between matches of equal closeness. */
const FIELDS: readonly SearchField[] = ['name', 'alias', 'id', 'english', 'pinyin', 'initials'];

export const SEARCH: CypherQuery = {
  name: 'search',
  cypher: `MATCH (n:Entity) WHERE n.${SEARCH_TEXT} CONTAINS $asked AND any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id, labels(n) AS labels, ${FIELDS.map((field) => `n.${SEARCH_FIELDS[field]} AS ${SEARCH_FIELDS[field]}`).join(', ')}
LIMIT $rowLimit`,
};

/** Where a node matched. `key` is the stored form of the text that did. */
export interface Match {
  readonly id: string;
  readonly field: SearchField;
  readonly key: string;
  /** Best first: how close the match is, which field, which label, then the id. */
  readonly place: readonly [closeness: number, field: number, label: number, id: string];
}

/** Nodes of these labels that match, each once by its best match. Rejects with INVALID_PARAMETER for a blank text. */
export async function askSearch(
  store: GraphStore,
  asked: string,
  labels: readonly NodeLabel[],
): Promise<Match[]> {
  const normalised = normaliseForSearch(asked);
  if (normalised === '') throw badParameter('q', '不得为空白', 'must not be blank');
  const rows = await readRows(store, SEARCH, { asked: normalised, labels });
  return rows.flatMap((row) => bestMatch(row, normalised) ?? []);
}

/** The closest match of a row's keys: the whole key, its beginning, or a part of it. */
export function bestMatch(row: Row, asked: string): Match | null {
  const id = text(row, 'id');
  const label = NODE_LABELS.indexOf(labelOf(row));
  let best: Match | null = null;
  for (const [rank, field] of FIELDS.entries()) {
    for (const key of (textOrNull(row, SEARCH_FIELDS[field]) ?? '').split('\n')) {
      const closeness = closenessOf(key, asked);
      if (closeness !== null && (best === null || closeness < best.place[0])) {
        best = { id, field, key, place: [closeness, rank, label, id] };
      }
    }
  }
  return best;
}

function closenessOf(key: string, asked: string): number | null {
  if (key === asked) return 0;
  if (key.startsWith(asked)) return 1;
  return key.includes(asked) ? 2 : null;
}
