import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Bottlenecks, Cell, CellWithTerms } from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const matrix = async (query = ''): Promise<Bottlenecks> => (await test.get(`/bottlenecks${query}`)).json();
const cell = async (chain: string, factor: string, query = ''): Promise<CellWithTerms> =>
  (await test.get(`/bottlenecks/${chain}/${factor}${query}`)).json();

describe('GET /bottlenecks', () => {
  it('has a row for every chain in order, a cell for every factor, and the district’s row', async () => {
    const { items } = (await test.get('/chains')).json();
    const answer = await matrix();
    expect(answer.factors).toEqual([...FACTORS]);
    expect(answer.rows.map((row) => row.chain)).toEqual(items.map((chain: { id: string }) => chain.id));
    for (const row of answer.rows) expect(row.cells.map((one) => one.factor)).toEqual([...FACTORS]);
    expect(answer.districtWide.map((one) => [one.chain, one.factor])).toEqual(
      FACTORS.map((factor) => [null, factor]),
    );
  });

  it('equals each single cell and the chain’s own page', async () => {
    const answer = await matrix();
    for (const row of answer.rows) {
      expect((await test.get(`/chains/${row.chain}`)).json().factors).toEqual(row.cells);
      for (const expected of row.cells) {
        expect(await cell(row.chain, expected.factor)).toMatchObject({ ...expected });
      }
    }
    const { district } = (await test.get('/meta')).json();
    for (const expected of answer.districtWide) {
      expect(await cell(district.id, expected.factor)).toMatchObject({ ...expected });
    }
  });

  it('echoes every weight, the given ones in their place', async () => {
    const { weights, addDistrictNeeds } = await matrix(
      '?severity.null=0.1&reliefPerMeasure=0.4&addDistrictNeeds=true',
    );
    expect(weights).toMatchObject({
      'severity.null': 0.1,
      reliefPerMeasure: 0.4,
      'severity.3': 1,
      'certainty.B': 0.8,
    });
    expect(Object.keys(weights)).toHaveLength(15);
    expect(addDistrictNeeds).toBe(true);
  });

  it('adds district-wide needs to every chain only when asked', async () => {
    const [plain, added] = [await matrix(), await matrix('?addDistrictNeeds=true')];
    for (const [index, row] of added.rows.entries()) {
      for (const [column, one] of row.cells.entries()) {
        const before = plain.rows[index]!.cells[column]!;
        const district = plain.districtWide[column]!;
        expect(one.demand).toBeCloseTo((before.demand ?? 0) + (district.demand ?? 0), 10);
        expect(one.needs).toEqual(before.needs);
      }
    }
    expect(added.districtWide).toEqual(plain.districtWide);
  });

  it('never shows a number for what is unknown', async () => {
    const cells: Cell[] = (await matrix()).rows.flatMap((row) => row.cells);
    const unknown = cells.filter((one) => one.state === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    for (const { demand, relief, gap, range } of unknown)
      expect([demand, relief, gap, range]).toEqual([null, null, null, null]);
  });
});

describe('GET /bottlenecks/{chain}/{factor}', () => {
  it('shows terms that add up', async () => {
    const answer = await matrix('?addDistrictNeeds=true');
    let checked = 0;
    for (const row of answer.rows) {
      for (const { factor } of row.cells) {
        for (const query of ['', '?addDistrictNeeds=true&certainty.I=0.5']) {
          const { demand, relief, gap, terms, state } = await cell(row.chain, factor, query);
          const sum = terms.needs.reduce((total, { product }) => total + product, 0);
          const left = terms.measures.reduce((product, measure) => product * measure.factor, 1);
          for (const need of terms.needs)
            expect(need.product).toBeCloseTo(need.severity * need.status * need.certainty, 12);
          if (terms.needs.length === 0) expect(demand).toBeNull();
          else {
            expect(demand).toBeCloseTo(sum, 12);
            expect(gap).toBeCloseTo(sum * left, 12);
            checked += 1;
          }
          if (state !== 'unknown') expect(relief).toBeCloseTo(1 - left, 12);
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });
});
