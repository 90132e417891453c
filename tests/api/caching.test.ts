import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGraph } from '@lianzhu/graph-seed/load';
import { buildApp } from '../../api/src/app.ts';
import type { CypherQuery, GraphStore } from '../../api/src/store/graph-store.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import { openEmptyStore, openTestApp, UI_FOLDER } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

/** A write as another process would make it: the version grows beside it. */
const RENAME = [
  { cypher: "MATCH (n:Chain {id: 'CH01'}) SET n.name = $name", parameters: { name: '改名' } },
  { cypher: 'MATCH (m:Meta) SET m.version = m.version + 1', parameters: {} },
];

describe('an unchanged answer', () => {
  it.each([
    '/meta',
    '/chains',
    '/bottlenecks',
    '/graph/subgraph?roots=CH01',
    '/graph/subgraph.csv?roots=CH01',
  ])('%s is a 304 without a body', async (url) => {
    const first = await test.get(url);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"\d+-[\w-]+"$/);
    const again = await test.get(url, { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers.etag).toBe(etag);
    expect((await test.get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await test.get(url, { 'if-none-match': `"x", ${etag}` })).statusCode).toBe(304);
  });

  it('has another tag for another question, and the same for the same in another order', async () => {
    const tag = async (url: string) => (await test.get(url)).headers.etag;
    expect(await tag('/chains?limit=2')).not.toBe(await tag('/chains?limit=3'));
    expect(await tag('/firms?limit=2&stage=upstream')).toBe(await tag('/firms?stage=upstream&limit=2'));
    expect(await tag('/chains/CH01')).not.toBe(await tag('/chains/CH02'));
  });

  it('asks the store for the version and nothing else', async () => {
    const asked: string[] = [];
    const { store } = test;
    const counting: GraphStore = {
      kind: store.kind,
      read: (query: CypherQuery, parameters) => {
        asked.push(query.name);
        return store.read(query, parameters);
      },
      write: (statements) => store.write(statements),
      prepareSchema: () => store.prepareSchema(),
      ping: () => store.ping(),
      close: () => store.close(),
    };
    const app = await buildApp({ store: counting, appVersion: '0', uiFolder: UI_FOLDER, versionMaxAgeMs: 0 });
    const first = await app.inject('/api/v1/chains');
    asked.length = 0;
    const again = await app.inject({
      url: '/api/v1/chains',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    const repeated = await app.inject('/api/v1/chains');
    expect([again.statusCode, repeated.body]).toEqual([304, first.body]);
    expect(asked).toEqual(['graph-meta', 'graph-meta']);
    await app.close();
  });
});

describe('a long answer', () => {
  const LONG = '/graph/subgraph?roots=CH01&depth=2';

  it.each(['gzip', 'br;q=1.0, gzip;q=0.8', '*'])('comes as gzip to who takes %s', async (accepted) => {
    const plain = await test.get(LONG);
    const packed = await test.get(LONG, { 'accept-encoding': accepted });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
    expect(packed.headers.etag).toBe(plain.headers.etag);
  });

  it.each(['', 'identity', 'gzip;q=0', 'x-gzipped'])('comes as it is to who takes "%s"', async (accepted) => {
    const { headers } = await test.get(LONG, { 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'accept-encoding']);
  });

  it('is not packed where it is short', async () => {
    const { headers, statusCode } = await test.get('/search?q=zzzzzzzz', { 'accept-encoding': 'gzip' });
    expect(statusCode).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('a write by another process', () => {
  it('is seen in every answer, with a new version and tag', async () => {
    const before = await test.get('/chains/CH01');
    const matrix = await test.get('/bottlenecks');
    await test.store.write(RENAME);
    const after = await test.get('/chains/CH01', { 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.json()).toMatchObject({ name: '改名', version: before.json().version + 1 });
    expect((await test.get('/bottlenecks')).json().rows[0].name).toBe('改名');
    expect((await test.get('/bottlenecks')).headers.etag).not.toBe(matrix.headers.etag);
  });
});

describe('graphs of the same version', () => {
  it('with other content have other ETags, with the same content the same', async () => {
    const etagOf = async (seedNumber: number) => {
      const store = await openEmptyStore();
      await loadGraph(store, generateSeed(seedNumber));
      const app = await buildApp({ store, appVersion: '0', uiFolder: UI_FOLDER });
      const answer = await app.inject('/api/v1/chains');
      await app.close();
      await store.close();
      return [answer.json().version, answer.headers.etag];
    };
    const [first, again, other] = [await etagOf(1), await etagOf(1), await etagOf(2)];
    expect(again).toEqual(first);
    expect(other[0]).toBe(first[0]);
    expect(other[1]).not.toBe(first[1]);
  });
});
