import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../api/src/app.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { openEmptyStore, UI_FOLDER } from './test-app.ts';

const PAGE = { accept: 'text/html,application/xhtml+xml' };
let store: GraphStore;
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  store = await openEmptyStore();
  folder = mkdtempSync(join(tmpdir(), 'lianzhu-ui-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>ui</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {}');
  app = await buildApp({ store, appVersion: '1.2.3', uiFolder: folder });
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the interface', () => {
  it.each(['/', '/chains/CH01', '/bottlenecks/CH04/land?x=1'])('at %s is the one page', async (url) => {
    const answer = await app.inject({ url, headers: PAGE });
    expect([answer.statusCode, answer.body]).toEqual([200, '<!doctype html><title>ui</title>']);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('keeps hashed files for ever', async () => {
    const answer = await app.inject('/assets/index-abc.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toContain('javascript');
  });

  it('is no page for a missing file, for the API, or for a program', async () => {
    for (const url of ['/assets/gone.js', '/api/v1/nope', '/api']) {
      const answer = await app.inject({ url, headers: PAGE });
      expect(answer.statusCode).toBe(404);
      expect(answer.json().code).toBe('ROUTE_NOT_FOUND');
    }
    expect((await app.inject('/chains/CH01')).statusCode).toBe(404);
  });

  it('does not leave its folder', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
      expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('not yet built, is a plain page that says how to build it', async () => {
    const bare = await buildApp({ store, appVersion: '0', uiFolder: UI_FOLDER });
    const answer = await bare.inject({ url: '/', headers: PAGE });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('npm start');
    await bare.close();
  });
});

describe('every answer', () => {
  it.each(['/', '/api/v1/meta', '/api/docs', '/nope'])('%s carries a strict policy', async (url) => {
    const { headers } = await app.inject({ url, headers: PAGE });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|upgrade-insecure|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('the documentation', () => {
  it('is OpenAPI 3.1 with every route of the design', async () => {
    const document = (await app.inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.info.version).toBe('1.2.3');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(
        [
          '/healthz',
          '/readyz',
          ...[
            'meta',
            'chains',
            'chains/{id}',
            'firms',
            'firms/{id}',
            'needs',
            'measures',
            'bodies',
            'sources',
          ],
          ...['evidence/{id}', 'segments', 'search', 'bottlenecks', 'bottlenecks/{chain}/{factor}'],
          ...['graph/nodes/{id}', 'graph/neighbours', 'graph/links', 'graph/subgraph', 'graph/paths'],
          ...['graph/subgraph.json', 'graph/subgraph.csv', 'graph/subgraph.graphml'],
        ].map((path) => (path.startsWith('/') ? path : `/api/v1/${path}`)),
      ),
    );
  });

  it('has a page that loads nothing from elsewhere', async () => {
    const page = await app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body.match(/(?:src|href)="[^"]*"/g)?.filter((link) => /"(https?:)?\/\//.test(link))).toEqual(
      [],
    );
  });
});

describe('too many requests', () => {
  it('are a 429 that tells when to come again', async () => {
    const strict = await buildApp({ store, appVersion: '0', uiFolder: UI_FOLDER, requestsPerMinute: 2 });
    await strict.inject('/healthz');
    await strict.inject('/healthz');
    const answer = await strict.inject('/healthz');
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: 'BUSY', status: 429 });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await strict.close();
  });
});

describe('an address too long for a request', () => {
  it('is a 431 that advises POST', async () => {
    await app.listen({ port: 0 });
    const { port } = app.server.address() as { port: number };
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`),
      );
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"ADDRESS_TOO_LONG"');
  });
});
