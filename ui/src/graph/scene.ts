import type { Edge, Node } from '@lianzhu/api/contract';
import { roundPosition } from './geometry.ts';
import type { Position } from './geometry.ts';

export const LAYOUTS = ['tiers', 'force'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** All that undo brings back and the URL restores. Immutable: every act makes a new one. */
export type Scene = {
  nodes: ReadonlyMap<string, Node>;
  edges: ReadonlyMap<string, Edge>;
  positions: ReadonlyMap<string, Position>;
  /** Nodes that were hidden one by one; they keep their place. */
  hidden: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  filters: Filters;
  /** The layout that the nodes were last placed by. */
  layout: LayoutName;
};

/** What the legend has switched off. */
export type Filters = {
  labels: ReadonlySet<string>;
  types: ReadonlySet<string>;
  bases: ReadonlySet<string>;
};

/** What is drawn: nodes that are neither hidden nor filtered, and edges between two drawn nodes. */
export type Picture = { nodes: Node[]; edges: Edge[] };

export const NO_FILTERS: Filters = { labels: new Set(), types: new Set(), bases: new Set() };
export const EMPTY_SCENE: Scene = {
  nodes: new Map(),
  edges: new Map(),
  positions: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  filters: NO_FILTERS,
  layout: 'tiers',
};

/** The legend's two switches: what rests on evidence, and what was inferred or assumed. */
export type BasisGroup = 'documented' | 'inferred';
export function basisGroup(basis: string): BasisGroup {
  return basis === 'documented' ? 'documented' : 'inferred';
}

export function pictureOf(scene: Scene): Picture {
  const { labels, types, bases } = scene.filters;
  const nodes = [...scene.nodes.values()].filter(
    (node) => !scene.hidden.has(node.id) && !labels.has(node.label) && !bases.has(basisGroup(node.basis)),
  );
  const drawn = new Set(nodes.map((node) => node.id));
  const edges = [...scene.edges.values()].filter(
    (edge) =>
      drawn.has(edge.source) &&
      drawn.has(edge.target) &&
      !types.has(edge.type) &&
      !bases.has(basisGroup(edge.basis)),
  );
  return { nodes, edges };
}

/** Adds nodes at their places and edges between known nodes. A node that had been hidden is shown again where it was. */
export function addToScene(
  scene: Scene,
  nodes: readonly Node[],
  edges: readonly Edge[],
  places: ReadonlyMap<string, Position>,
): Scene {
  const allNodes = new Map(scene.nodes);
  const positions = new Map(scene.positions);
  const hidden = new Set(scene.hidden);
  for (const node of nodes) {
    allNodes.set(node.id, node);
    hidden.delete(node.id);
    const place = places.get(node.id);
    if (place && !positions.has(node.id)) positions.set(node.id, roundPosition(place));
  }
  const allEdges = new Map(scene.edges);
  for (const edge of edges) {
    if (allNodes.has(edge.source) && allNodes.has(edge.target)) allEdges.set(edge.id, edge);
  }
  return { ...scene, nodes: allNodes, edges: allEdges, positions, hidden };
}

export function hideNode(scene: Scene, id: string): Scene {
  return { ...scene, hidden: new Set([...scene.hidden, id]) };
}

/** Shows again what was hidden one by one and clears every filter. */
export function showAll(scene: Scene): Scene {
  return { ...scene, hidden: new Set(), filters: NO_FILTERS };
}

export function togglePin(scene: Scene, id: string): Scene {
  return { ...scene, pinned: toggled(scene.pinned, id) };
}

export function moveNode(scene: Scene, id: string, to: Position): Scene {
  return moveNodes(scene, new Map([[id, to]]));
}

/** Moves nodes; those the scene does not know are left out. */
export function moveNodes(scene: Scene, places: ReadonlyMap<string, Position>): Scene {
  const positions = new Map(scene.positions);
  for (const [id, place] of places) {
    if (scene.nodes.has(id)) positions.set(id, roundPosition(place));
  }
  return { ...scene, positions };
}

export function toggleFilter(scene: Scene, kind: keyof Filters, value: string): Scene {
  return { ...scene, filters: { ...scene.filters, [kind]: toggled(scene.filters[kind], value) } };
}

/** Leaves only `value` of `all` on; a second time switches all on again. */
export function onlyFilter(scene: Scene, kind: keyof Filters, value: string, all: readonly string[]): Scene {
  const others = all.filter((one) => one !== value);
  const already = others.length === scene.filters[kind].size && !scene.filters[kind].has(value);
  return { ...scene, filters: { ...scene.filters, [kind]: new Set(already ? [] : others) } };
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** How many of each label and type are drawn, and how many the canvas holds. */
export type Tally = { shown: number; total: number };
export function tallyBy<Item>(
  all: Iterable<Item>,
  drawn: readonly Item[],
  key: (item: Item) => string,
): Map<string, Tally> {
  const tally = new Map<string, Tally>();
  for (const item of all) {
    const entry = tally.get(key(item)) ?? { shown: 0, total: 0 };
    tally.set(key(item), { ...entry, total: entry.total + 1 });
  }
  for (const item of drawn) {
    const entry = tally.get(key(item));
    if (entry) tally.set(key(item), { ...entry, shown: entry.shown + 1 });
  }
  return tally;
}

/** Firms that a drawn relationship names as a leader by an authority or the press (not merely a key firm). */
export function leadersIn(edges: Iterable<Edge>): Set<string> {
  const leaders = new Set<string>();
  for (const edge of edges) {
    const { designation } = edge.props;
    if (edge.type === 'LEADS' && (designation === 'official' || designation === 'press')) {
      leaders.add(edge.source);
    }
  }
  return leaders;
}
