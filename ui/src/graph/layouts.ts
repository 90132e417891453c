import type { Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { tierLayout } from './layout-tiers.ts';
import { pictureOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** Places for the drawn nodes by a named layout, pinned ones excepted. The force layout's code is loaded on first use. */
export async function layOut(
  name: 'tiers' | 'force',
  scene: Scene,
  lang: Lang,
): Promise<Map<string, Position>> {
  const { nodes, edges } = pictureOf(scene);
  const columns = tierLayout(nodes, edges, lang);
  const places =
    name === 'tiers'
      ? columns
      : (await import('./layout-force.ts')).forceLayout(nodes, edges, fixedIn(scene, columns), lang);
  return new Map([...places].filter(([id]) => !(scene.pinned.has(id) && scene.positions.has(id))));
}

/** Where the force layout starts: pinned nodes at their place, the others in their columns. */
function fixedIn(scene: Scene, columns: ReadonlyMap<string, Position>) {
  const start = new Map(columns);
  const pinned = new Map<string, Position>();
  for (const id of scene.pinned) {
    const at = scene.positions.get(id);
    if (at && start.has(id)) {
      start.set(id, at);
      pinned.set(id, at);
    }
  }
  return { start, pinned };
}
