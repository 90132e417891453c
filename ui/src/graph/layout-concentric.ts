import type { Edge, Node } from '@lianzhu/api/contract';
import type { Position } from './geometry.ts';

const RING_GAP = 170;
/** Room along a ring for one node and its name, in px. */
const ROOM = 110;

/**
 * The chain, or else the node with most relationships, in the middle; the others on rings by their distance from it,
 * each ring in the order of label and id. What no path reaches stands on the outermost ring.
 */
export function concentricLayout(nodes: readonly Node[], edges: readonly Edge[]): Map<string, Position> {
  const centre = centreOf(nodes, edges);
  if (!centre) return new Map();
  const distances = distancesFrom(centre.id, edges);
  const farthest = Math.max(...distances.values());
  const ringOf = (node: Node) => distances.get(node.id) ?? farthest + 1;
  const rings = [...new Set(nodes.map(ringOf))].sort((a, b) => a - b);
  const places = new Map<string, Position>();
  let radius = 0;
  for (const ring of rings) {
    const ordered = nodes.filter((node) => ringOf(node) === ring).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    radius = places.size === 0 ? 0 : Math.max(radius + RING_GAP, (ordered.length * ROOM) / (2 * Math.PI));
    ordered.forEach(({ id }, index) => {
      const angle = (index / ordered.length) * 2 * Math.PI - Math.PI / 2;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
}

const key = (node: Node) => `${node.label} ${node.id}`;

function centreOf(nodes: readonly Node[], edges: readonly Edge[]): Node | undefined {
  const degrees = new Map<string, number>();
  for (const id of edges.flatMap(({ source, target }) => (source === target ? [source] : [source, target])))
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degree = (node: Node) => degrees.get(node.id) ?? 0;
  const chains = nodes.filter((node) => node.label === 'Chain');
  const candidates = chains.length > 0 ? chains : nodes;
  return candidates.toSorted((a, b) => degree(b) - degree(a) || (a.id < b.id ? -1 : 1))[0];
}

/** Steps from a node along relationships either way. */
function distancesFrom(start: string, edges: readonly Edge[]): Map<string, number> {
  const near = new Map<string, string[]>();
  const add = (from: string, to: string) => near.set(from, [...(near.get(from) ?? []), to]);
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  const distances = new Map([[start, 0]]);
  for (const [id, steps] of distances) {
    for (const next of near.get(id) ?? []) if (!distances.has(next)) distances.set(next, steps + 1);
  }
  return distances;
}
