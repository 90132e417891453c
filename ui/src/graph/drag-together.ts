import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Position } from './geometry.ts';

/**
 * Dragging a selected node takes the other selected ones along; pinned ones stay. `onbent` is told of each node that
 * was moved meanwhile, `onmoved` of all new places once, when the reader lets go. With `sparing` a node that is dragged
 * alone bends its edges only then, and nothing else is drawn anew when it is pressed or at each step.
 */
export function dragTogether(
  cy: Core,
  sparing: boolean,
  onbent: (node: NodeSingular) => void,
  onmoved: (places: Map<string, Position>) => void,
): void {
  /** The nodes that go along, each with where it is seen from the one that is held. */
  let along: { node: NodeSingular; from: Position }[] = [];
  let drawAll: (() => void) | null = null;

  // Pressing a node asks for a drawing of everything, which comes anyway when it is let go or first moves.
  if (sparing) cy.on('tapstart', 'node', () => rendererOf(cy).redrawHint('eles', false));
  cy.on('grab', 'node', (event: EventObject) => {
    const held = event.target as NodeSingular;
    along = companionsOf(cy, held).map((node) => ({ node, from: offset(held, node) }));
  });
  cy.on('drag', 'node', (event: EventObject) => {
    const held = event.target as NodeSingular;
    if (sparing && along.length === 0) {
      drawAll ??= drawHeldOnly(cy);
      return;
    }
    const { x, y } = held.position();
    cy.batch(() => {
      for (const { node, from } of along) node.position({ x: x + from.x, y: y + from.y });
    });
    for (const node of [held, ...along.map((one) => one.node)]) onbent(node);
  });
  cy.on('free', 'node', (event: EventObject) => {
    if (drawAll === null) return;
    drawAll();
    drawAll = null;
    onbent(event.target as NodeSingular);
  });
  cy.on('dragfree', 'node', (event: EventObject) => {
    const moved = [event.target as NodeSingular, ...along.map((one) => one.node)];
    onmoved(new Map(moved.map((node) => [node.id(), { ...node.position() }])));
  });
}

/** What of Cytoscape's renderer its types leave out. */
interface Renderer {
  notify: (event: string, elements?: unknown) => void;
  /** Whether a layer is drawn anew at the next frame. */
  redrawHint: (layer: 'eles', needed: boolean) => void;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer: () => Renderer }).renderer();
}

/**
 * Cytoscape draws what is dragged in a layer of its own, yet being told of its new place and bounds it draws all the
 * others too. Until the function that this gives back is called, it is not told (measured 3 times the frames at 2,000 nodes).
 */
function drawHeldOnly(cy: Core): () => void {
  const renderer = rendererOf(cy);
  const { notify } = renderer;
  renderer.notify = (event, elements) => {
    if (event !== 'position' && event !== 'bounds') notify.call(renderer, event, elements);
  };
  return () => {
    renderer.notify = notify;
  };
}

function companionsOf(cy: Core, held: NodeSingular): NodeSingular[] {
  if (!held.hasClass('picked')) return [];
  const picked = cy.nodes('.picked').toArray();
  return picked.filter((node) => node.id() !== held.id() && !node.locked());
}

function offset(from: NodeSingular, to: NodeSingular): Position {
  return { x: to.position().x - from.position().x, y: to.position().y - from.position().y };
}
