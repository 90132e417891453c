import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const QUERY = 'roots=CH03&depth=2';

describe('a subgraph as a file', () => {
  it.each([
    ['json', 'application/json; charset=utf-8', 'lianzhu-CH03.json'],
    ['csv', 'application/zip', 'lianzhu-CH03.csv.zip'],
    ['graphml', 'application/graphml+xml; charset=utf-8', 'lianzhu-CH03.graphml'],
  ])(
    '%s is named for old and new readers and does not change from one asking to the next',
    async (extension, mime, ascii) => {
      const [first, second] = [
        await test.get(`/graph/subgraph.${extension}?${QUERY}`),
        await test.get(`/graph/subgraph.${extension}?${QUERY}`),
      ];
      expect(first.headers['content-type']).toBe(mime);
      const disposition = String(first.headers['content-disposition']);
      expect(disposition).toContain(`attachment; filename="${ascii}"; filename*=UTF-8''%E7%95%AA`);
      expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
      expect(first.headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('holds the nodes and relationships of the question, by GET and by POST', async () => {
    const { nodes, edges } = (await test.get(`/graph/subgraph?${QUERY}`)).json();
    const json = (await test.get(`/graph/subgraph.json?${QUERY}`)).json();
    expect([json.nodes, json.edges]).toEqual([nodes, edges]);
    const zip = unzipSync((await test.get(`/graph/subgraph.csv?${QUERY}`)).rawPayload);
    const rows = (name: string) =>
      (parse(Buffer.from(zip[name]!), { columns: true, bom: true }) as Record<string, string>[]).map(
        (row) => row['id'],
      );
    expect(rows('nodes.csv')).toEqual(nodes.map((node: { id: string }) => node.id));
    expect(rows('edges.csv')).toEqual(edges.map((edge: { id: string }) => edge.id));
    const graphml = (await test.get(`/graph/subgraph.graphml?${QUERY}`)).body;
    expect(graphml.match(/<node /g)).toHaveLength(nodes.length);
    expect(graphml.match(/<edge /g)).toHaveLength(edges.length);
    const posted = await test.app.inject({
      method: 'POST',
      url: '/api/v1/graph/subgraph.graphml',
      payload: { roots: ['CH03'], depth: 2 },
    });
    expect(posted.body).toBe(graphml);
  });

  it('holds only the relationships that were asked for, and says what was left out', async () => {
    const { nodes, edges } = (await test.get(`/graph/subgraph?${QUERY}`)).json();
    const ids = nodes.map((node: { id: string }) => node.id);
    const [first, second] = edges.map((edge: { id: string }) => edge.id);
    const ask = (payload: object) =>
      test.app.inject({ method: 'POST', url: '/api/v1/graph/subgraph.json', payload });
    const some = (await ask({ ids, edges: [second, first], leftOut: '已筛掉 推断' })).json();
    expect(some.edges.map((edge: { id: string }) => edge.id)).toEqual([first, second]);
    expect(some.nodes).toHaveLength(nodes.length);
    expect(some.total.edges).toBe(edges.length);
    expect(some.meta.leftOut).toBe('已筛掉 推断');
    expect((await ask({ ids, edges: [] })).json()).toMatchObject({ edges: [], meta: { leftOut: null } });
    const unknown = await ask({ ids, edges: [first, 'LEADS:nobody>nothing'] });
    expect(unknown.statusCode).toBe(404);
    expect(unknown.body).toContain('LEADS:nobody>nothing');
  });

  it('says that it was cut', async () => {
    const cut = (await test.get(`/graph/subgraph.json?${QUERY}&limit=3`)).json();
    expect(cut).toMatchObject({ truncated: true });
    expect(cut.total.nodes).toBeGreaterThan(3);
    expect((await test.get(`/graph/subgraph.graphml?${QUERY}&limit=3`)).body).toContain(
      '<data key="g_truncated">true</data>',
    );
  });
});
