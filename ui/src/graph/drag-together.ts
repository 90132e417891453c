import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Position } from './geometry.ts';

/**
 * Dragging a selected node takes the other selected ones along; pinned ones stay. `onbent` is told of each node that
 * was moved meanwhile, `onmoved` of all new places once, when the reader lets go.
 */
export function dragTogether(
  cy: Core,
  onbent: (node: NodeSingular) => void,
  onmoved: (places: Map<string, Position>) => void,
): void {
  /** The nodes that go along, each with where it is seen from the one that is held. */
  let along: { node: NodeSingular; from: Position }[] = [];

  cy.on('grab', 'node', (event: EventObject) => {
    const held = event.target as NodeSingular;
    along = companionsOf(cy, held).map((node) => ({ node, from: offset(held, node) }));
  });
  cy.on('drag', 'node', (event: EventObject) => {
    const held = event.target as NodeSingular;
    const { x, y } = held.position();
    cy.batch(() => {
      for (const { node, from } of along) node.position({ x: x + from.x, y: y + from.y });
    });
    for (const node of [held, ...along.map((one) => one.node)]) onbent(node);
  });
  cy.on('dragfree', 'node', (event: EventObject) => {
    const moved = [event.target as NodeSingular, ...along.map((one) => one.node)];
    onmoved(new Map(moved.map((node) => [node.id(), { ...node.position() }])));
  });
}

function companionsOf(cy: Core, held: NodeSingular): NodeSingular[] {
  if (!held.hasClass('picked')) return [];
  const picked = cy.nodes('.picked').toArray();
  return picked.filter((node) => node.id() !== held.id() && !node.locked());
}

function offset(from: NodeSingular, to: NodeSingular): Position {
  return { x: to.position().x - from.position().x, y: to.position().y - from.position().y };
}
