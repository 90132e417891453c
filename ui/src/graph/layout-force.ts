// The package ships no types; programs that read single files need to be led to ours.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape';
import type { LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Edge } from '@lianzhu/api/contract';
import { roundPosition } from './geometry.ts';
import type { Box, Position } from './geometry.ts';

cytoscape.use(fcose);

/** Where each node starts, those that must stay where they are, and what each covers. */
export type ForceStart = {
  start: ReadonlyMap<string, Position>;
  pinned: ReadonlyMap<string, Position>;
  covers: ReadonlyMap<string, Box>;
};

/** Above this many nodes the draft quality is used: the full one takes minutes (measured at 2,000). */
const DRAFT_FROM = 400;
const EDGE_LENGTH = 120;

/**
 * Force-directed places (fCoSE) on whole px. It starts from the given places and draws no random numbers, so the same
 * start gives the same picture. It knows nodes as boxes about their middle, so a label beside a shape counts.
 */
export function forceLayout(
  edges: readonly Edge[],
  { start, pinned, covers }: ForceStart,
): Map<string, Position> {
  const middle = (id: string, at: Position, sign: 1 | -1): Position => {
    const box = covers.get(id) ?? { left: 0, right: 0, top: 0, bottom: 0 };
    return { x: at.x + (sign * (box.left + box.right)) / 2, y: at.y + (sign * (box.top + box.bottom)) / 2 };
  };
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...[...start].map(([id, at]) => ({
        group: 'nodes' as const,
        data: { id, ...sizeOf(covers.get(id)) },
        position: middle(id, at, 1),
      })),
      ...edges.map(({ id, source, target }) => ({ group: 'edges' as const, data: { id, source, target } })),
    ],
  });
  cy.layout({
    name: 'fcose',
    quality: start.size > DRAFT_FROM ? 'draft' : 'default',
    randomize: false,
    animate: false,
    fit: false,
    idealEdgeLength: EDGE_LENGTH,
    nodeRepulsion: 14_000,
    packComponents: false,
    fixedNodeConstraint: [...pinned].map(([nodeId, at]) => ({ nodeId, position: middle(nodeId, at, 1) })),
  } as LayoutOptions).run();
  const places = new Map(
    cy.nodes().map((node) => [node.id(), roundPosition(middle(node.id(), node.position(), -1))]),
  );
  cy.destroy();
  return places;
}

function sizeOf(box: Box | undefined): { width: number; height: number } {
  return box ? { width: box.right - box.left, height: box.bottom - box.top } : { width: 1, height: 1 };
}
