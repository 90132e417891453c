import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../api/src/app.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { AWAY, SLOW, switchable } from './away-store.ts';
import { openEmptyStore, openSeededStore, UI_FOLDER } from './test-app.ts';

let inner: GraphStore;
let app: FastifyInstance;
let setFailure: (error: Error | null) => void;

beforeAll(async () => {
  inner = await openSeededStore();
  const switched = switchable(inner);
  setFailure = switched.setFailure;
  app = await buildApp({ store: switched.store, appVersion: '0', uiFolder: UI_FOLDER, versionMaxAgeMs: 0 });
});

afterAll(async () => {
  await app.close();
  await inner.close();
});

describe('while the store is away', () => {
  it('the process lives, is not ready and says why', async () => {
    setFailure(AWAY);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    const ready = await app.inject({ url: '/readyz', headers: { 'accept-language': 'en' } });
    expect(ready.statusCode).toBe(503);
    expect(ready.headers['content-type']).toContain('application/problem+json');
    expect(ready.json()).toMatchObject({ code: 'STORE_UNAVAILABLE', status: 503 });
    expect(ready.json().detail).toContain('refused the password');
  });

  it('every question is a 503 that tells when to retry, and nothing of the database', async () => {
    setFailure(AWAY);
    for (const url of [
      '/api/v1/meta',
      '/api/v1/chains',
      '/api/v1/graph/subgraph?roots=CH01',
      '/api/v1/bottlenecks',
    ]) {
      const answer = await app.inject(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
      expect(answer.json().code).toBe('STORE_UNAVAILABLE');
      expect(answer.body).not.toContain('db.example');
    }
  });

  it('a bad question is still a 400', async () => {
    setFailure(AWAY);
    expect((await app.inject('/api/v1/chains?limit=x')).statusCode).toBe(400);
  });

  it('recovers by itself', async () => {
    setFailure(AWAY);
    expect((await app.inject('/api/v1/chains')).statusCode).toBe(503);
    setFailure(null);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    expect((await app.inject('/api/v1/chains')).statusCode).toBe(200);
    expect((await app.inject('/api/v1/bottlenecks')).statusCode).toBe(200);
  });
});

describe('other failures of the store', () => {
  it('a slow question is a 504', async () => {
    setFailure(SLOW);
    const answer = await app.inject('/api/v1/firms');
    expect(answer.statusCode).toBe(504);
    expect(answer.json().code).toBe('STORE_TIMEOUT');
  });

  it('an unexpected one is a 500 that tells nothing', async () => {
    setFailure(new Error('MATCH (n) at /home/secret'));
    const answer = await app.inject('/api/v1/firms');
    expect(answer.statusCode).toBe(500);
    expect(answer.json().code).toBe('INTERNAL');
    expect(answer.body).not.toMatch(/MATCH|secret/);
  });

  it('an empty graph is a 503 that says so', async () => {
    const empty = await openEmptyStore();
    const other = await buildApp({ store: empty, appVersion: '0', uiFolder: UI_FOLDER });
    for (const url of ['/readyz', '/api/v1/meta']) {
      const answer = await other.inject(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.json().code).toBe('GRAPH_EMPTY');
    }
    await other.close();
    await empty.close();
  });
});
