// The package ships no types; programs that read single files need to be led to ours.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape';
import type { Core, LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Box, Position } from './geometry.ts';
import { withSameRandom } from './layout-random.ts';
import { coversOf } from './layout-task.ts';
import type { LayoutTask } from './layout-task.ts';
import { tierLayout } from './layout-tiers.ts';
import { settle } from './placement.ts';

cytoscape.use(fcose);

type Covers = ReadonlyMap<string, Box>;

/** Above this many nodes only the spectral draft is computed: forces take 18 s at 1,000 nodes and minutes at 2,000. */
const DRAFT_FROM = 400;
const SEED = 1;
const EDGE_LENGTH = 120;
/** A draft is spread until it has so many times the room that its nodes cover. */
const ROOM = 2.5;
const NOTHING: Box = { left: 0, right: 0, top: 0, bottom: 0 };

/**
 * Places by forces (fCoSE) on whole px for all but the pinned nodes; none overlaps another. The same task gives the
 * same places. Nodes count as boxes about their middle, so a label beside a shape has its room. It runs for seconds:
 * call it in a worker.
 */
export function forceLayout(task: LayoutTask): Map<string, Position> {
  const covers = coversOf(task);
  const isDraft = task.nodes.length > DRAFT_FROM;
  const cy = graphOf(task, covers);
  const fixed = [...task.pinned].map(([nodeId, at]) => ({ nodeId, position: middleOf(covers, nodeId, at) }));
  const options = {
    name: 'fcose',
    quality: isDraft ? 'draft' : 'default',
    randomize: isDraft,
    animate: false,
    fit: false,
    idealEdgeLength: EDGE_LENGTH,
    nodeRepulsion: 14_000,
    packComponents: false,
    fixedNodeConstraint: fixed,
  };
  withSameRandom(SEED, () => cy.layout(options as LayoutOptions).run());
  const middles = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  const places = isDraft ? spread(middles, covers, task.pinned) : middles;
  const corners = [...places].map(([id, at]) => [id, middleOf(covers, id, at, -1)] as const);
  return settle(new Map(corners), covers, task.pinned);
}

/** Starts from the columns and the pinned places. */
function graphOf({ nodes, edges, pinned, lang }: LayoutTask, covers: Covers): Core {
  const start = new Map([...tierLayout(nodes, edges, lang), ...pinned]);
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...[...start].map(([id, at]) => ({
        group: 'nodes' as const,
        data: { id, ...sizeOf(covers.get(id) ?? NOTHING) },
        position: middleOf(covers, id, at),
      })),
      ...edges.map(({ id, source, target }) => ({ group: 'edges' as const, data: { id, source, target } })),
    ],
  });
}

/** The middle of what a node covers, from its place; with -1 the place from the middle. */
function middleOf(covers: Covers, id: string, at: Position, sign: 1 | -1 = 1): Position {
  const box = covers.get(id) ?? NOTHING;
  return { x: at.x + (sign * (box.left + box.right)) / 2, y: at.y + (sign * (box.top + box.bottom)) / 2 };
}

function sizeOf(box: Box): { width: number; height: number } {
  return { width: box.right - box.left, height: box.bottom - box.top };
}

/** A draft knows no sizes and no pinned places: it is scaled to the room that the nodes need, and moved to the pinned ones. */
function spread(
  middles: ReadonlyMap<string, Position>,
  covers: Covers,
  pinned: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const xs = [...middles.values()].map((at) => at.x);
  const ys = [...middles.values()].map((at) => at.y);
  const span = (values: number[]) => Math.max(1, Math.max(...values) - Math.min(...values));
  const needed = [...covers.values()].map(sizeOf).reduce((sum, { width, height }) => sum + width * height, 0);
  const scale = Math.max(1, Math.sqrt((ROOM * needed) / (span(xs) * span(ys))));
  const scaled = new Map([...middles].map(([id, at]) => [id, { x: at.x * scale, y: at.y * scale }]));
  const shift = meanShift(scaled, pinned);
  return new Map([...scaled].map(([id, at]) => [id, { x: at.x + shift.x, y: at.y + shift.y }]));
}

/** How far the pinned places lie from the same nodes in `places`, on average. */
function meanShift(places: ReadonlyMap<string, Position>, pinned: ReadonlyMap<string, Position>): Position {
  let [x, y] = [0, 0];
  for (const [id, at] of pinned) {
    x += (at.x - (places.get(id)?.x ?? at.x)) / pinned.size;
    y += (at.y - (places.get(id)?.y ?? at.y)) / pinned.size;
  }
  return { x, y };
}
