import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../api/src/answers/cursor.ts';
import { ApiError } from '../../../api/src/errors.ts';

interface Item {
  id: string;
  order: number;
}
const placeOf = (item: Item) => [item.order, item.id];
const items: Item[] = ['c', 'a', 'b', 'd', 'e'].map((id, index) => ({ id, order: index % 2 }));

function page(limit: number, cursor?: string, question = 'q') {
  return pageOf(items, { question, limit, cursor, placeOf });
}

describe('pages of a list', () => {
  it('follow one another without a gap or a repeat, in the stated order', () => {
    const first = page(2);
    expect(first.items.map((item) => item.id)).toEqual(['b', 'c']);
    expect(first).toMatchObject({ total: 5, truncated: true });
    const second = page(2, first.next!);
    expect(second.items.map((item) => item.id)).toEqual(['e', 'a']);
    const last = page(2, second.next!);
    expect(last).toMatchObject({ total: 5, truncated: false, next: null });
    expect(last.items.map((item) => item.id)).toEqual(['d']);
  });

  it('put together are the whole list, whatever the page size', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const found = pageOf(all, { question: 'q', limit, cursor, placeOf: (id) => [id] });
          seen.push(...found.items);
          cursor = found.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual([...all].sort((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('refuse a cursor of another question, an altered one and nonsense', () => {
    const next = page(2).next!;
    const altered = Buffer.from(next, 'base64url').toString().replace('c', 'd');
    for (const [cursor, question] of [
      [next, 'other'],
      [Buffer.from(altered).toString('base64url'), 'q'],
      ['nonsense', 'q'],
      ['', 'q'],
      ['bnVsbA', 'q'],
    ] as const) {
      expect(() => page(2, cursor, question)).toThrow(ApiError);
    }
  });
});
