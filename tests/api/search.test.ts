import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { List, SearchHit } from '@lianzhu/api/contract';
import { bestMatch } from '../../api/src/queries/search.ts';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function search(q: string, more = ''): Promise<List<SearchHit>> {
  const answer = await test.get(`/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe('GET /search', () => {
  it.each([
    ['a Chinese name', '广汽埃安新能源汽车', 'F002', 'name'],
    ['a part of one', '埃安新能源', 'F002', 'name'],
    ['the traditional form', '廣汽埃安', 'F002', 'name'],
    ['full pinyin', 'guangqiaian', 'F002', 'pinyin'],
    ['pinyin with spaces and capitals', 'Guang Qi Ai An', 'F002', 'pinyin'],
    ['initials', 'gqaa', 'F002', 'initials'],
    ['English', 'gac aion', 'F002', 'english'],
    ['an alias', '广汽新能源', 'F002', 'alias'],
    ['an id', 'f002', 'F002', 'id'],
    ['full-width letters', 'Ｆ００２', 'F002', 'id'],
    ['a chain', '珠宝', 'CH03', 'name'],
  ])('finds %s', async (_what, q, id, field) => {
    const hit = (await search(q, '&labels=Firm&labels=Chain')).items.find((item) => item.id === id);
    expect(hit).toMatchObject({ id, field, node: { id } });
  });

  it('puts the whole name before its beginning before a part, and shows the text as it stands', async () => {
    const { items } = await search('广汽');
    const closeness = items.map(({ match }) => (match === '广汽' ? 0 : match.startsWith('广汽') ? 1 : 2));
    expect(new Set(closeness).size).toBeGreaterThan(1);
    expect(closeness).toEqual([...closeness].sort((a, b) => a - b));
    expect((await search('f002')).items[0]).toMatchObject({ id: 'F002', match: 'F002' });
  });

  it('keeps to labels', async () => {
    const { items } = await search('a', '&labels=Body&labels=Chain&limit=100');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ node }) => ['Body', 'Chain'].includes(node.label))).toBe(true);
  });

  it('has pages that make one list', async () => {
    const whole = await search('番禺', '&limit=100');
    const first = await search('番禺', '&limit=3');
    const second = await search('番禺', `&limit=3&cursor=${first.next}`);
    expect(first.total).toBe(whole.total);
    expect([...first.items, ...second.items].map((hit) => hit.id)).toEqual(
      whole.items.slice(0, 6).map((hit) => hit.id),
    );
  });

  it('finds nothing, and says so, where nothing matches', async () => {
    expect(await search('没有这样的词')).toMatchObject({ items: [], total: 0, next: null, truncated: false });
  });

  it('takes odd text as text', async () => {
    for (const q of ["' OR 1=1 //", '%', '*', '\\', '.*', '}) DETACH DELETE n //', '𠮷', '"'])
      await search(q);
    expect((await test.get('/search?q=%20%E3%80%80')).json().errors).toMatchObject([{ pointer: '/q' }]);
  });

  it('serves the list of firms', async () => {
    const hits = await search('guangqi', '&labels=Firm&limit=100');
    const firms = (await test.get('/firms?q=guangqi&limit=500')).json();
    expect(firms.items.map((firm: { id: string }) => firm.id).sort()).toEqual(
      hits.items.map((hit) => hit.id).sort(),
    );
    expect(firms.total).toBeGreaterThan(0);
  });
});

describe('the best match of a node', () => {
  const row = {
    id: 'F1',
    labels: ['Entity', 'Firm'],
    searchName: '广汽\n广汽集团',
    searchPinyin: 'guangqi',
    searchId: 'f1',
  };

  it('is the closest key, then the first field', () => {
    expect(bestMatch(row, '广汽集团')).toMatchObject({ field: 'name', key: '广汽集团' });
    expect(bestMatch(row, '集团')).toMatchObject({ field: 'name', key: '广汽集团' });
    expect(bestMatch(row, 'guang')).toMatchObject({ field: 'pinyin', key: 'guangqi' });
    expect(bestMatch(row, 'x')).toBeNull();
  });
});
