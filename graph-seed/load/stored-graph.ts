import { NODE_LABELS, RELATIONSHIP_TYPES } from '../model/index.ts';
import type { NodeLabel, RelationshipType } from '../model/index.ts';
import type { GraphAccess } from './graph-access.ts';
import { ENTITY_LABEL, META_LABEL, OWN_HASH } from './graph-rows.ts';

/** What we wrote into a graph before: ids and hashes, not the properties themselves. */
export interface StoredGraph {
  nodes: { label: NodeLabel; id: string; hash: string }[];
  relationships: { type: RelationshipType; id: string; source: string; target: string; hash: string }[];
  meta: { version: number; hash: string } | null;
}

/** Far above what one load can hold in memory; an answer this long is refused rather than cut. */
const MAX_ITEMS = 2_000_000;

const OWN_NODES = {
  name: 'load-own-nodes',
  cypher: `MATCH (n:${ENTITY_LABEL}) WHERE n.${OWN_HASH} IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.${OWN_HASH} AS hash LIMIT $limit`,
};

const OWN_RELATIONSHIPS = {
  name: 'load-own-relationships',
  cypher: `MATCH (a:${ENTITY_LABEL})-[r]->(b:${ENTITY_LABEL}) WHERE r.${OWN_HASH} IS NOT NULL
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.${OWN_HASH} AS hash LIMIT $limit`,
};

const OWN_META = {
  name: 'load-own-meta',
  cypher: `MATCH (m:${META_LABEL}) WHERE m.${OWN_HASH} IS NOT NULL
RETURN m.version AS version, m.${OWN_HASH} AS hash LIMIT 1`,
};

const FOREIGN_NODES = {
  name: 'load-foreign-nodes',
  cypher: `MATCH (n) WHERE n.${OWN_HASH} IS NULL RETURN count(n) AS count`,
};

export async function readStoredGraph(graph: GraphAccess): Promise<StoredGraph> {
  const limit = MAX_ITEMS + 1;
  const [nodes, relationships, metas] = await Promise.all([
    graph.read(OWN_NODES, { limit }),
    graph.read(OWN_RELATIONSHIPS, { limit }),
    graph.read(OWN_META, {}),
  ]);
  if (Math.max(nodes.length, relationships.length) > MAX_ITEMS) {
    throw new Error(`The graph holds more than ${MAX_ITEMS} items, which is more than one load handles.`);
  }
  const [meta] = metas;
  return {
    nodes: nodes.map(({ id, labels, hash }) => ({
      label: ownLabel(labels),
      id: String(id),
      hash: String(hash),
    })),
    relationships: relationships.map(({ id, type, source, target, hash }) => ({
      type: ownType(type),
      id: String(id),
      source: String(source),
      target: String(target),
      hash: String(hash),
    })),
    meta: meta ? { version: Number(meta['version']), hash: String(meta['hash']) } : null,
  };
}

/** Number of nodes that were written by others. */
export async function countForeignNodes(graph: GraphAccess): Promise<number> {
  const [row] = await graph.read(FOREIGN_NODES, {});
  return Number(row?.['count']);
}

function ownLabel(labels: unknown): NodeLabel {
  const label = NODE_LABELS.find((name) => Array.isArray(labels) && labels.includes(name));
  if (!label) throw new Error(`A node of ours has labels ${String(labels)}, none of them of the model.`);
  return label;
}

function ownType(type: unknown): RelationshipType {
  const found = RELATIONSHIP_TYPES.find((name) => name === type);
  if (!found) throw new Error(`A relationship of ours has type ${String(type)}, which is not of the model.`);
  return found;
}
