import { NODE_LABELS, RELATIONSHIP_TYPES } from '../model/index.ts';
import type { NodeLabel, RelationshipType } from '../model/index.ts';
import type { GraphAccess } from './graph-access.ts';
import { toGraph } from './graph-rows.ts';
import { findForeignObstacle } from './foreign-data.ts';
import { planLoad } from './plan-load.ts';
import type { Seed } from './seed.ts';
import { readStoredGraph } from './stored-graph.ts';

export interface GraphCounts {
  nodes: Record<NodeLabel, number>;
  relationships: Record<RelationshipType, number>;
}

/** What a load did, in nodes and relationships, and what the graph holds of ours after it. */
export interface LoadResult {
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  version: number;
  counts: GraphCounts;
}

/** The data cannot be put into this graph as it is. The message is one sentence. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/**
 * Makes the graph hold exactly the seed, beside whatever others wrote into it: one transaction that touches only what
 * differs, so a second load writes nothing. Rejects with a `LoadError` when others' data stand in the way or when the
 * counts afterwards are not those of the files, else as the store does.
 */
export async function loadGraph(graph: GraphAccess, seed: Seed): Promise<LoadResult> {
  const desired = toGraph(seed);
  const plan = planLoad(desired, await readStoredGraph(graph));
  const obstacle = await findForeignObstacle(graph, plan);
  if (obstacle) throw new LoadError(obstacle);
  if (plan.statements.length > 0) await graph.write(plan.statements);
  const counts = countsOf(await readStoredGraph(graph));
  const wrong = differingCounts(countsOf(desired), counts);
  if (wrong.length > 0)
    throw new LoadError(`After the load the graph differs from the files: ${wrong.join(', ')}.`);
  const { created, updated, deleted, unchanged, version } = plan;
  return { created, updated, deleted, unchanged, version, counts };
}

function countsOf(graph: {
  nodes: readonly { label: NodeLabel }[];
  relationships: readonly { type: RelationshipType }[];
}): GraphCounts {
  return {
    nodes: tally(
      NODE_LABELS,
      graph.nodes.map(({ label }) => label),
    ),
    relationships: tally(
      RELATIONSHIP_TYPES,
      graph.relationships.map(({ type }) => type),
    ),
  };
}

function tally<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const name of found) counts[name] += 1;
  return counts;
}

function differingCounts(expected: GraphCounts, found: GraphCounts): string[] {
  const wanted: Record<string, number> = { ...expected.nodes, ...expected.relationships };
  const there: Record<string, number> = { ...found.nodes, ...found.relationships };
  return Object.keys(wanted)
    .filter((name) => wanted[name] !== there[name])
    .map((name) => `${name} ${there[name]} instead of ${wanted[name]}`);
}
