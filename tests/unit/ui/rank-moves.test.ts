import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BottleneckRow } from '@lianzhu/api/contract';
import { rankMoves } from '../../../ui/src/components/matrix/rank-moves.ts';

const rowsOf = (totals: Record<string, number | null>) =>
  Object.entries(totals).map(([chain, total]) => ({ chain, total }) as BottleneckRow);

describe('rank moves', () => {
  it('tells each chain’s place and by how many places it moved', () => {
    const before = rowsOf({ a: 3, b: 2, c: 1 });
    const now = rowsOf({ a: 1, b: 2, c: 3 });
    expect([...rankMoves(now, before)]).toEqual([
      ['a', { rank: 3, up: -2 }],
      ['b', { rank: 2, up: 0 }],
      ['c', { rank: 1, up: 2 }],
    ]);
  });

  it('gives equal totals one place and leaves the next place empty', () => {
    const rows = rowsOf({ a: 2, b: 2, c: 1 });
    expect([...rankMoves(rows, rows).values()].map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('ranks no chain whose total is unknown, now or before', () => {
    const moves = rankMoves(rowsOf({ a: 1, b: null, c: 2 }), rowsOf({ a: null, b: 1, c: 1 }));
    expect([...moves.keys()]).toEqual(['c']);
  });

  it('does not depend on the order of rows, and nothing moves against itself', () => {
    const totals = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,3}$/),
      fc.option(fc.integer({ min: 0, max: 9 })),
    );
    fc.assert(
      fc.property(totals, (given) => {
        const rows = rowsOf(given);
        const moves = rankMoves(rows, rows.toReversed());
        expect(moves.size).toBe(rows.filter((row) => row.total !== null).length);
        for (const { up, rank } of moves.values()) {
          expect(up).toBe(0);
          expect(rank).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});
