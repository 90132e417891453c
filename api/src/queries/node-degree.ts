import { compareIds } from '../analysis/facts.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { integer, readRows, text } from './read-rows.ts';

export const DEGREE_OUT: CypherQuery = {
  name: 'degree-out',
  cypher: `MATCH (n:Entity {id: $id})-[r]->(:Entity) WHERE r.basis IS NOT NULL RETURN type(r) AS type, count(r) AS count LIMIT $rowLimit`,
};

export const DEGREE_IN: CypherQuery = {
  name: 'degree-in',
  cypher: `MATCH (n:Entity {id: $id})<-[r]-(:Entity) WHERE r.basis IS NOT NULL RETURN type(r) AS type, count(r) AS count LIMIT $rowLimit`,
};

/** Number of relationships of one node by `TYPE:in` and `TYPE:out`, in order of these names. */
export async function askDegree(store: GraphStore, id: string): Promise<Record<string, number>> {
  const [out, into] = await Promise.all([
    readRows(store, DEGREE_OUT, { id }),
    readRows(store, DEGREE_IN, { id }),
  ]);
  const named = (rows: readonly Row[], direction: string) =>
    rows.map((row) => [`${text(row, 'type')}:${direction}`, integer(row, 'count')] as const);
  return Object.fromEntries(
    [...named(into, 'in'), ...named(out, 'out')].sort(([a], [b]) => compareIds(a, b)),
  );
}
