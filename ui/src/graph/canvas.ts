import cytoscape from 'cytoscape';
import type { Core, ElementDefinition, EventObject, NodeSingular } from 'cytoscape';
import { curveBetween } from './curves.ts';
import { dragTogether } from './drag-together.ts';
import type { CanvasElements, EdgeData } from './elements.ts';
import { isInside } from './geometry.ts';
import type { Position } from './geometry.ts';
import { readPalette } from './read-palette.ts';
import { styleSheet } from './style.ts';

/** The model point in the middle of the canvas, and the zoom. */
export type CanvasView = { x: number; y: number; zoom: number };

export type DrawnPlace = Position & { reach: number; breadth: number };

export type CanvasEvents = {
  /** `more` where the reader holds Shift or Ctrl: it joins the selection. */
  onselect: (id: string | null, more: boolean) => void;
  onexpand: (id: string) => void;
  /** Nodes were dragged to new places, in px of the model. */
  onmoved: (places: ReadonlyMap<string, Position>) => void;
  /** The pointer came to a node, or left it. */
  onhover: (id: string | null) => void;
  /** What can be done with a node was asked for: by the right button, or by a long press of a finger. */
  onmenu: (id: string) => void;
  /** The view moved or zoomed, by whatever cause. */
  onview: (view: CanvasView, size: { width: number; height: number }) => void;
};

export type Canvas = {
  sync: (elements: CanvasElements) => void;
  restyle: () => void;
  fit: () => void;
  zoomBy: (factor: number) => void;
  view: () => CanvasView;
  setView: (view: CanvasView) => void;
  /** Pans, without zooming, until the node is in sight. */
  reveal: (id: string) => void;
  /** Brings a node to the middle, as large as it can be read or larger; never zooms out. It glides where motion is welcome. */
  centreOn: (id: string) => void;
  /** How many of these nodes lie outside what is in sight. */
  outOfSight: (ids: readonly string[]) => number;
  /** Nodes whose middle lies inside a polygon, in px of the canvas. */
  idsInside: (polygon: readonly Position[]) => string[];
  /** Where a node is drawn: its middle, its half height and half width, in px of the canvas. Null where it is not. */
  placeOf: (id: string) => DrawnPlace | null;
  destroy: () => void;
};

/** From here on edges are left out while the view moves: measured 2.5 times the frames at 2,000 nodes. */
export const MANY_EDGES = 800;
/** One device pixel for each of the page's. At exactly 1 Cytoscape would draw its texture of a moving view at twice the size. */
const PLAIN_PIXEL_RATIO = 1.0001;
const FIT_PADDING = 24;
const MAX_FIT_ZOOM = 1.15;
const REVEAL_MARGIN = 60;
/** From this zoom on every name can be read. */
const READABLE_ZOOM = 1;
const GLIDE_MS = 300;

/** Draws on `container`; one instance lives until `destroy`. */
export function createCanvas(container: HTMLElement, events: CanvasEvents, manyEdges: boolean): Canvas {
  const cy = cytoscape({
    container,
    style: styleSheet(readPalette()),
    layout: { name: 'preset' },
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    hideEdgesOnViewport: manyEdges,
    textureOnViewport: manyEdges,
    pixelRatio: manyEdges ? PLAIN_PIXEL_RATIO : 'auto',
  });
  listen(cy, events, manyEdges);
  return {
    sync: (elements) => sync(cy, elements),
    restyle: () => cy.style(styleSheet(readPalette())),
    fit: () => fit(cy),
    zoomBy: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    view: () => viewOf(cy),
    setView: (view) => setView(cy, view),
    reveal: (id) => reveal(cy, id),
    centreOn: (id) => centreOn(cy, id),
    outOfSight: (ids) => ids.filter((id) => !isInSight(cy, id, 0)).length,
    idsInside: (polygon) => idsInside(cy, polygon),
    placeOf: (id) => placeOf(cy, id),
    destroy: () => cy.destroy(),
  };
}

function listen(cy: Core, events: CanvasEvents, manyEdges: boolean): void {
  const tell = () => events.onview(viewOf(cy), { width: cy.width(), height: cy.height() });
  cy.on('viewport resize', tell);
  /** A finger that was held opened a menu; that it goes is no tap. */
  let wasHeld = false;
  cy.on('tapstart', () => (wasHeld = false));
  cy.on('tap', (event: EventObject) => {
    if (wasHeld) return;
    if (isSecondTouch(cy, event)) events.onexpand(String(event.target.id()));
    else events.onselect(event.target === cy ? null : String(event.target.id()), holdsMore(event));
  });
  cy.on('dblclick', 'node', (event: EventObject) => events.onexpand(String(event.target.id())));
  cy.on('grab', 'node', () => cy.container()?.focus({ preventScroll: true }));
  dragTogether(cy, manyEdges, bendEdges, (places) => events.onmoved(places));
  cy.on('mouseover', 'node', (event: EventObject) => events.onhover(String(event.target.id())));
  cy.on('mouseout grab viewport', () => events.onhover(null));
  cy.on('cxttap', 'node', (event: EventObject) => events.onmenu(String(event.target.id())));
  cy.on('taphold', 'node', (event: EventObject) => {
    wasHeld = isTouch(event);
    if (wasHeld) events.onmenu(String(event.target.id()));
  });
}

function isTouch({ originalEvent }: EventObject): boolean {
  return originalEvent?.type.startsWith('touch') ?? false;
}

function holdsMore({ originalEvent }: EventObject): boolean {
  return (
    'shiftKey' in originalEvent && (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey)
  );
}

/** A finger on the node that is selected already: there is no double click on glass. */
function isSecondTouch(cy: Core, event: EventObject): boolean {
  return isTouch(event) && event.target !== cy && event.target.isNode() && event.target.hasClass('picked');
}

/** Makes the drawn elements equal to the given ones, touching only what differs. */
function sync(cy: Core, { nodes, edges }: CanvasElements): void {
  cy.batch(() => {
    const wanted = new Set([...nodes, ...edges].map((element) => element.data.id));
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const newcomers: ElementDefinition[] = [];
    for (const { data, position, classes } of nodes) {
      const node = cy.getElementById(data.id);
      if (node.empty()) {
        const locked = data.pinned;
        newcomers.push({ group: 'nodes', data: { ...data }, position: { ...position }, classes, locked });
        continue;
      }
      node.unlock();
      if (node.position().x !== position.x || node.position().y !== position.y)
        node.position({ ...position });
      if (data.pinned) node.lock();
      update(node, data, classes);
    }
    for (const { data, classes } of edges) {
      const edge = cy.getElementById(data.id);
      if (edge.empty()) newcomers.push({ group: 'edges', data: { ...data }, classes });
      else update(edge, data, classes);
    }
    // All at once: one by one takes several times as long.
    cy.add(newcomers);
  });
}

type Updatable = {
  data: { (): Record<string, unknown>; (values: object): unknown };
  classes: { (): string[]; (names: string): unknown };
};

function update(element: Updatable, data: object, classes: string): void {
  const old = element.data();
  if (Object.entries(data).some(([name, value]) => String(old[name]) !== String(value)))
    element.data({ ...data });
  if (element.classes().join(' ') !== classes) element.classes(classes);
}

/** While a node is dragged, its edges keep leaving it sideways. */
function bendEdges(node: NodeSingular): void {
  for (const edge of node.connectedEdges().toArray()) {
    const { lane, reach, straight } = edge.data() as EdgeData;
    if (straight) continue;
    edge.data({ ...curveBetween(edge.source().position(), edge.target().position(), lane, reach) });
  }
}

function fit(cy: Core): void {
  if (cy.elements().empty()) return;
  cy.fit(cy.nodes(), FIT_PADDING);
  if (cy.zoom() > MAX_FIT_ZOOM) {
    cy.zoom(MAX_FIT_ZOOM);
    cy.center(cy.nodes());
  }
}

function viewOf(cy: Core): CanvasView {
  const { x, y } = cy.pan();
  const zoom = cy.zoom();
  return { x: (cy.width() / 2 - x) / zoom, y: (cy.height() / 2 - y) / zoom, zoom };
}

function setView(cy: Core, { x, y, zoom }: CanvasView): void {
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

function idsInside(cy: Core, polygon: readonly Position[]): string[] {
  const inside = cy.nodes().filter((node) => isInside(node.renderedPosition(), polygon));
  return inside.map((node) => node.id());
}

function placeOf(cy: Core, id: string): DrawnPlace | null {
  const node = cy.getElementById(id);
  if (node.empty() || !node.isNode()) return null;
  return {
    ...node.renderedPosition(),
    reach: node.renderedHeight() / 2,
    breadth: node.renderedWidth() / 2,
  };
}

function isInSight(cy: Core, id: string, margin: number): boolean {
  const node = cy.getElementById(id);
  if (node.empty()) return true;
  const { x, y } = node.renderedPosition();
  return x >= margin && y >= margin && x <= cy.width() - margin && y <= cy.height() - margin;
}

function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty() || !node.isNode() || isInSight(cy, id, 0)) return;
  const { x, y } = node.renderedPosition();
  const back = (at: number, size: number) =>
    Math.min(0, size - REVEAL_MARGIN - at) + Math.max(0, REVEAL_MARGIN - at);
  cy.panBy({ x: back(x, cy.width()), y: back(y, cy.height()) });
}

function centreOn(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty() || !node.isNode()) return;
  cy.stop();
  // The canvas may have come into sight only now.
  cy.resize();
  const zoom = Math.max(READABLE_ZOOM, cy.zoom());
  const { x, y } = node.position();
  const pan = { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom };
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: GLIDE_MS, easing: 'ease-out' });
}
