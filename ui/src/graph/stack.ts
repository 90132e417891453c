/** One item of a column: its extent above and below its centre, and the height it would like. */
export type StackItem = { id: string; above: number; below: number; target: number };

type Block = { first: number; count: number; sum: number };

/**
 * Heights (y) for a column in the given order: no two items closer than `gap`, and the sum of squared distances
 * from the targets least. Pool-adjacent-violators on target minus offset (Barlow et al., 1972).
 */
export function stack(items: readonly StackItem[], gap: number): Map<string, number> {
  const offsets = offsetsOf(items, gap);
  const blocks: Block[] = [];
  items.forEach((item, index) => {
    blocks.push({ first: index, count: 1, sum: item.target - (offsets[index] ?? 0) });
    while (blocks.length > 1 && mean(blocks.at(-2)) >= mean(blocks.at(-1))) {
      const last = blocks.pop();
      const before = blocks.at(-1);
      if (!last || !before) break;
      before.count += last.count;
      before.sum += last.sum;
    }
  });
  const heights = new Map<string, number>();
  for (const block of blocks) {
    for (let index = block.first; index < block.first + block.count; index += 1) {
      const item = items[index];
      if (item) heights.set(item.id, mean(block) + (offsets[index] ?? 0));
    }
  }
  return heights;
}

function mean(block: Block | undefined): number {
  return block ? block.sum / block.count : 0;
}

function offsetsOf(items: readonly StackItem[], gap: number): number[] {
  const offsets: number[] = [];
  let y = 0;
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before) y += before.below + gap + item.above;
    offsets.push(y);
  });
  return offsets;
}
