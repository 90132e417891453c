import type { Node } from '@lianzhu/api/contract';
import type { Facet } from '../graph/facets.ts';
import type { Position } from '../graph/geometry.ts';
import * as scenes from '../graph/scene.ts';
import type { LabelMode } from '../graph/scene.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Acts of the reader that need no answer of the server. Each is one step of the history. */

const nodesAt = (explorer: Explorer, ids: Iterable<string>): Node[] =>
  [...ids].flatMap((id) => explorer.scene.nodes.get(id) ?? []);

export function hide(explorer: Explorer, ids: Iterable<string>): void {
  const nodes = nodesAt(explorer, ids);
  if (nodes.length === 0) return;
  const gone = nodes.map((node) => node.id);
  explorer.act(scenes.hideNodes(explorer.scene, gone), { kind: 'hide', nodes });
}

/** Hides every drawn node but these. */
export function isolate(explorer: Explorer, ids: Iterable<string>): void {
  keepOnly(explorer, new Set(ids), 'isolate');
}

/** Hides every drawn node but these and their drawn neighbours. */
export function focus(explorer: Explorer, ids: Iterable<string>): void {
  const kept = new Set(ids);
  keepOnly(explorer, new Set([...kept, ...neighboursOf(explorer, kept)]), 'focus', kept);
}

function keepOnly(
  explorer: Explorer,
  kept: ReadonlySet<string>,
  kind: 'isolate' | 'focus',
  named: ReadonlySet<string> = kept,
): void {
  const nodes = nodesAt(explorer, named);
  if (nodes.length === 0) return;
  const others = explorer.picture.nodes.filter((node) => !kept.has(node.id)).map((node) => node.id);
  explorer.act(scenes.hideNodes(explorer.scene, others), { kind, nodes });
  explorer.wantedView = 'whole';
}

/** Selects these and their drawn neighbours; no step of the history. */
export function selectNeighbours(explorer: Explorer, ids: Iterable<string>): void {
  const chosen = new Set(ids);
  explorer.selectMany([...neighboursOf(explorer, chosen), ...chosen]);
}

/** Selects all nodes that are drawn; no step of the history. */
export function selectAll(explorer: Explorer): void {
  explorer.selectMany(explorer.picture.nodes.map((node) => node.id));
}

function neighboursOf(explorer: Explorer, ids: ReadonlySet<string>): Set<string> {
  const near = new Set<string>();
  for (const { source, target } of explorer.picture.edges) {
    if (ids.has(source)) near.add(target);
    if (ids.has(target)) near.add(source);
  }
  return near;
}

/** Pins all of these, or lets them go where all are pinned already. */
export function togglePin(explorer: Explorer, ids: Iterable<string>): void {
  const nodes = nodesAt(explorer, ids);
  if (nodes.length === 0) return;
  const pinned = !nodes.every((node) => explorer.scene.pinned.has(node.id));
  const next = scenes.pinNodes(
    explorer.scene,
    nodes.map((node) => node.id),
    pinned,
  );
  explorer.act(next, { kind: pinned ? 'pin' : 'unpin', nodes });
}

/** Moves nodes to new places, in px of the model. */
export function move(explorer: Explorer, places: ReadonlyMap<string, Position>): void {
  const nodes = nodesAt(explorer, places.keys());
  if (nodes.length > 0) explorer.act(scenes.moveNodes(explorer.scene, places), { kind: 'move', nodes });
}

export function setLabelMode(explorer: Explorer, mode: LabelMode): void {
  explorer.act({ ...explorer.scene, labelMode: mode }, { kind: 'labelMode', mode });
}

export function showAll(explorer: Explorer): void {
  explorer.act(scenes.showAll(explorer.scene), { kind: 'showAll' });
}

/** Switches a value of a facet; with `only`, all values of the facet, it leaves this one alone on. */
export function filter(
  explorer: Explorer,
  facet: Facet,
  value: string,
  only: readonly string[] | null = null,
): void {
  const next = only
    ? scenes.onlyFilter(explorer.scene, facet, value, only)
    : scenes.toggleFilter(explorer.scene, facet, value);
  const off = next.filters.off[facet].has(value);
  explorer.act(next, { kind: 'filter', facet, value, off, chain: explorer.scene.nodes.get(value) });
}

/** Draws only nodes with at least so many relationships on the canvas. */
export function filterByDegree(explorer: Explorer, least: number): void {
  const filters = { ...explorer.scene.filters, leastDegree: Math.max(0, Math.floor(least)) };
  explorer.act({ ...explorer.scene, filters }, { kind: 'degree', least: filters.leastDegree });
}

export function resetFilters(explorer: Explorer): void {
  explorer.act({ ...explorer.scene, filters: scenes.NO_FILTERS }, { kind: 'resetFilters' });
}

/** Draws the firms of these segments as a count on each, or opens them again where all are folded already. */
export function toggleFold(explorer: Explorer, ids: Iterable<string>): void {
  const nodes = nodesAt(explorer, ids).filter((node) => node.label === 'Segment');
  if (nodes.length === 0) return;
  const folded = !nodes.every((node) => explorer.scene.folded.has(node.id));
  const segments = nodes.map((node) => node.id);
  explorer.act(scenes.foldSegments(explorer.scene, segments, folded), {
    kind: folded ? 'fold' : 'unfold',
    nodes,
  });
}
