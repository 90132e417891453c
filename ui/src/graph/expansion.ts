import type { Edge, Node } from '@lianzhu/api/contract';
import { boxAt, footprint } from './geometry.ts';
import type { Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { TIERS, tierOf } from './layout-tiers.ts';
import { OccupiedSpace, placeNear } from './placement.ts';
import { leadersIn } from './scene.ts';
import type { Scene } from './scene.ts';

/** One row of "expand by relationship": how many relationships of a type and direction are on the canvas, of how many. */
export type ExpandRow = { type: Edge['type']; direction: 'in' | 'out'; shown: number; total: number };

/** Relationships on the canvas whose two ends are not hidden; what the legend filters out still counts as present. */
export function presentEdges(scene: Scene): Edge[] {
  return [...scene.edges.values()].filter(
    (edge) => !scene.hidden.has(edge.source) && !scene.hidden.has(edge.target),
  );
}

/** Rows for one node, in the order of its degree's names. */
export function expandRows(
  id: string,
  degree: Readonly<Record<string, number>>,
  present: readonly Edge[],
): ExpandRow[] {
  return Object.entries(degree).map(([name, total]) => {
    const [type, direction] = name.split(':') as [Edge['type'], 'in' | 'out'];
    const own = direction === 'out' ? 'source' : 'target';
    const shown = present.filter((edge) => edge.type === type && edge[own] === id).length;
    return { type, direction, shown, total };
  });
}

/** How many relationships of each node are not on the canvas; nodes of unknown degree are left out. */
export function hiddenNeighbours(
  scene: Scene,
  degreeOf: (id: string) => Readonly<Record<string, number>> | null,
): Map<string, number> {
  const present = new Map<string, number>();
  for (const { source, target } of presentEdges(scene)) {
    present.set(source, (present.get(source) ?? 0) + 1);
    present.set(target, (present.get(target) ?? 0) + 1);
  }
  const hidden = new Map<string, number>();
  for (const id of scene.nodes.keys()) {
    const degree = degreeOf(id);
    if (degree === null) continue;
    const total = Object.values(degree).reduce((sum, count) => sum + count, 0);
    hidden.set(id, Math.max(0, total - (present.get(id) ?? 0)));
  }
  return hidden;
}

/** Segments in which no firm is on record; those of unknown degree are left out. */
export function gapSegments(
  nodes: Iterable<Node>,
  degreeOf: (id: string) => Readonly<Record<string, number>> | null,
): Set<string> {
  const gaps = new Set<string>();
  for (const { id, label } of nodes) {
    const degree = label === 'Segment' ? degreeOf(id) : null;
    if (degree !== null && !degree['OPERATES_IN:in']) gaps.add(id);
  }
  return gaps;
}

/** Places for nodes that come in beside `parent`: towards their own column, clear of all that is placed. */
export function placesBeside(
  scene: Scene,
  parent: Node,
  newcomers: readonly Node[],
  edges: readonly Edge[],
  lang: Lang,
): Map<string, Position> {
  const leaders = leadersIn([...scene.edges.values(), ...edges]);
  const covers = (node: Node) => footprint({ node, leader: leaders.has(node.id) }, lang);
  const space = new OccupiedSpace();
  for (const [id, node] of scene.nodes) {
    const at = scene.positions.get(id);
    if (at) space.add(boxAt(covers(node), at));
  }
  const column = (node: Node) => TIERS.indexOf(tierOf(node.label, leaders.has(node.id)));
  const arrivals = newcomers
    .filter((node) => !scene.positions.has(node.id))
    .map((node) => ({
      id: node.id,
      covers: covers(node),
      direction: directionTo(column(node) - column(parent)),
    }));
  return placeNear(scene.positions.get(parent.id) ?? { x: 0, y: 0 }, arrivals, space);
}

/** Left, right, or down where both belong to one column. */
function directionTo(columns: number): number {
  if (columns < 0) return Math.PI;
  return columns > 0 ? 0 : Math.PI / 2;
}
