import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadGraph, readSeed } from '@lianzhu/graph-seed/load';
import type { Seed } from '@lianzhu/graph-seed/load';
import { buildApp } from '../../api/src/app.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { CypherQuery, GraphStore } from '../../api/src/store/graph-store.ts';
import { openNeo4jStore } from '../../api/src/store/neo4j-store.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import { questionsAbout } from './questions.ts';
import type { Question } from './questions.ts';
import { exportedQueries } from './query-texts.ts';

const SEED_FOLDER = fileURLToPath(new URL('../../graph-seed/data', import.meta.url));
const neo4j = inject('neo4j');
const missing = 'missing' in neo4j ? neo4j.missing : null;
const SIZES = { chains: 4, segments: 12, firms: 40, needs: 30, measures: 25, evidence: 40 };
const asked = new Set<string>();

async function theSeed(): Promise<Seed> {
  const { seed, problems } = await readSeed(SEED_FOLDER);
  if (problems) throw new Error(JSON.stringify(problems));
  return seed;
}

/** Each with a version of its own: answers are kept by version. */
const GRAPHS: [name: string, version: number, seed: () => Promise<Seed>][] = [
  ['the seed', 101, theSeed],
  ...[1, 2, 3].map((number): (typeof GRAPHS)[number] => [
    `generated graph ${number}`,
    101 + number,
    async () => generateSeed(number, SIZES),
  ]),
];

describe.skipIf(missing !== null)(
  `both engines answer alike${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const stores: GraphStore[] = [];
    let apps: FastifyInstance[] = [];

    beforeAll(async () => {
      if ('missing' in neo4j) return;
      const options = { ...neo4j, database: 'neo4j', readTimeoutMs: 20_000, appVersion: 'test' };
      stores.push(await openEmbeddedStore({ folder: null, readTimeoutMs: 20_000 }), openNeo4jStore(options));
      for (const store of stores) await store.prepareSchema();
      apps = await Promise.all(
        stores.map((store) =>
          buildApp({
            store: noting(store),
            appVersion: 'test',
            uiFolder: '/nonexistent',
            versionMaxAgeMs: 0,
          }),
        ),
      );
    }, 120_000);

    afterAll(async () => {
      for (const app of apps) await app.close();
      for (const store of stores) await store.close();
    });

    it.each(GRAPHS)('about %s', { timeout: 300_000 }, async (_name, version, readGraph) => {
      const seed = await readGraph();
      for (const store of stores) await loadAtVersion(store, seed, version);
      const questions = questionsAbout(seed);
      expect(questions.length).toBeGreaterThan(120);
      for (const question of questions) {
        const [embedded, other] = await Promise.all(apps.map((app) => ask(app, question)));
        expect(embedded?.status, question.url).toBe(200);
        expect(other, question.url).toEqual(embedded);
      }
      const [embedded, other] = await Promise.all(apps.map((app) => app.inject('/api/v1/meta')));
      expect({ ...other?.json(), engine: null }).toEqual({ ...embedded?.json(), engine: null });
      expect([embedded?.json().engine, other?.json().engine]).toEqual(['embedded', 'neo4j']);
    });

    it('and no query of the product was left out', async () => {
      const names = (await exportedQueries()).map(({ name }) => name);
      expect([...asked].sort()).toEqual(names.sort());
    });
  },
);

/** The same store, noting the names of the queries that are asked. */
function noting(store: GraphStore): GraphStore {
  return {
    kind: store.kind,
    read: (query: CypherQuery, parameters) => {
      asked.add(query.name);
      return store.read(query, parameters);
    },
    write: (statements) => store.write(statements),
    prepareSchema: () => store.prepareSchema(),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

/** Loads and gives the graph one version, since a version counts the loads that a database has seen. */
async function loadAtVersion(store: GraphStore, seed: Seed, version: number): Promise<void> {
  await loadGraph(store, seed);
  await store.write([{ cypher: 'MATCH (m:Meta) SET m.version = $version', parameters: { version } }]);
}

async function ask(app: FastifyInstance, { url, body }: Question) {
  const answer = await app.inject({
    url: `/api/v1${url}`,
    method: body ? 'POST' : 'GET',
    ...(body ? { payload: body } : {}),
  });
  const text =
    answer.headers['content-type'] === 'application/zip' ? answer.rawPayload.toString('hex') : answer.body;
  return { status: answer.statusCode, etag: answer.headers.etag, text };
}
