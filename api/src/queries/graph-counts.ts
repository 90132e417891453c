import { NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { Meta } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { labelOf } from './map-graph.ts';
import { integer, readRows, text } from './read-rows.ts';

/** Others' data in the same database are not counted. */
export const NODE_COUNTS: CypherQuery = {
  name: 'node-counts',
  cypher: `MATCH (n:Entity) RETURN labels(n) AS labels, count(n) AS count LIMIT $rowLimit`,
};

export const RELATIONSHIP_COUNTS: CypherQuery = {
  name: 'relationship-counts',
  cypher: `MATCH (:Entity)-[r]->(:Entity) WHERE r.basis IS NOT NULL
RETURN type(r) AS type, count(r) AS count
LIMIT $rowLimit`,
};

/** Nodes by label and relationships by type, zero where there are none. */
export async function askCounts(store: GraphStore): Promise<Meta['counts']> {
  const [nodes, relationships] = await Promise.all([
    readRows(store, NODE_COUNTS),
    readRows(store, RELATIONSHIP_COUNTS),
  ]);
  return {
    nodes: toCounts(nodes, NODE_LABELS, labelOf),
    relationships: toCounts(relationships, RELATIONSHIP_TYPES, (row) => text(row, 'type')),
  };
}

function toCounts(
  rows: readonly Row[],
  names: readonly string[],
  nameOf: (row: Row) => string,
): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const row of rows) counts[nameOf(row)] = (counts[nameOf(row)] ?? 0) + integer(row, 'count');
  return counts;
}
