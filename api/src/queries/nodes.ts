import { mapById } from '../analysis/facts.ts';
import { unknownIds } from '../errors.ts';
import type { Node } from '../../contract/index.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { NODE_COLUMNS, toNode } from './map-graph.ts';
import { readRows } from './read-rows.ts';

export const NODES: CypherQuery = {
  name: 'nodes',
  cypher: `UNWIND $ids AS wanted MATCH (n:Entity {id: wanted})
RETURN ${NODE_COLUMNS}
LIMIT $rowLimit`,
};

export const CHAIN_NODES: CypherQuery = {
  name: 'chain-nodes',
  cypher: `MATCH (n:Entity:Chain) RETURN ${NODE_COLUMNS} LIMIT $rowLimit`,
};

/** Every chain by its id: a question that waits for no other. */
export async function askChainNodes(store: GraphStore): Promise<Map<string, Node>> {
  return mapById((await readRows(store, CHAIN_NODES)).map(toNode));
}

/** Nodes by id, in the order asked; rejects with NOT_FOUND naming those that the graph does not have. */
export async function askNodes(store: GraphStore, ids: readonly string[]): Promise<Node[]> {
  const nodes = await askNodeMap(store, ids);
  const missing = ids.filter((id) => !nodes.has(id));
  if (missing.length > 0) throw unknownIds(missing);
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** Nodes by id; those that the graph does not have are left out. */
export async function askNodeMap(store: GraphStore, ids: Iterable<string>): Promise<Map<string, Node>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await readRows(store, NODES, { ids: wanted });
  return mapById(rows.map(toNode));
}
