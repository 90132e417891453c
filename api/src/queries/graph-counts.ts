import { NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { Meta } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { integer, readRows } from './read-rows.ts';

/** One row per label of the model; others' data in the same database are not counted. */
export const NODE_COUNTS: CypherQuery = {
  name: 'node-counts',
  cypher: `${NODE_LABELS.map((label) => `MATCH (n:Entity:${label}) RETURN '${label}' AS name, count(n) AS count`).join('\nUNION ALL\n')}`,
};

export const RELATIONSHIP_COUNTS: CypherQuery = {
  name: 'relationship-counts',
  cypher: `${RELATIONSHIP_TYPES.map((type) => `MATCH (:Entity)-[r:${type}]->(:Entity) WHERE r.basis IS NOT NULL RETURN '${type}' AS name, count(r) AS count`).join('\nUNION ALL\n')}`,
};

/** Nodes by label and relationships by type, zero where there are none. */
export async function askCounts(store: GraphStore): Promise<Meta['counts']> {
  const [nodes, relationships] = await Promise.all([
    readRows(store, NODE_COUNTS),
    readRows(store, RELATIONSHIP_COUNTS),
  ]);
  return { nodes: toCounts(nodes, NODE_LABELS), relationships: toCounts(relationships, RELATIONSHIP_TYPES) };
}

function toCounts(rows: readonly Row[], names: readonly string[]): Record<string, number> {
  const found = new Map(rows.map((row) => [row['name'], integer(row, 'count')]));
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? 0]));
}
