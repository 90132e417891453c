import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { CypherQuery, GraphStore, Row } from '../../api/src/store/graph-store.ts';
import { openNeo4jStore } from '../../api/src/store/neo4j-store.ts';
import { OWN_HASH } from '../../graph-seed/load/index.ts';
import type { TestNeo4j } from '../neo4j/global-setup.ts';

export const ENGINES = ['embedded', 'neo4j'] as const;
export type Engine = (typeof ENGINES)[number];

/** The server that the tests were given, or null where they have none and skip its half. */
export type GivenNeo4j = Exclude<TestNeo4j, { missing: string }>;

export function givenNeo4j(neo4j: TestNeo4j): GivenNeo4j | null {
  return 'missing' in neo4j ? null : neo4j;
}

/** An empty store with its schema. On Neo4j this empties the whole database. */
export async function openEmptyStore(
  engine: Engine,
  neo4j: TestNeo4j,
  readTimeoutMs = 30_000,
): Promise<GraphStore> {
  const store =
    engine === 'embedded'
      ? await openEmbeddedStore({ folder: null, readTimeoutMs })
      : openNeo4jStore({ ...neo4jOptions(neo4j), readTimeoutMs });
  if (engine === 'neo4j') {
    await store.write([{ cypher: 'MATCH (n) DETACH DELETE n', parameters: {} }]);
  }
  await store.prepareSchema();
  return store;
}

export function neo4jOptions(neo4j: TestNeo4j) {
  const given = givenNeo4j(neo4j);
  if (!given) throw new Error('there is no Neo4j to test with');
  return { ...given, database: 'neo4j', readTimeoutMs: 30_000, appVersion: 'test' };
}

export function ask(store: GraphStore, cypher: string, parameters: Row = {}): Promise<Row[]> {
  const query: CypherQuery = { name: 'test', cypher };
  return store.read(query, parameters);
}

/** Everything in a graph, in an order that does not depend on the engine. */
export async function dump(store: GraphStore): Promise<{ nodes: Row[]; relationships: Row[] }> {
  const nodes = await ask(
    store,
    'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await ask(
    store,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties',
  );
  const sorted = nodes.map((row) => ({ ...row, labels: [...(row['labels'] as string[])].sort() }));
  return { nodes: sorted.sort(byId), relationships: relationships.sort(byId) };
}

/** Counts of what others wrote into the graph. */
export async function countForeign(store: GraphStore): Promise<{ nodes: unknown; relationships: unknown }> {
  const [nodes] = await ask(store, `MATCH (n) WHERE n.${OWN_HASH} IS NULL RETURN count(n) AS count`);
  const [links] = await ask(store, `MATCH ()-[r]->() WHERE r.${OWN_HASH} IS NULL RETURN count(r) AS count`);
  return { nodes: nodes?.['count'], relationships: links?.['count'] };
}

function byId(a: Row, b: Row): number {
  return String(a['id']) < String(b['id']) ? -1 : 1;
}
