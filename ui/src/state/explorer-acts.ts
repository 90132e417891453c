import type { Edge, Node } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';
import { placesBeside } from '../graph/expansion.ts';
import { byFacet } from '../graph/facets.ts';
import type { Position } from '../graph/geometry.ts';
import { layOut } from '../graph/layouts.ts';
import * as scenes from '../graph/scene.ts';
import type { Scene } from '../graph/scene.ts';
import { certaintyOf } from './certainty.ts';
import { loadAround, loadExactly, loadLinks } from './explorer-load.ts';
import type { Step } from './explorer-steps.ts';
import type { DecodedView } from './explorer-url.ts';
import { language } from './language.svelte.ts';

/** A type and direction to expand by. */
export type Along = { type: Edge['type']; direction: 'in' | 'out' };

/** What an act brings to the canvas, and where it goes. */
export type Arrival = { nodes: Node[]; edges: Edge[]; places: Map<string, Position> };

/** Up to `limit` new neighbours beside `parent`, along one type and direction or along all. Rejects with an `ApiError`. */
export async function expansion(
  scene: Scene,
  parent: Node,
  along: Along | null,
  limit: number,
): Promise<Arrival> {
  const exclude = [...scene.nodes.keys()].filter((id) => id !== parent.id && !scene.hidden.has(id));
  const types = along ? [along.type] : undefined;
  const answer = await api.neighbours({ id: parent.id, types, direction: along?.direction, exclude, limit });
  const news = answer.nodes.filter((node) => node.id !== parent.id);
  const edges = scene.autoLinks ? await linksWith(scene, news) : answer.edges;
  const places = placesBeside(scene, parent, news, edges, language.current);
  return { nodes: news, edges, places };
}

/** Nodes by id, beside a node that they are tied to where there is one. Rejects with an `ApiError`, for an unknown id too. */
export async function addition(scene: Scene, ids: readonly string[]): Promise<Arrival> {
  const { nodes, unknown } = await loadExactly(ids);
  const [lost] = unknown;
  if (lost !== undefined) await api.node(lost);
  const edges = await linksWith(scene, nodes);
  const added = new Set(ids);
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  const anchor = ends.flatMap((id) => (added.has(id) ? [] : (scene.nodes.get(id) ?? [])))[0];
  return { nodes, edges, places: await placesFor(scene, anchor ?? firstPlaced(scene), nodes, edges) };
}

/** Relationships among the nodes of the scene and these. */
export function linksWith(scene: Scene, nodes: readonly Node[]): Promise<Edge[]> {
  return loadLinks([...new Set([...scene.nodes.keys(), ...nodes.map((node) => node.id)])]);
}

/** Beside the anchor; by the layout where the canvas is empty. */
async function placesFor(
  scene: Scene,
  anchor: Node | undefined,
  nodes: readonly Node[],
  edges: readonly Edge[],
): Promise<Map<string, Position>> {
  if (anchor) return placesBeside(scene, anchor, nodes, edges, language.current);
  const next = scenes.addToScene(scene, nodes, edges, new Map());
  return layOut(scene.layout, next, scenes.pictureOf(next, certaintyOf), language.current);
}

/** A view that an address asked for; `total` is how many nodes there are where not all are drawn. */
export type Opened = { scene: Scene; step: Step; unknown: string[]; total: number | null };

/** Fetches and places what an address asks for. Rejects with an `ApiError`; unknown ids do not reject. */
export async function openView({ view, roots }: DecodedView): Promise<Opened> {
  const exact = await loadExactly(view.nodes.map((node) => node.id));
  const known = await loadExactly(roots);
  const around = await Promise.all(known.nodes.map((node) => loadAround(node.id)));
  const found = new Map(
    [...around.flatMap((one) => one.nodes), ...exact.nodes].map((node) => [node.id, node]),
  );
  // In the order of the address first, so that opening it again writes the same one.
  const order = new Set([...view.nodes.map((node) => node.id), ...found.keys()]);
  const nodes = [...order].flatMap((id) => found.get(id) ?? []);
  const edges = await loadLinks(nodes.map((node) => node.id));
  const given = new Map(view.nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
  const scene: Scene = {
    ...scenes.addToScene(scenes.EMPTY_SCENE, nodes, edges, given),
    hidden: new Set(view.hidden.filter((id) => nodes.some((node) => node.id === id))),
    pinned: new Set(view.pinned.filter((id) => nodes.some((node) => node.id === id))),
    folded: new Set(view.folded.filter((id) => nodes.some((node) => node.id === id))),
    layout: view.layout,
    autoLinks: view.autoLinks,
    labelMode: view.labelMode,
    filters: {
      off: byFacet((facet) => new Set(view.off[facet])),
      leastDegree: view.leastDegree,
    },
  };
  const [root] = known.nodes;
  const cut = around.filter((one) => one.truncated);
  return {
    scene: await placeUnplaced(scene),
    step: root
      ? { kind: 'open', node: root }
      : { kind: nodes.length > 0 ? 'restore' : 'empty', count: nodes.length },
    unknown: [...exact.unknown, ...known.unknown],
    total: cut.length > 0 ? around.reduce((sum, one) => sum + one.total.nodes, 0) : null,
  };
}

/** Places for nodes that came without one: all by the layout, or beside the rest where some are placed. */
async function placeUnplaced(scene: Scene): Promise<Scene> {
  const loose = [...scene.nodes.values()].filter((node) => !scene.positions.has(node.id));
  if (loose.length === 0) return scene;
  if (loose.length === scene.nodes.size) {
    const picture = scenes.pictureOf(scene, certaintyOf);
    return scenes.moveNodes(scene, await layOut(scene.layout, scene, picture, language.current));
  }
  const anchor = firstPlaced(scene);
  if (!anchor) return scene;
  const edges = [...scene.edges.values()];
  return scenes.moveNodes(scene, placesBeside(scene, anchor, loose, edges, language.current));
}

function firstPlaced(scene: Scene): Node | undefined {
  return [...scene.nodes.values()].find((node) => scene.positions.has(node.id));
}
