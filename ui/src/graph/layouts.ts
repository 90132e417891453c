import type { Node } from '@lianzhu/api/contract';
import { footprint } from './geometry.ts';
import type { Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { concentricLayout } from './layout-concentric.ts';
import { gridLayout } from './layout-grid.ts';
import { tierLayout } from './layout-tiers.ts';
import { settle } from './placement.ts';
import { leadersIn } from './scene.ts';
import type { LayoutName, Picture, Scene } from './scene.ts';

/**
 * Places for the nodes of `picture` by a named layout; pinned ones are left out, for they stay, and none overlaps them.
 * The force layout's code is loaded on first use.
 */
export async function layOut(
  name: LayoutName,
  scene: Scene,
  { nodes, edges }: Picture,
  lang: Lang,
): Promise<Map<string, Position>> {
  const leaders = leadersIn(edges);
  const covers = new Map(
    nodes.map((node) => [node.id, footprint({ node, leader: leaders.has(node.id) }, lang)]),
  );
  const pinned = pinnedPlaces(scene, nodes);
  if (name === 'grid') return settle(gridLayout(nodes, covers), covers, pinned);
  if (name === 'concentric') return settle(concentricLayout(nodes, edges), covers, pinned);
  const columns = tierLayout(nodes, edges, lang);
  if (name === 'tiers') return settle(columns, covers, pinned);
  const { forceLayout } = await import('./layout-force.ts');
  return settle(
    forceLayout(edges, { start: new Map([...columns, ...pinned]), pinned, covers }),
    covers,
    pinned,
  );
}

function pinnedPlaces(scene: Scene, nodes: readonly Node[]): Map<string, Position> {
  const drawn = new Set(nodes.map((node) => node.id));
  return new Map([...scene.positions].filter(([id]) => scene.pinned.has(id) && drawn.has(id)));
}
