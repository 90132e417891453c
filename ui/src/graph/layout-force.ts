import cytoscape from 'cytoscape';
import type { LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Edge, Node } from '@lianzhu/api/contract';
import { footprint, roundPosition } from './geometry.ts';
import type { Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { leadersIn } from './scene.ts';

cytoscape.use(fcose);

/** Where each node starts, and those that must stay where they are. */
export type ForceStart = { start: ReadonlyMap<string, Position>; pinned: ReadonlyMap<string, Position> };

/** Above this many nodes the draft quality is used: the full one takes minutes (measured at 2,000). */
const DRAFT_FROM = 400;
const EDGE_LENGTH = 90;

/**
 * Force-directed places (fCoSE). It starts from the given places and draws no random numbers, so the same scene gives
 * the same picture. Node sizes include labels.
 */
export function forceLayout(
  nodes: readonly Node[],
  edges: readonly Edge[],
  { start, pinned }: ForceStart,
  lang: Lang,
): Map<string, Position> {
  const leaders = leadersIn(edges);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...nodes.map((node) => {
        const box = footprint({ node, leader: leaders.has(node.id) }, lang);
        const data = { id: node.id, width: box.right - box.left, height: box.bottom - box.top };
        return { group: 'nodes' as const, data, position: { ...(start.get(node.id) ?? { x: 0, y: 0 }) } };
      }),
      ...edges.map(({ id, source, target }) => ({ group: 'edges' as const, data: { id, source, target } })),
    ],
  });
  cy.layout({
    name: 'fcose',
    quality: nodes.length > DRAFT_FROM ? 'draft' : 'default',
    randomize: false,
    animate: false,
    fit: false,
    nodeSeparation: 60,
    idealEdgeLength: EDGE_LENGTH,
    nodeRepulsion: 9000,
    packComponents: false,
    fixedNodeConstraint: [...pinned].map(([nodeId, position]) => ({ nodeId, position: { ...position } })),
  } as LayoutOptions).run();
  const places = new Map(cy.nodes().map((node) => [node.id(), roundPosition(node.position())]));
  cy.destroy();
  return places;
}
