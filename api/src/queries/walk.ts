import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { ApiError } from '../errors.ts';
import { compareIds } from '../analysis/facts.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { readRows, text } from './read-rows.ts';

/** A walk visits at most so many nodes; beyond it the question is refused, never cut in silence. */
export const MAX_WALK_NODES = 50_000;

export const STEP_OUT: CypherQuery = {
  name: 'step-out',
  cypher: `UNWIND $ids AS wanted MATCH (a:Entity {id: wanted})-[r]->(b:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN r.id AS id, a.id AS source, b.id AS target
LIMIT $rowLimit`,
};

export const STEP_IN: CypherQuery = {
  name: 'step-in',
  cypher: `UNWIND $ids AS wanted MATCH (b:Entity {id: wanted})<-[r]-(a:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN r.id AS id, a.id AS source, b.id AS target
LIMIT $rowLimit`,
};

/** A relationship as a walk sees it. */
export interface Step {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** The nodes that a walk reached with their distance from the nearest root, and every relationship it passed. */
export interface Walk {
  readonly distances: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, Step>;
}

/** Relationships of these types that touch one of the nodes, in both directions: one level of a walk. */
export async function askSteps(
  store: GraphStore,
  ids: readonly string[],
  types: readonly RelationshipType[],
): Promise<Step[]> {
  if (ids.length === 0) return [];
  const [out, into] = await Promise.all([
    readRows(store, STEP_OUT, { ids, types }),
    readRows(store, STEP_IN, { ids, types }),
  ]);
  return [...out, ...into].map((row) => ({
    id: text(row, 'id'),
    source: text(row, 'source'),
    target: text(row, 'target'),
  }));
}

/** Walks both ways from the roots, level by level, up to `depth` steps. */
export async function askWalk(
  store: GraphStore,
  roots: readonly string[],
  depth: number,
  types: readonly RelationshipType[],
): Promise<Walk> {
  const distances = new Map(roots.map((root) => [root, 0]));
  const steps = new Map<string, Step>();
  let frontier = [...roots];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const reached = new Set<string>();
    for (const step of await askSteps(store, frontier, types)) {
      steps.set(step.id, step);
      for (const end of [step.source, step.target]) if (!distances.has(end)) reached.add(end);
    }
    for (const id of reached) distances.set(id, distance);
    if (distances.size > MAX_WALK_NODES) {
      throw new ApiError('QUESTION_TOO_WIDE', { fill: { limit: String(MAX_WALK_NODES) } });
    }
    frontier = [...reached].sort(compareIds);
  }
  return { distances, steps };
}

/** The farthest nodes of a walk have not been looked from: their relationships among one another are missing. */
export async function askInducedSteps(
  store: GraphStore,
  walk: Walk,
  kept: ReadonlySet<string>,
  types: readonly RelationshipType[],
): Promise<Step[]> {
  const farthest = Math.max(0, ...new Set(walk.distances.values()));
  const edge = [...kept].filter((id) => walk.distances.get(id) === farthest);
  const steps = new Map(walk.steps);
  for (const step of await askSteps(store, edge, types)) steps.set(step.id, step);
  return [...steps.values()].filter((step) => kept.has(step.source) && kept.has(step.target));
}
