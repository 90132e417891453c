import { compareIds } from './facts.ts';

/** Neighbours of each node, in id order, each once. */
export type Adjacency = ReadonlyMap<string, readonly string[]>;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly k: number;
}

/**
 * Up to `k` shortest simple paths of at most `maxLength` steps, shortest first, then by their ids in order: Yen's
 * algorithm (Management Science 17, 1971) over breadth-first search. Paths are lists of node ids.
 */
export function shortestSimplePaths(adjacency: Adjacency, question: PathQuestion): string[][] {
  const first = shortestPath(adjacency, question.from, question.to, question.maxLength, new Set(), new Set());
  if (!first) return [];
  const found = [first];
  const waiting = new Map<string, string[]>();
  while (found.length < question.k) {
    const last = found.at(-1) ?? first;
    for (const path of deviations(adjacency, question, last, found)) waiting.set(path.join(' '), path);
    const next = [...waiting.values()].sort(comparePaths)[0];
    if (!next) break;
    waiting.delete(next.join(' '));
    found.push(next);
  }
  return found;
}

/** The best path for each place where a new one may leave `last`. */
function deviations(
  adjacency: Adjacency,
  question: PathQuestion,
  last: readonly string[],
  found: readonly string[][],
): string[][] {
  return last.slice(0, -1).flatMap((spur, index) => {
    const root = last.slice(0, index);
    const sameRoot = found.filter(
      (path) => path.slice(0, index + 1).join(' ') === last.slice(0, index + 1).join(' '),
    );
    const taken = new Set(sameRoot.flatMap((path) => path[index + 1] ?? []));
    const rest = shortestPath(adjacency, spur, question.to, question.maxLength - index, new Set(root), taken);
    return rest ? [[...root, ...rest]] : [];
  });
}

/** The shortest path, of these the first by ids; `closed` nodes are not entered, `taken` not stepped to from `from`. */
function shortestPath(
  adjacency: Adjacency,
  from: string,
  to: string,
  maxLength: number,
  closed: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string[] | null {
  const distances = distancesTo(adjacency, to, new Set([...closed, from]), maxLength - 1);
  const path = [from];
  let open = (adjacency.get(from) ?? []).filter((id) => !taken.has(id));
  for (let at = from; at !== to;) {
    const near = Math.min(...open.map((id) => distances.get(id) ?? Infinity));
    const next = open.find((id) => distances.get(id) === near);
    if (next === undefined) return null;
    path.push(next);
    at = next;
    open = [...(adjacency.get(at) ?? [])];
  }
  return path;
}

/** Steps from each open node to `to`, up to `limit`. */
function distancesTo(
  adjacency: Adjacency,
  to: string,
  closed: ReadonlySet<string>,
  limit: number,
): Map<string, number> {
  const distances = new Map(closed.has(to) ? [] : [[to, 0]]);
  let frontier = [...distances.keys()];
  for (let distance = 1; distance <= limit && frontier.length > 0; distance += 1) {
    const reached: string[] = [];
    for (const id of frontier.flatMap((at) => adjacency.get(at) ?? [])) {
      if (closed.has(id) || distances.has(id)) continue;
      distances.set(id, distance);
      reached.push(id);
    }
    frontier = reached;
  }
  return distances;
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [index, id] of a.entries()) {
    const order = compareIds(id, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
