import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../ui/src/views/explore/row-window.ts';

describe('the window of a long table', () => {
  const table = fc.record({
    count: fc.nat({ max: 20_000 }),
    rowHeight: fc.integer({ min: 20, max: 60 }),
    height: fc.nat({ max: 2000 }),
    scroll: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('draws every row in sight, and its room is that of the whole table', () => {
    fc.assert(
      fc.property(table, ({ count, rowHeight, height, scroll }) => {
        const scrollTop = scroll * Math.max(0, count * rowHeight - height);
        const { first, end, before, after } = rowWindow(scrollTop, height, rowHeight, count);
        expect(before + (end - first) * rowHeight + after).toBe(count * rowHeight);
        for (let row = 0; row < count; row += 1) {
          const inSight = (row + 1) * rowHeight > scrollTop && row * rowHeight < scrollTop + height;
          if (inSight) expect(row >= first && row < end).toBe(true);
        }
      }),
    );
  });

  it('never draws more than what is in sight and a margin', () => {
    const { first, end } = rowWindow(5000, 400, 33, 15_000);
    expect(end - first).toBeLessThan(400 / 33 + 30);
  });
});
