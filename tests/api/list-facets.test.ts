import { Compile } from 'typebox/compile';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

interface Page {
  items: { id: string }[];
  total: number;
  next: string | null;
  facets: Record<string, Record<string, number>>;
  facetsCut: string[];
}
async function ask(path: string): Promise<Page> {
  const answer = await test.get(path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json() as Page;
}
const join = (path: string, more: string) => `${path}${path.includes('?') ? '&' : '?'}${more}`;

const LISTS: [path: string, schema: TSchema, facets: string[]][] = [
  ['/firms', contract.FirmListItem, ['chain', 'leader', 'presence', 'segment', 'stage']],
  ['/needs', contract.NeedListItem, ['basis', 'chain', 'factor', 'matched', 'severity', 'status', 'topic']],
  ['/measures', contract.MeasureListItem, ['chain', 'factor', 'kind', 'matched', 'scope']],
  ['/segments', contract.SegmentListItem, ['chain', 'gap', 'stage']],
  ['/bodies', contract.BodyListItem, ['kind']],
  ['/sources', contract.SourceListItem, ['issuer', 'year']],
];

describe('facets of a list', () => {
  it.each(LISTS)('%s stand in its answer by the names of the query', async (path, schema, names) => {
    const page = await ask(`${path}?limit=1`);
    expect(Object.keys(page.facets).sort()).toEqual(names);
    expect(page.facetsCut).toEqual([]);
    expect([...Compile(contract.facetedListOf(schema)).Errors(page)]).toEqual([]);
  });

  it.each([
    '/firms',
    '/firms?chain=CH01&stage=upstream',
    '/firms?leader=official&stage=midstream',
    '/firms?q=%E5%B9%BF%E6%B1%BD&presence=district',
    '/needs',
    '/needs?factor=land&status=open',
    '/needs?severity=null&basis=documented',
    '/measures?chain=PANYU&matched=true',
    '/segments?gap=true&stage=upstream',
    '/bodies?kind=bureau',
    '/sources?year=2022',
  ])('%s count what the same question with the value in its place finds', async (path) => {
    const page = await ask(path);
    let counted = 0;
    for (const [name, counts] of Object.entries(page.facets)) {
      const others = path.replace(new RegExp(`([?&])${name}=[^&]*&?`), '$1');
      for (const [value, count] of Object.entries(counts)) {
        const { total } = await ask(join(others, `limit=1&${name}=${encodeURIComponent(value)}`));
        expect([name, value, total]).toEqual([name, value, count]);
        counted += 1;
      }
    }
    expect(counted).toBeGreaterThan(3);
  });

  it('count unsplit values up to the whole list', async () => {
    for (const [path, names] of [
      ['/needs', ['status', 'basis', 'severity', 'matched', 'topic']],
      ['/measures', ['kind', 'scope', 'matched']],
      ['/segments', ['stage', 'gap']],
      ['/bodies', ['kind']],
      ['/sources', ['issuer', 'year']],
    ] as const) {
      const { facets, total } = await ask(path);
      for (const name of names) {
        const counts = Object.values(facets[name] ?? {});
        expect([path, name, counts.reduce((sum, count) => sum + count, 0)]).toEqual([path, name, total]);
      }
    }
  });
});

describe('the order of a list', () => {
  const sorts = (path: string) => {
    const served = test.app.swagger() as unknown as {
      paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }>;
    };
    const parameters = served.paths[`/api/v1${path}`]?.get.parameters ?? [];
    return parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [];
  };

  it.each(LISTS)('%s is the same set in every order, and pages follow it', async (path) => {
    const all = (await ask(`${path}?limit=500`)).items.map(({ id }) => id);
    expect(sorts(path).length).toBeGreaterThan(3);
    for (const sort of sorts(path)) {
      const whole = (await ask(`${path}?limit=500&sort=${sort}`)).items.map(({ id }) => id);
      expect([...whole].sort()).toEqual([...all].sort());
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await ask(`${path}?limit=11&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    }
  });

  it('runs by the value that it names, what is not recorded last either way', async () => {
    const severities = async (sort: string) =>
      ((await ask(`/needs?limit=500&sort=${sort}`)).items as contract.NeedListItem[]).map(({ props }) =>
        Number(props['severity'] ?? Number.NaN),
      );
    const up = await severities('severity');
    const known = up.filter((value) => !Number.isNaN(value));
    expect(known.length).toBeGreaterThan(1);
    expect(known.length).toBeLessThan(up.length);
    expect(up.slice(0, known.length)).toEqual([...known].sort((a, b) => a - b));
    expect((await severities('-severity')).slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
    const english = ((await ask('/firms?limit=500&sort=nameEn')).items as contract.FirmListItem[]).map(
      ({ nameEn }) => nameEn.toLowerCase(),
    );
    expect(english.slice(0, 20)).toEqual([...english].sort().slice(0, 20));
    const names = ((await ask('/bodies?sort=name')).items as contract.BodyListItem[]).map(({ name }) => name);
    const spoken = new Intl.Collator('zh-u-co-pinyin');
    expect(spoken.compare(names[0] ?? '', names.at(-1) ?? '')).toBeLessThan(0);
  });

  it.each([
    '/firms?sort=id',
    '/needs?sort=--severity',
    '/needs?severity=4',
    '/measures?sort=',
    '/segments?stage=sideways',
    '/bodies?kind=club',
    '/sources?year=22',
    '/firms?presence=here',
  ])('refuses %s', async (path) => {
    expect((await test.get(path)).statusCode).toBe(400);
  });

  it('refuses the cursor of another order', async () => {
    const { next } = await ask('/needs?limit=2&sort=severity');
    expect((await test.get(`/needs?limit=2&sort=-severity&cursor=${next}`)).statusCode).toBe(400);
  });
});
