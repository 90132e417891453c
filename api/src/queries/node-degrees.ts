import { compareIds } from '../analysis/facts.ts';
import { unknownIds } from '../errors.ts';
import type { Degree, NodeDegree } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { readRows, text, textList } from './read-rows.ts';

export const DEGREES: CypherQuery = {
  name: 'degrees',
  cypher: `UNWIND $ids AS wanted MATCH (n:Entity {id: wanted})
RETURN n.id AS id, [(n)-[r]->(:Entity) WHERE r.basis IS NOT NULL | type(r)] AS outgoing,
  [(n)<-[r]-(:Entity) WHERE r.basis IS NOT NULL | type(r)] AS incoming
ORDER BY id
LIMIT $rowLimit`,
};

/**
 * Number of relationships of each node by `TYPE:in` and `TYPE:out`, in order of these names; nodes by id.
 * Rejects with NOT_FOUND naming the ids that the graph does not have.
 */
export async function askDegrees(store: GraphStore, ids: readonly string[]): Promise<NodeDegree[]> {
  const rows = await readRows(store, DEGREES, { ids });
  const degrees = rows.map((row) => ({ id: text(row, 'id'), degree: toDegree(row) }));
  const known = new Set(degrees.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) throw unknownIds(missing);
  return degrees;
}

function toDegree(row: Row): Degree {
  const names = [
    ...textList(row, 'incoming').map((type) => `${type}:in`),
    ...textList(row, 'outgoing').map((type) => `${type}:out`),
  ];
  const degree: Degree = {};
  for (const name of names.sort(compareIds)) degree[name] = (degree[name] ?? 0) + 1;
  return degree;
}
