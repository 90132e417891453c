import { SEARCH_FIELDS } from '@lianzhu/graph-seed/load';
import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { readRows, text, textOrNull } from './read-rows.ts';

export const LIST_FIELDS: CypherQuery = {
  name: 'list-fields',
  cypher: `MATCH (n:Entity) WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id, n.${SEARCH_FIELDS.name} AS names, n.${SEARCH_FIELDS.pinyin} AS pinyin,
  n.${SEARCH_FIELDS.english} AS english, n.asOf AS asOf, n.presence AS presence
LIMIT $rowLimit`,
};

/** What lists sort and filter by beyond the facts of the analysis. */
export interface ListFields {
  /** The name as it is said, without tones, for an order that a reader of Chinese expects; else as written. */
  readonly spoken: string;
  readonly english: string;
  readonly asOf: string | null;
  /** Of firms only. */
  readonly presence: string | null;
}

const CHINESE = /\p{Script=Han}/u;

/** The fields of every node of a label, by id. */
export async function askListFields(store: GraphStore, label: NodeLabel): Promise<Map<string, ListFields>> {
  const rows = await readRows(store, LIST_FIELDS, { labels: [label] });
  return new Map(rows.map((row) => [text(row, 'id'), toListFields(row)]));
}

function toListFields(row: Row): ListFields {
  const name = firstLine(row, 'names');
  return {
    spoken: CHINESE.test(name) ? firstLine(row, 'pinyin') : name,
    english: firstLine(row, 'english'),
    asOf: textOrNull(row, 'asOf'),
    presence: textOrNull(row, 'presence'),
  };
}

/** Search keys of one field stand on lines of their own, the name's first. */
function firstLine(row: Row, column: string): string {
  return (textOrNull(row, column) ?? '').split('\n', 1)[0] ?? '';
}
