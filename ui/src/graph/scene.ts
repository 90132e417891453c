import type { Edge, Node } from '@lianzhu/api/contract';
import { FACETS, byFacet, facetsOf } from './facets.ts';
import type { CertaintyOf, Facet, FacetValues, Item } from './facets.ts';
import { roundPosition } from './geometry.ts';
import type { Position } from './geometry.ts';

export const LAYOUTS = ['tiers', 'force', 'concentric', 'grid'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** Which names are drawn: every one, those that run into no other, or none. What is selected always has its name. */
export const LABEL_MODES = ['all', 'smart', 'none'] as const;
export type LabelMode = (typeof LABEL_MODES)[number];

/** All that undo brings back and the URL restores. Immutable: every act makes a new one. */
export type Scene = {
  nodes: ReadonlyMap<string, Node>;
  edges: ReadonlyMap<string, Edge>;
  positions: ReadonlyMap<string, Position>;
  /** Nodes that were hidden one by one; they keep their place. */
  hidden: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** Segments whose firms are drawn as a count on the segment. */
  folded: ReadonlySet<string>;
  filters: Filters;
  /** The layout that the nodes were last placed by. */
  layout: LayoutName;
  /** Relationships among the nodes on the canvas appear by themselves, not only those that were expanded. */
  autoLinks: boolean;
  labelMode: LabelMode;
};

/** What is switched off: values by facet, and nodes with fewer relationships on the canvas than `leastDegree`. */
export type Filters = { off: Readonly<Record<Facet, ReadonlySet<string>>>; leastDegree: number };

/** What is drawn: nodes neither hidden, folded nor filtered, and edges between two drawn nodes. */
export type Picture = {
  nodes: Node[];
  edges: Edge[];
  /** How many firms each folded segment stands for. */
  folded: ReadonlyMap<string, number>;
};

/** Ids as a plain set: a selection is replaced whole, never changed. */
export const idSet = (ids: Iterable<string>): ReadonlySet<string> => new Set(ids);

const NOTHING = idSet([]);
export const NO_FILTERS: Filters = {
  off: byFacet(() => NOTHING),
  leastDegree: 0,
};
export const EMPTY_SCENE: Scene = {
  nodes: new Map(),
  edges: new Map(),
  positions: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  folded: new Set(),
  filters: NO_FILTERS,
  layout: 'tiers',
  autoLinks: true,
  labelMode: 'all',
};

/** True where anything is filtered. */
export function isFiltered({ off, leastDegree }: Filters): boolean {
  return leastDegree > 0 || FACETS.some((facet) => off[facet].size > 0);
}

export function pictureOf(scene: Scene, certaintyOf: CertaintyOf): Picture {
  const passes = filterOf(scene, certaintyOf);
  const degree = degreesIn(scene);
  const { inside, counts } = foldedFirms(scene);
  const nodes = [...scene.nodes.values()].filter(
    (node) =>
      !scene.hidden.has(node.id) &&
      !inside.has(node.id) &&
      (degree.get(node.id) ?? 0) >= scene.filters.leastDegree &&
      passes(node),
  );
  const drawn = new Set(nodes.map((node) => node.id));
  const edges = [...scene.edges.values()].filter(
    (edge) => drawn.has(edge.source) && drawn.has(edge.target) && passes(edge),
  );
  return { nodes, edges, folded: counts };
}

/** An item is left out where a facet that concerns it has all of the item's values switched off. */
function filterOf(scene: Scene, certaintyOf: CertaintyOf): (item: Item) => boolean {
  const active = FACETS.filter((facet) => scene.filters.off[facet].size > 0);
  if (active.length === 0) return () => true;
  const facets = facetsOf(scene, certaintyOf);
  return ({ id }) =>
    active.every((facet) => {
      const values = facets.get(id)?.[facet];
      return values === undefined || values.some((value) => !scene.filters.off[facet].has(value));
    });
}

/** How many relationships each node has on the canvas, whatever is hidden or filtered. */
export function degreesIn(scene: Scene): Map<string, number> {
  return degreesOf(scene.edges.values());
}

/** How many of these relationships each node has. */
export function degreesOf(edges: Iterable<Edge>): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** Firms all of whose segments on the canvas are folded, and how many firms each folded segment has. */
function foldedFirms(scene: Scene): { inside: Set<string>; counts: Map<string, number> } {
  const inside = new Set<string>();
  const counts = new Map<string, number>();
  if (scene.folded.size === 0) return { inside, counts };
  const open = new Set<string>();
  for (const { type, source, target } of scene.edges.values()) {
    if (type !== 'OPERATES_IN' || scene.hidden.has(source)) continue;
    if (scene.folded.has(target)) {
      inside.add(source);
      counts.set(target, (counts.get(target) ?? 0) + 1);
    } else if (!scene.hidden.has(target)) open.add(source);
  }
  for (const firm of open) inside.delete(firm);
  return { inside, counts };
}

/** Adds nodes at their places and edges between known nodes. A node that had been hidden is shown again where it was. */
export function addToScene(
  scene: Scene,
  nodes: readonly Node[],
  edges: readonly Edge[],
  places: ReadonlyMap<string, Position> = new Map(),
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

export function hideNodes(scene: Scene, ids: Iterable<string>): Scene {
  return { ...scene, hidden: new Set([...scene.hidden, ...ids]) };
}

/** Shows again what was hidden or folded and clears every filter. */
export function showAll(scene: Scene): Scene {
  return { ...scene, hidden: new Set(), folded: new Set(), filters: NO_FILTERS };
}

/** Pins these nodes where `pinned`, else lets them go. */
export function pinNodes(scene: Scene, ids: Iterable<string>, pinned: boolean): Scene {
  return { ...scene, pinned: withAll(scene.pinned, ids, pinned) };
}

/** Folds the firms of these segments where `folded`, else opens them. */
export function foldSegments(scene: Scene, ids: Iterable<string>, folded: boolean): Scene {
  return { ...scene, folded: withAll(scene.folded, ids, folded) };
}

function withAll(set: ReadonlySet<string>, ids: Iterable<string>, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids)
    if (present) next.add(id);
    else next.delete(id);
  return next;
}

/** Moves nodes; those the scene does not know are left out. */
export function moveNodes(scene: Scene, places: ReadonlyMap<string, Position>): Scene {
  const positions = new Map(scene.positions);
  for (const [id, place] of places) {
    if (scene.nodes.has(id)) positions.set(id, roundPosition(place));
  }
  return { ...scene, positions };
}

export function toggleFilter(scene: Scene, facet: Facet, value: string): Scene {
  return withOff(scene, facet, toggled(scene.filters.off[facet], value));
}

/** Leaves only `value` of `all` on; a second time switches all on again. */
export function onlyFilter(scene: Scene, facet: Facet, value: string, all: readonly string[]): Scene {
  const off = scene.filters.off[facet];
  const others = all.filter((one) => one !== value);
  const already = others.length === off.size && !off.has(value);
  return withOff(scene, facet, new Set(already ? [] : others));
}

function withOff(scene: Scene, facet: Facet, values: ReadonlySet<string>): Scene {
  return { ...scene, filters: { ...scene.filters, off: { ...scene.filters.off, [facet]: values } } };
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** How many items have a value, and how many of those are drawn. */
export type Tally = { shown: number; total: number };

/** For each facet the values that occur on the canvas, with how many items have them and how many of those are drawn. */
export function tallyFacets(
  facets: ReadonlyMap<string, FacetValues>,
  picture: Picture,
): Record<Facet, Map<string, Tally>> {
  const drawn = new Set([...picture.nodes, ...picture.edges].map((item) => item.id));
  const tallies = byFacet(() => new Map<string, Tally>());
  for (const [id, values] of facets) {
    for (const facet of FACETS) {
      for (const value of values[facet] ?? []) {
        const tally = tallies[facet].get(value) ?? { shown: 0, total: 0 };
        const shown = tally.shown + (drawn.has(id) ? 1 : 0);
        tallies[facet].set(value, { shown, total: tally.total + 1 });
      }
    }
  }
  return tallies;
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
