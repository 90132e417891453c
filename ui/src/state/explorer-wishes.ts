import type { CanvasWish } from './canvas-wishes.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Does what the search asks of the canvas: adds a node, or shows where it is; what is not drawn yet is added. */
export function fulfilWishes(explorer: Explorer, wishes: readonly CanvasWish[]): void {
  for (const { kind, id } of wishes) {
    const isDrawn = explorer.picture.nodes.some((node) => node.id === id);
    if (kind === 'find' && isDrawn) explorer.select(id);
    else void explorer.add([id]);
  }
}
