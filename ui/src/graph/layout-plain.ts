import { concentricLayout } from './layout-concentric.ts';
import { gridLayout } from './layout-grid.ts';
import { coversOf } from './layout-task.ts';
import type { LayoutTask } from './layout-task.ts';
import { tierLayout } from './layout-tiers.ts';
import type { Position } from './geometry.ts';
import { settle } from './placement.ts';
import type { LayoutName } from './scene.ts';

/** Layouts that place each node once, by a rule. */
export type PlainLayout = Exclude<LayoutName, 'force'>;

/** Places on whole px for all but the pinned nodes; none overlaps another. */
export function plainLayout(name: PlainLayout, task: LayoutTask): Map<string, Position> {
  const covers = coversOf(task);
  const { nodes, edges, lang } = task;
  const layouts: Record<PlainLayout, () => Map<string, Position>> = {
    tiers: () => tierLayout(nodes, edges, lang),
    concentric: () => concentricLayout(nodes, edges),
    grid: () => gridLayout(nodes, covers),
  };
  return settle(layouts[name](), covers, task.pinned);
}
