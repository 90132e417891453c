import { RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import { compareIds } from '../analysis/facts.ts';
import { shortestSimplePaths } from '../analysis/shortest-paths.ts';
import type { Adjacency } from '../analysis/shortest-paths.ts';
import { badParameter } from '../errors.ts';
import type { Edge, Paths, PathsQuery } from '../../contract/index.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { askEdgesAmong } from './edges.ts';
import { askNodes } from './nodes.ts';
import { askWalk } from './walk.ts';
import type { Step } from './walk.ts';

/**
 * Up to `k` shortest simple paths between two nodes, undirected. A path of at most `maxLength` steps lies within half
 * of them from either end, so two walks of half the length find every relationship on it. `truncated` says that there
 * are more such paths. Rejects with INVALID_PARAMETER where the ends are one node, and with NOT_FOUND.
 */
export async function askPaths(store: GraphStore, query: PathsQuery): Promise<Omit<Paths, 'version'>> {
  if (query.from === query.to) throw badParameter('to', '须与 from 不同', 'must differ from from');
  await askNodes(store, [query.from, query.to]);
  const types = query.types ?? RELATIONSHIP_TYPES;
  const half = Math.ceil(query.maxLength / 2);
  const [near, far] = await Promise.all([
    askWalk(store, [query.from], half, types),
    askWalk(store, [query.to], query.maxLength - half, types),
  ]);
  const adjacency = toAdjacency([...near.steps.values(), ...far.steps.values()]);
  const found = shortestSimplePaths(adjacency, { ...query, k: query.k + 1 });
  const shown = found.slice(0, query.k);
  const ids = [...new Set(shown.flat())].sort(compareIds);
  const [nodes, edges] = await Promise.all([askNodes(store, ids), askEdgesAmong(store, ids, types)]);
  return {
    paths: shown.map((path) => ({ nodes: path, edges: edgesAlong(path, edges), length: path.length - 1 })),
    nodes,
    total: shown.length,
    next: null,
    truncated: found.length > shown.length,
  };
}

/** Undirected neighbours in id order; parallel relationships and directions make no difference. */
export function toAdjacency(steps: readonly Step[]): Adjacency {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { source, target } of steps) {
    if (source === target) continue;
    join(source, target);
    join(target, source);
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others].sort(compareIds)]));
}

function edgesAlong(path: readonly string[], edges: readonly Edge[]): Edge[] {
  return path.slice(1).flatMap((to, index) => {
    const from = path[index];
    const joining = edges.find(
      (edge) => (edge.source === from && edge.target === to) || (edge.source === to && edge.target === from),
    );
    return joining ?? [];
  });
}
