import type { CanvasWish } from './canvas-wishes.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import { media } from './media.svelte.ts';

/** Does what the search asks of the canvas: adds a node, or shows where it is. */
export function fulfilWishes(explorer: Explorer, wishes: readonly CanvasWish[]): void {
  for (const { kind, id } of wishes) void (kind === 'find' ? find(explorer, id) : explorer.add([id]));
}

/** Brings the node to the middle of the canvas, and selects it; what is not there yet is added first. */
async function find(explorer: Explorer, id: string): Promise<void> {
  const wasDrawn = isDrawn(explorer, id);
  await explorer.add([id]);
  const node = explorer.scene.nodes.get(id);
  if (!node) return;
  if (!isDrawn(explorer, id)) {
    explorer.told = { kind: 'findUndrawn', nodes: [node] };
    return;
  }
  explorer.told = { kind: wasDrawn ? 'find' : 'add', nodes: [node] };
  explorer.wantedView = { around: id };
  // Where they are not beside the canvas, the details would cover what was just found.
  if (!media.wide) explorer.select(null);
}

function isDrawn(explorer: Explorer, id: string): boolean {
  return explorer.picture.nodes.some((node) => node.id === id);
}
