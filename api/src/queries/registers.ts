import { compareIds, groupBy, listAt } from '../analysis/facts.ts';
import type { BodyListItem, SourceListItem } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { NODE_COLUMNS, toNode } from './map-graph.ts';
import { integer, readRows, text } from './read-rows.ts';

export const BODIES: CypherQuery = {
  name: 'bodies',
  cypher: `MATCH (n:Entity:Body) RETURN ${NODE_COLUMNS} LIMIT $rowLimit`,
};

export const BODY_MEASURES: CypherQuery = {
  name: 'body-measures',
  cypher: `MATCH (b:Entity:Body)-[:RUNS]->(m:Entity:Measure)
RETURN b.id AS body, m.id AS id, m.name AS name, m.nameEn AS nameEn
LIMIT $rowLimit`,
};

export const SOURCES: CypherQuery = {
  name: 'sources',
  cypher: `MATCH (n:Entity:Source)
RETURN ${NODE_COLUMNS}, COUNT { (n)<-[:FROM]-(:Evidence) } AS evidenceCount
LIMIT $rowLimit`,
};

export const SOURCE_NODES: CypherQuery = {
  name: 'source-nodes',
  cypher: `MATCH (n:Entity) WHERE n.evidence IS NOT NULL UNWIND n.evidence AS used
MATCH (e:Entity {id: used})-[:FROM]->(s:Source)
WITH DISTINCT s, n
RETURN s.id AS id, count(n) AS items
LIMIT $rowLimit`,
};

export const SOURCE_EDGES: CypherQuery = {
  name: 'source-edges',
  cypher: `MATCH (:Entity)-[r]->(:Entity) WHERE r.evidence IS NOT NULL UNWIND r.evidence AS used
MATCH (e:Entity {id: used})-[:FROM]->(s:Source)
WITH DISTINCT s, r.id AS edge
RETURN s.id AS id, count(edge) AS items
LIMIT $rowLimit`,
};

/** Every body with the measures it runs. */
export async function askBodies(store: GraphStore): Promise<Omit<BodyListItem, 'certainty'>[]> {
  const [bodies, measures] = await Promise.all([readRows(store, BODIES), readRows(store, BODY_MEASURES)]);
  const runBy = groupBy(measures, (row) => text(row, 'body'));
  return bodies.map((row) => {
    const runs = listAt(runBy, text(row, 'id')).map((measure) => ({
      id: text(measure, 'id'),
      label: 'Measure',
      name: text(measure, 'name'),
      nameEn: text(measure, 'nameEn'),
    }));
    return { ...toNode(row), measures: runs.sort((a, b) => compareIds(a.id, b.id)) };
  });
}

/** Every source with the number of its pieces of evidence, and of the nodes and relationships that rest on them. */
export async function askSources(store: GraphStore): Promise<SourceListItem[]> {
  const [sources, nodes, edges] = await Promise.all([
    readRows(store, SOURCES),
    readRows(store, SOURCE_NODES),
    readRows(store, SOURCE_EDGES),
  ]);
  const items = new Map<string, number>();
  const add = (row: Row) =>
    items.set(text(row, 'id'), (items.get(text(row, 'id')) ?? 0) + integer(row, 'items'));
  nodes.forEach(add);
  edges.forEach(add);
  return sources.map((row) => ({
    ...toNode(row),
    evidenceCount: integer(row, 'evidenceCount'),
    itemCount: items.get(text(row, 'id')) ?? 0,
  }));
}
