import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../api/src/answers/cursor.ts';
import { facetedSearch } from '../../../api/src/resources/facets.ts';
import type { FacetTable } from '../../../api/src/resources/facets.ts';
import { FIRM_FACETS } from '../../../api/src/resources/firm-rows.ts';
import type { FirmRow } from '../../../api/src/resources/firm-rows.ts';
import { orderBy } from '../../../api/src/resources/list-order.ts';

interface Thing {
  id: string;
  colour: string;
  sizes: string[];
}
interface ThingFilter {
  colour?: string;
  size?: string;
}
const THINGS: FacetTable<Thing, ThingFilter> = {
  colour: (thing) => [thing.colour],
  size: (thing) => thing.sizes,
};
const things: Thing[] = [
  { id: 'a', colour: 'red', sizes: ['s', 'm'] },
  { id: 'b', colour: 'red', sizes: ['m', 'm'] },
  { id: 'c', colour: 'blue', sizes: [] },
  { id: 'd', colour: 'blue', sizes: ['s'] },
];

describe('a search with facets', () => {
  it('counts each facet over what the other filters keep', () => {
    const found = facetedSearch(things, { colour: 'red' }, THINGS);
    expect(found.items.map((thing) => thing.id)).toEqual(['a', 'b']);
    expect(found.facets).toEqual({ colour: { red: 2, blue: 2 }, size: { m: 2, s: 1 } });
    expect(facetedSearch(things, { colour: 'red', size: 's' }, THINGS).facets).toEqual({
      colour: { red: 1, blue: 1 },
      size: { m: 2, s: 1 },
    });
  });

  it('counts nothing where nothing is left, and says so by leaving the value out', () => {
    const found = facetedSearch(things, { colour: 'green', size: 'm' }, THINGS);
    expect(found.items).toEqual([]);
    expect(found.facets).toEqual({ colour: { red: 2 }, size: {} });
  });

  it('tells the commonest values of a long facet and names it as cut', () => {
    const many = Array.from({ length: 300 }, (_, index) => `v${String(index).padStart(3, '0')}`);
    const items = [...many, 'v299'].map((colour, index) => ({ id: String(index), colour, sizes: [] }));
    const { facets, facetsCut } = facetedSearch(items, {}, THINGS);
    expect(facetsCut).toEqual(['colour']);
    expect(Object.entries(facets['colour'] ?? {})).toHaveLength(200);
    expect(Object.entries(facets['colour'] ?? {})[0]).toEqual(['v299', 2]);
  });

  it('counts facets of firms that speak of one another as the totals of the same question', () => {
    const id = (letters: string) => fc.constantFrom(...letters.split(''));
    const segment = fc.record({ id: id('pqr'), stage: fc.constantFrom('upstream', 'downstream') });
    const role = fc.record({
      chain: id('ABC'),
      designations: fc.uniqueArray(fc.constantFrom('official' as const, 'press' as const), { maxLength: 2 }),
      segments: fc.array(segment, { maxLength: 2 }),
    });
    const roles = fc.uniqueArray(role, { maxLength: 3, selector: ({ chain }) => chain });
    const firms = fc
      .array(roles, { maxLength: 8 })
      .map((all) =>
        all.map((each, index): FirmRow => ({ id: String(index), roles: each, needs: 0, fields: undefined })),
      );
    const filter = fc.record(
      {
        chain: id('ABC'),
        segment: id('pqr'),
        stage: fc.constantFrom('upstream' as const, 'downstream' as const),
        leader: fc.constantFrom('true' as const, 'false' as const, 'official' as const, 'press' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(firms, filter, (rows, asked) => {
        const { facets } = facetedSearch(rows, asked, FIRM_FACETS);
        for (const [name, counts] of Object.entries(facets)) {
          for (const [value, count] of Object.entries(counts)) {
            expect(facetedSearch(rows, { ...asked, [name]: value }, FIRM_FACETS).items).toHaveLength(count);
          }
        }
      }),
    );
  });
});

describe('an order by value', () => {
  interface Row {
    id: string;
    size: number | null;
  }
  const rows: Row[] = [
    { id: 'a', size: null },
    { id: 'b', size: 2 },
    { id: 'c', size: 10 },
    { id: 'd', size: 2 },
  ];
  const ordered = (sort: 'size' | '-size' | undefined) => {
    const order = orderBy<Row, 'size'>(sort, { size: (row) => row.size }, (row) => [row.id]);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOf(rows, { question: 'q', limit: 1, cursor, ...order });
      ids.push(...page.items.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return ids.join('');
  };

  it('runs either way through pages of one, ties by id, and what has no value last', () => {
    expect(ordered('size')).toBe('bdca');
    expect(ordered('-size')).toBe('cbda');
  });

  it('is the usual one where none is asked for', () => {
    expect(ordered(undefined)).toBe('abcd');
  });
});
