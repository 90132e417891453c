import { tick } from 'svelte';
import type { Node, Path } from '@lianzhu/api/contract';
import type { Explorer } from './explorer.svelte.ts';
import { comparedIds, sharedIds } from './explorer-compare.ts';
import type { ReadComparison } from './explorer-compare.ts';
import type { Step } from './explorer-steps.ts';

/**
 * Brings what is missing of a path to the canvas, as one step, and selects its nodes and relationships. False where
 * the server did not give it; the explorer tells why.
 */
export async function drawPath(explorer: Explorer, path: Path, from: Node, to: Node): Promise<boolean> {
  const step: Step = { kind: 'path', from, to };
  if (!(await bringAll(explorer, path.nodes, step))) return false;
  // Where relationships do not appear by themselves, the path's own are brought.
  const missing = path.edges.filter((edge) => !explorer.scene.edges.has(edge.id));
  if (missing.length > 0) explorer.bring({ nodes: [], edges: missing, places: new Map() }, step);
  explorer.selectMany([...path.edges.map((edge) => edge.id), ...path.nodes]);
  await bringInSight(explorer, path.nodes);
  return true;
}

/** Brings all that belongs to the two chains, as one step, and selects what they share, or the chains themselves. */
export async function drawComparison(explorer: Explorer, read: ReadComparison): Promise<boolean> {
  const chains = [read.left.chain, read.right.chain] as const;
  const ids = comparedIds(read);
  if (!(await bringAll(explorer, ids, { kind: 'compare', chains }))) return false;
  const shared = sharedIds(read);
  explorer.selectMany(shared.length > 0 ? shared : chains.map((chain) => chain.id));
  await bringInSight(explorer, ids);
  return true;
}

async function bringAll(explorer: Explorer, ids: readonly string[], step: Step): Promise<boolean> {
  await explorer.add(ids, () => step);
  return ids.every((id) => explorer.scene.nodes.has(id) && !explorer.scene.hidden.has(id));
}

/** Shows the whole picture where any of these lies outside what is in sight; else the view stays. */
async function bringInSight(explorer: Explorer, ids: readonly string[]): Promise<void> {
  await tick();
  if (explorer.canvas && explorer.canvas.outOfSight(ids) > 0) explorer.wantedView = 'whole';
}
