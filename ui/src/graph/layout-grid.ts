import type { Node } from '@lianzhu/api/contract';
import { NODE_LABELS } from '@lianzhu/graph-seed/model';
import type { Box, Position } from './geometry.ts';

const GAP = 24;

/** Nodes in a block for each label, the blocks from left to right, each about as wide as high. Order: by id. */
export function gridLayout(nodes: readonly Node[], covers: ReadonlyMap<string, Box>): Map<string, Position> {
  const places = new Map<string, Position>();
  let left = 0;
  for (const label of NODE_LABELS) {
    const block = nodes.filter((node) => node.label === label).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (block.length === 0) continue;
    const boxes = block.flatMap((node) => covers.get(node.id) ?? []);
    const width = Math.max(...boxes.map((box) => box.right - box.left)) + GAP;
    const height = Math.max(...boxes.map((box) => box.bottom - box.top)) + GAP;
    const columns = Math.max(1, Math.round(Math.sqrt((block.length * height) / width)));
    block.forEach(({ id }, index) => {
      places.set(id, { x: left + (index % columns) * width, y: Math.floor(index / columns) * height });
    });
    left += columns * width + GAP;
  }
  return places;
}
