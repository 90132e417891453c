import { RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { compareIds } from '../analysis/facts.ts';
import type { Edge, Links } from '../../contract/index.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { EDGE_COLUMNS, toEdge } from './map-graph.ts';
import { askNodes } from './nodes.ts';
import { readRows } from './read-rows.ts';

/** Relationships told in one answer; the rest is counted in `total`. */
const MAX_LINKS = 5000;

export const EDGES_OUT: CypherQuery = {
  name: 'edges-out',
  cypher: `UNWIND $ids AS wanted MATCH (a:Entity {id: wanted})-[r]->(b:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN ${EDGE_COLUMNS}
LIMIT $rowLimit`,
};

export const EDGES_IN: CypherQuery = {
  name: 'edges-in',
  cypher: `UNWIND $ids AS wanted MATCH (b:Entity {id: wanted})<-[r]-(a:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN ${EDGE_COLUMNS}
LIMIT $rowLimit`,
};

/** Relationships of these types that touch one of the nodes, each once, by id. */
export async function askEdgesTouching(
  store: GraphStore,
  ids: readonly string[],
  types: readonly RelationshipType[],
): Promise<Edge[]> {
  if (ids.length === 0) return [];
  const [out, into] = await Promise.all([
    readRows(store, EDGES_OUT, { ids, types }),
    readRows(store, EDGES_IN, { ids, types }),
  ]);
  const edges = new Map([...out, ...into].map(toEdge).map((edge) => [edge.id, edge]));
  return [...edges.values()].sort((a, b) => compareIds(a.id, b.id));
}

/** Relationships of these types with both ends among the nodes, by id. */
export async function askEdgesAmong(
  store: GraphStore,
  ids: readonly string[],
  types: readonly RelationshipType[],
): Promise<Edge[]> {
  if (ids.length === 0) return [];
  const inside = new Set(ids);
  const rows = await readRows(store, EDGES_OUT, { ids, types });
  const edges = rows.filter((row) => inside.has(String(row['target']))).map(toEdge);
  return edges.sort((a, b) => compareIds(a.id, b.id));
}

/** Every relationship among the nodes, by id. Rejects with NOT_FOUND naming unknown ids. */
export async function askLinks(store: GraphStore, ids: readonly string[]): Promise<Omit<Links, 'version'>> {
  await askNodes(store, ids);
  const edges = await askEdgesAmong(store, ids, RELATIONSHIP_TYPES);
  return { edges: edges.slice(0, MAX_LINKS), total: edges.length, truncated: edges.length > MAX_LINKS };
}
