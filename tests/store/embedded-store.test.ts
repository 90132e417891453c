import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { loadGraph } from '../../graph-seed/load/index.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import { ask, dump } from '../helpers/test-stores.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lianzhu-embedded-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function open(folder: string | null): Promise<GraphStore> {
  return openEmbeddedStore({ folder, readTimeoutMs: 10_000 });
}

describe('a graph in a folder', () => {
  it('is there again after a restart, with its constraints', async () => {
    const folder = join(parent, 'data');
    const first = await open(folder);
    await first.prepareSchema();
    await loadGraph(first, generateSeed(5));
    const before = await dump(first);
    await first.close();
    const second = await open(folder);
    expect(await dump(second)).toEqual(before);
    expect(await loadGraph(second, generateSeed(5))).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    const twice = { cypher: "CREATE (n:Entity {id: 'F1'})", parameters: {} };
    await expect(second.write([twice])).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    await second.close();
  });

  it('is refused while another holds it', async () => {
    const first = await open(parent);
    await expect(open(parent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `The data folder ${parent} is in use by another process.`,
    });
    await first.close();
    await (await open(parent)).close();
  });

  it('is refused where its file is damaged, and the file is left as it is', async () => {
    writeFileSync(join(parent, 'graph.grafeo'), 'nonsense');
    await expect(open(parent)).rejects.toMatchObject({
      message: `The file ${join(parent, 'graph.grafeo')} is not a readable graph database; move it away to start afresh.`,
    });
    expect(readdirSync(parent)).toEqual(['graph.grafeo']);
  });

  it.each<[string, (parent: string) => string, string]>([
    ['a file', (path) => join(path, 'file'), 'it is not a folder'],
    ['below a file', (path) => join(path, 'file', 'data'), 'the path leads through a file'],
    ['below nothing', (path) => join(path, 'no', 'data'), 'the folder above it does not exist'],
  ])('is refused where it is %s', async (_what, pathIn, reason) => {
    writeFileSync(join(parent, 'file'), '');
    const folder = pathIn(parent);
    await expect(open(folder)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `The data folder ${folder} cannot be used: ${reason}.`,
    });
  });
});

describe('a graph in memory', () => {
  it('loses no write of many at once, and reads see whole writes only', async () => {
    const store = await open(null);
    await store.prepareSchema();
    await store.write([
      { cypher: "CREATE (n:Meta {id: 'a', n: 0}) CREATE (m:Meta {id: 'b', n: 0})", parameters: {} },
    ]);
    const add = (id: string) => ({
      cypher: 'MATCH (n:Meta {id: $id}) SET n.n = n.n + 1',
      parameters: { id },
    });
    const writes = Array.from({ length: 200 }, () => store.write([add('a'), add('b')]));
    const reads = Array.from({ length: 200 }, () =>
      ask(store, "MATCH (a:Meta {id: 'a'}) MATCH (b:Meta {id: 'b'}) RETURN a.n - b.n AS apart"),
    );
    await Promise.all(writes);
    for (const rows of await Promise.all(reads)) expect(rows).toEqual([{ apart: 0 }]);
    expect(await ask(store, 'MATCH (n:Meta) RETURN n.n AS n')).toEqual([{ n: 200 }, { n: 200 }]);
    await store.close();
  });

  it('finishes a write that was accepted before it was closed', async () => {
    const store = await open(parent);
    const written = store.write([{ cypher: "CREATE (n:Firm {id: 'F1'})", parameters: {} }]);
    await store.close();
    await written;
    const again = await open(parent);
    expect(await ask(again, 'MATCH (n) RETURN n.id AS id')).toEqual([{ id: 'F1' }]);
    await again.close();
  });

  it('goes on after a write that failed', async () => {
    const store = await open(null);
    await expect(store.write([{ cypher: 'NONSENSE', parameters: {} }])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
    });
    await store.write([{ cypher: "CREATE (n:Firm {id: 'F1'})", parameters: {} }]);
    expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 1 }]);
    await store.close();
  });

  it('lets no more than four slow questions run on in the background', async () => {
    const store = await openEmbeddedStore({ folder: null, readTimeoutMs: 100 });
    const slow =
      'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a * b AS c RETURN sum(c % 7) AS v';
    const abandoned = await Promise.allSettled(Array.from({ length: 4 }, () => ask(store, slow)));
    expect(abandoned.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    const start = performance.now();
    await expect(ask(store, 'RETURN 1 AS one')).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(90);
    await expect
      .poll(() => ask(store, 'RETURN 1 AS one').catch(() => null), { timeout: 25_000 })
      .toEqual([{ one: 1 }]);
    await store.close();
  });
});
