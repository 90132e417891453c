import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const LONG = 'x'.repeat(201);

/** Address (below /api/v1) and the parameter that the answer must name. */
const BAD_PARAMETERS: [url: string, pointer: string][] = [
  ['/chains?bogus=1', '/bogus'],
  ['/chains?limit=abc', '/limit'],
  ['/chains?limit=', '/limit'],
  ['/chains?limit=0', '/limit'],
  ['/chains?limit=501', '/limit'],
  ['/chains?limit=1.5', '/limit'],
  ['/chains?limit=0x10', '/limit'],
  ['/chains?limit=1&limit=2', '/limit'],
  ['/chains?cursor=nonsense', '/cursor'],
  ['/chains/CH01?limit=1', '/limit'],
  [`/chains/${LONG}`, '/id'],
  ['/meta?x=1', '/x'],
  ['/firms?leader=maybe', '/leader'],
  ['/firms?stage=sideways', '/stage'],
  [`/firms?q=${LONG}`, '/q'],
  ['/firms/F001?x=1', '/x'],
  ['/needs?factor=water', '/factor'],
  ['/needs?matched=yes', '/matched'],
  ['/needs?status=closed', '/status'],
  ['/measures?kind=gift', '/kind'],
  ['/measures?scope=moon', '/scope'],
  ['/segments?gap=1', '/gap'],
  ['/bodies?q=x', '/q'],
  ['/sources?limit=-1', '/limit'],
  ['/search', '/q'],
  ['/search?q=', '/q'],
  ['/search?q=a&limit=101', '/limit'],
  ['/search?q=a&labels=Dragon', '/labels/0'],
  ['/bottlenecks?severity.3=2', '/severity.3'],
  ['/bottlenecks?severity.3=-0.1', '/severity.3'],
  ['/bottlenecks?severity.4=0.5', '/severity.4'],
  ['/bottlenecks?addDistrictNeeds=1', '/addDistrictNeeds'],
  ['/bottlenecks/CH01/water', '/factor'],
  ['/graph/neighbours', '/id'],
  ['/graph/neighbours?id=CH01&direction=up', '/direction'],
  ['/graph/subgraph', '/roots'],
  ['/graph/subgraph?roots=CH01&ids=CH01', '/ids'],
  ['/graph/subgraph?ids=CH01&depth=1', '/depth'],
  ['/graph/subgraph?roots=CH01&depth=5', '/depth'],
  ['/graph/subgraph?roots=CH01&roots=CH01', '/roots'],
  ['/graph/subgraph?roots=CH01&types=KNOWS', '/types/0'],
  ['/graph/subgraph.csv?roots=CH01&limit=501', '/limit'],
  ['/graph/subgraph.graphml', '/roots'],
  ['/graph/paths?from=CH01', '/to'],
  ['/graph/paths?from=CH01&to=CH01', '/to'],
  ['/graph/paths?from=CH01&to=CH02&maxLength=9', '/maxLength'],
  ['/graph/paths?from=CH01&to=CH02&k=0', '/k'],
];

describe('a malformed parameter', () => {
  it.each(BAD_PARAMETERS)('%s is a 400 that names %s', async (url, pointer) => {
    const answer = await test.get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json();
    expect(problem).toMatchObject({ status: 400, code: 'INVALID_PARAMETER' });
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('reports all of them at once, in the asked language', async () => {
    const answer = await test.get('/chains?bogus=1&limit=x', { 'accept-language': 'en' });
    expect(answer.json().errors).toEqual([
      { pointer: '/bogus', detail: 'no such parameter' },
      { pointer: '/limit', detail: 'must be of type integer' },
    ]);
    expect(answer.headers['content-language']).toBe('en');
  });

  it('in a cursor of another question is a 400', async () => {
    const { next } = (await test.get('/chains?limit=1')).json();
    expect((await test.get(`/chains?limit=1&cursor=${next}`)).statusCode).toBe(200);
    expect((await test.get(`/sources?limit=1&cursor=${next}`)).statusCode).toBe(400);
  });
});

describe('an unknown id', () => {
  it.each([
    '/chains/NOPE',
    '/firms/NOPE',
    '/firms/CH01',
    '/evidence/NOPE',
    '/evidence/CH01',
    '/bottlenecks/NOPE/land',
    '/firms?chain=NOPE',
    '/firms?segment=NOPE',
    '/needs?chain=NOPE',
    '/measures?chain=NOPE',
    '/segments?chain=NOPE',
    '/graph/nodes/NOPE',
    '/graph/neighbours?id=NOPE',
    '/graph/subgraph?roots=CH01&roots=NOPE',
    '/graph/subgraph?ids=NOPE',
    '/graph/subgraph.json?ids=NOPE',
    '/graph/paths?from=CH01&to=NOPE',
  ])('%s is a 404 that names it', async (url) => {
    const answer = await test.get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(answer.json().detail).toMatch(/NOPE|CH01/);
  });
});

describe('requests that cannot be read', () => {
  const post = (payload: string, type = 'application/json') =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/graph/links',
      payload,
      headers: { 'content-type': type },
    });

  it.each([
    ['a body that is no JSON', '{ids', 'application/json', 400, 'INVALID_REQUEST'],
    [
      'a body that reaches for prototypes',
      '{"__proto__":{"x":1},"ids":["CH01"]}',
      'application/json',
      400,
      'INVALID_REQUEST',
    ],
    ['a body of another type', 'ids', 'text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a body too large',
      JSON.stringify({ ids: ['x'.repeat(300_000)] }),
      'application/json',
      413,
      'BODY_TOO_LARGE',
    ],
    ['an id that is a number', '{"ids":["CH01",3]}', 'application/json', 400, 'INVALID_PARAMETER'],
    ['a field that nobody knows', '{"ids":["CH01"],"x":1}', 'application/json', 400, 'INVALID_PARAMETER'],
    ['no ids', '{"ids":[]}', 'application/json', 400, 'INVALID_PARAMETER'],
  ])('%s', async (_name, payload, type, status, code) => {
    const answer = await post(payload, type);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, code });
  });

  it('an address that is no address', async () => {
    const answer = await test.get('/chains/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('an address or a method that the API does not have', async () => {
    expect((await test.get('/nope')).json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    const deleted = await test.app.inject({ method: 'DELETE', url: '/api/v1/chains' });
    expect(deleted.json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
  });
});
