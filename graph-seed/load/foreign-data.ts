import type { GraphAccess } from './graph-access.ts';
import { ENTITY_LABEL, OWN_HASH } from './graph-rows.ts';
import type { LoadPlan } from './plan-load.ts';

const MAX_NAMED = 5;

/**
 * Why the plan cannot be carried out beside what others wrote, in one sentence; null where it can. We neither take
 * over a node of theirs that has an id of ours, nor delete a relationship of theirs together with a node of ours.
 */
export async function findForeignObstacle(graph: GraphAccess, plan: LoadPlan): Promise<string | null> {
  const taken = await findTakenIds(graph, plan);
  if (taken.length > 0) {
    return `The database holds nodes of others with the same label and id: ${taken.join(', ')}.`;
  }
  const held = await findHeldIds(graph, plan.deletedNodeIds);
  if (held.length > 0) {
    return `These nodes left the data, but others' relationships still hold them: ${held.join(', ')}.`;
  }
  return null;
}

async function findTakenIds(graph: GraphAccess, { createdNodes }: LoadPlan): Promise<string[]> {
  const labels = [...new Set([ENTITY_LABEL, ...createdNodes.map(({ label }) => label)])];
  const found: string[] = [];
  for (const label of labels) {
    const ids = createdNodes
      .filter((node) => label === ENTITY_LABEL || node.label === label)
      .map(({ id }) => id);
    const query = {
      name: 'load-taken-ids',
      cypher: `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted}) WHERE n.${OWN_HASH} IS NULL
RETURN n.id AS id LIMIT ${MAX_NAMED}`,
    };
    found.push(...(await graph.read(query, { ids })).map(({ id }) => `${label} ${String(id)}`));
  }
  return found.slice(0, MAX_NAMED);
}

async function findHeldIds(graph: GraphAccess, ids: readonly string[]): Promise<string[]> {
  const query = {
    name: 'load-held-ids',
    cypher: `UNWIND $ids AS gone MATCH (n:${ENTITY_LABEL} {id: gone})-[r]-() WHERE r.${OWN_HASH} IS NULL
RETURN DISTINCT n.id AS id LIMIT ${MAX_NAMED}`,
  };
  return (await graph.read(query, { ids })).map(({ id }) => String(id));
}
