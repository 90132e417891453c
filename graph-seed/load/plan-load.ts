import type { Statement } from './graph-access.ts';
import { ENTITY_LABEL, META_LABEL } from './graph-rows.ts';
import type { DesiredGraph, GraphNode, GraphRelationship } from './graph-rows.ts';
import type { StoredGraph } from './stored-graph.ts';

/** What a load has to do. Nothing differs where `statements` is empty. */
export interface LoadPlan {
  statements: Statement[];
  /** Version of the graph after the load. */
  version: number;
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  /** Ids by label that the load creates, and ids that it deletes: others' data must not stand in their way. */
  createdNodes: GraphNode[];
  deletedNodeIds: string[];
}

interface Difference<Desired, Stored> {
  create: Desired[];
  update: Desired[];
  remove: Stored[];
  unchanged: Desired[];
}

/** Rows of one statement: small enough for one message, large enough to be quick. */
const BATCH_SIZE = 1000;

/** Pure: the statements that turn the stored graph into the desired one, touching only what differs. */
export function planLoad(desired: DesiredGraph, stored: StoredGraph): LoadPlan {
  const nodes = difference(desired.nodes, stored.nodes, (a, b) => a.label === b.label);
  const remade = new Set(nodes.remove.map(({ id }) => id));
  const hasSameEnds = ({ source, target }: GraphRelationship) => !remade.has(source) && !remade.has(target);
  const relationships = difference(desired.relationships, stored.relationships, hasSameEnds);
  const changes = [
    ...batches(relationships.remove, ({ type }) => type, deleteRelationships),
    ...batches(nodes.remove, ({ label }) => label, deleteNodes),
    ...batches(nodes.create, ({ label }) => label, createNodes),
    ...batches(nodes.update, ({ label }) => label, updateNodes),
    ...batches(relationships.create, ({ type }) => type, createRelationships),
    ...batches(relationships.update, ({ type }) => type, updateRelationships),
  ];
  const version = stored.meta?.version ?? 0;
  const differs = changes.length > 0 || stored.meta?.hash !== desired.meta.hash;
  return {
    statements: differs ? [...changes, writeMeta(desired, version + 1)] : [],
    version: differs ? version + 1 : version,
    created: nodes.create.length + relationships.create.length,
    updated: nodes.update.length + relationships.update.length,
    deleted: nodes.remove.length + relationships.remove.length,
    unchanged: nodes.unchanged.length + relationships.unchanged.length,
    createdNodes: nodes.create,
    deletedNodeIds: nodes.remove.map(({ id }) => id),
  };
}

/** `isSameThing` tells an item that may be updated in place from one that must be made anew under its old id. */
function difference<
  Desired extends { id: string; hash: string },
  Stored extends { id: string; hash: string },
>(
  desired: readonly Desired[],
  stored: readonly Stored[],
  isSameThing: (desired: Desired, stored: Stored) => boolean,
): Difference<Desired, Stored> {
  const before = new Map(stored.map((item) => [item.id, item]));
  const kept = new Set<string>();
  const result: Difference<Desired, Stored> = { create: [], update: [], remove: [], unchanged: [] };
  for (const item of desired) {
    const old = before.get(item.id);
    if (!old || !isSameThing(item, old)) {
      result.create.push(item);
      continue;
    }
    kept.add(item.id);
    (old.hash === item.hash ? result.unchanged : result.update).push(item);
  }
  result.remove = stored.filter(({ id }) => !kept.has(id));
  return result;
}

/** One statement per label or type and batch; `nameOf` is from the model's closed lists, so it may stand in the text. */
function batches<Item, Name extends string>(
  items: readonly Item[],
  nameOf: (item: Item) => Name,
  toCypher: (name: Name) => string,
): Statement[] {
  const byName = new Map<Name, Item[]>();
  for (const item of items) {
    const same = byName.get(nameOf(item));
    if (same) same.push(item);
    else byName.set(nameOf(item), [item]);
  }
  return [...byName].flatMap(([name, rows]) =>
    Array.from({ length: Math.ceil(rows.length / BATCH_SIZE) }, (_, batch) => ({
      cypher: toCypher(name),
      parameters: { rows: rows.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE) },
    })),
  );
}

const createNodes = (label: string) =>
  `UNWIND $rows AS row CREATE (n:${ENTITY_LABEL}:${label}) SET n = row.properties`;

const updateNodes = (label: string) =>
  `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row.properties`;

/** Without DETACH: relationships of others at the node stop the whole load instead of being lost. */
const deleteNodes = (label: string) => `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DELETE n`;

const createRelationships = (type: string) =>
  `UNWIND $rows AS row MATCH (a:${ENTITY_LABEL} {id: row.source}) MATCH (b:${ENTITY_LABEL} {id: row.target})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`;

const updateRelationships = (type: string) =>
  `UNWIND $rows AS row MATCH (a:${ENTITY_LABEL} {id: row.source})-[r:${type} {id: row.id}]->() SET r = row.properties`;

const deleteRelationships = (type: string) =>
  `UNWIND $rows AS row MATCH (a:${ENTITY_LABEL} {id: row.source})-[r:${type} {id: row.id}]->() DELETE r`;

function writeMeta({ meta }: DesiredGraph, version: number): Statement {
  return {
    cypher: `MERGE (m:${META_LABEL} {id: $properties.id}) SET m = $properties`,
    parameters: { properties: { ...meta.properties, version } },
  };
}
