import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Compile } from 'typebox/compile';
import type { LightMyRequestResponse } from 'fastify';
import { AskedQuestion, listOf } from '@lianzhu/api/contract';
import type { List } from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const questionsOf = (answer: LightMyRequestResponse) =>
  test.get(`/questions?answer=${encodeURIComponent(String(answer.headers.etag))}`);
const post = (url: string, payload: object) =>
  test.app.inject({ method: 'POST', url: `/api/v1${url}`, payload });

const VIEWS: [url: string, body?: object][] = [
  ['/meta'],
  ['/chains'],
  ['/chains/CH01'],
  ['/firms?chain=CH01'],
  ['/firms/F001/exit'],
  ['/bottlenecks'],
  ['/bottlenecks/CH04/land'],
  ['/common-problems'],
  ['/search?q=gq'],
  ['/graph/paths?from=F001&to=CH05'],
  ['/graph/subgraph?roots=CH01&depth=2'],
  ['/graph/links', { ids: ['CH01', 'F001', 'F002'] }],
  ['/graph/degrees', { ids: ['CH01', 'F001'] }],
  ['/what-if', {}],
];

describe('the questions behind an answer', () => {
  it.each(VIEWS)('%s run again as shown give as many rows', async (url, body) => {
    const answer = body ? await post(url, body) : await test.get(url);
    const asked = await questionsOf(answer);
    expect(asked.statusCode).toBe(200);
    const list = asked.json<List<AskedQuestion>>();
    expect([...Compile(listOf(AskedQuestion)).Errors(list)]).toEqual([]);
    expect(list).toMatchObject({ total: list.items.length, version: answer.json().version });
    expect(list.items.length).toBeGreaterThan(0);
    for (const { name, cypher, parameters, rows, milliseconds } of list.items) {
      const again = await test.store.read({ name, cypher }, parameters);
      expect([name, again.length]).toEqual([name, rows]);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  it('count the shared reading of the graph for each answer that rests on it, once', async () => {
    const names = async (url: string) =>
      (await questionsOf(await test.get(url))).json<List<AskedQuestion>>().items.map(({ name }) => name);
    for (const [url, own] of [
      ['/bottlenecks?severity.3=0.9', 'chain-nodes'],
      ['/bottlenecks/CH02/talent?severity.3=0.9', 'nodes'],
    ] as const) {
      const asked = await names(url);
      expect(asked).toEqual(expect.arrayContaining(['facts-items', 'facts-edges', 'facts-evidence', own]));
      expect(asked.filter((name) => name === 'facts-items')).toHaveLength(1);
    }
    expect(await names('/graph/subgraph?ids=CH01')).not.toContain('facts-items');
  });

  it('tell the parameters whole', async () => {
    const { items } = (await test.get('/firms?limit=500')).json();
    const ids = items.map(({ id }: { id: string }) => id);
    const asked = (await questionsOf(await post('/graph/degrees', { ids }))).json<List<AskedQuestion>>();
    expect(asked.items.find(({ name }) => name === 'degrees')?.parameters['ids']).toEqual(ids);
  });

  it('are the same for an answer from memory, and still there for one that did not change', async () => {
    const first = await test.get('/chains?limit=3');
    const asked = (await questionsOf(first)).json();
    const again = await test.get('/chains?limit=3');
    expect((await questionsOf(again)).json()).toEqual(asked);
    const unchanged = await test.get('/chains?limit=3', { 'if-none-match': String(first.headers.etag) });
    expect(unchanged.statusCode).toBe(304);
    expect((await questionsOf(unchanged)).json()).toEqual(asked);
  });

  it('of an unknown answer are a coded 404, in both languages', async () => {
    const path = `/questions?answer=${encodeURIComponent('W/"1-nobody"')}`;
    expect((await test.get(path)).json()).toMatchObject({ status: 404, code: 'ANSWER_FORGOTTEN' });
    const english = await test.get(path, { 'accept-language': 'en' });
    expect(english.json().detail).toContain('load the view again');
  });

  it.each(['', '?answer=', `?answer=${'x'.repeat(101)}`])('answers 400 to /questions%s', async (query) => {
    expect((await test.get(`/questions${query}`)).json()).toMatchObject({ code: 'INVALID_PARAMETER' });
  });

  it('of answers made at the same time are kept apart', async () => {
    const urls = ['/firms/F003', '/firms/F004', '/graph/nodes/F005', '/search?q=广'];
    const alone: string[][] = [];
    for (const url of urls) alone.push(await questionNames(await test.get(url)));
    await test.store.write([{ cypher: 'MATCH (m:Meta) SET m.version = m.version + 1', parameters: {} }]);
    const answers = await Promise.all(urls.map((url) => test.get(url)));
    expect(await Promise.all(answers.map(questionNames))).toEqual(alone);
  });
});

async function questionNames(answer: LightMyRequestResponse): Promise<string[]> {
  const { items } = (await questionsOf(answer)).json<List<AskedQuestion>>();
  return items.map(({ name, parameters }) => `${name} ${JSON.stringify(parameters)}`).sort();
}
