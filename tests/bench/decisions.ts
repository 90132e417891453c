/**
 * How fast the decisions' questions are, as ratios side by side in one run: `npx tsx tests/bench/decisions.ts`.
 * Prints a table and judges nothing; times depend on the machine, ratios far less.
 */
import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { loadGraph } from '@lianzhu/graph-seed/load';
import { buildApp } from '../../api/src/app.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { CypherQuery, GraphStore, Parameters } from '../../api/src/store/graph-store.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import type { GraphSizes } from '../helpers/generate-graph.ts';
import { median } from './median.ts';

const GRAPHS: Record<string, GraphSizes> = {
  '500 nodes': { chains: 13, segments: 60, firms: 200, needs: 60, measures: 60, evidence: 90 },
  '50,000 nodes': {
    chains: 13,
    segments: 4000,
    firms: 30_000,
    needs: 6000,
    measures: 4000,
    evidence: 6000,
  },
};
const execFileAsync = promisify(execFile);
const LOAD_CLIENT = fileURLToPath(new URL('load-client.ts', import.meta.url));
const NEW_VERSION = [{ cypher: 'MATCH (m:Meta) SET m.version = m.version + 1', parameters: {} }];
const CONNECTIONS = 10;
const ROUNDS = 5;
const ROUND_MS = 800;
/** Short questions are asked this long, and the later half counts, so that a compiler still at work does not decide. */
const COLD_MS = 4000;

for (const [name, sizes] of Object.entries(GRAPHS)) await measure(name, sizes);

async function measure(name: string, sizes: GraphSizes): Promise<void> {
  const engine = await openEmbeddedStore({ folder: null, readTimeoutMs: 25_000 });
  await engine.prepareSchema();
  await loadGraph(engine, generateSeed(1, sizes));
  const asked: [CypherQuery, Parameters][] = [];
  const store: GraphStore = {
    ...methodsOf(engine),
    read: (query, parameters) => {
      asked.push([query, parameters]);
      return engine.read(query, parameters);
    },
  };
  const common = { store, appVersion: 'bench', uiFolder: '/nonexistent', requestsPerMinute: 10_000_000 };
  const app = await buildApp(common);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  // Notices a new version at once, so that its next answer is a cold one.
  const noticing = await buildApp({ ...common, versionMaxAgeMs: 0 });
  await noticing.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const { rows } = (await (await fetch(`${url}/api/v1/bottlenecks`)).json()) as { rows: { chain: string }[] };
  const paths = ['/bottlenecks', `/bottlenecks/${rows[0]?.chain}/land`, '/common-problems'];
  console.log(`\n${name}`);
  for (const path of paths) await cold(noticing, `/api/v1${path}`, engine, asked);
  for (const path of paths) await warm(port, `/api/v1${path}`);
  await whatIf(url, port);
  console.log(
    `  best measures ${(await milliseconds(() => text(`${url}/api/v1/best-measures?count=10`))).toFixed(0)} ms`,
  );
  console.log(
    `  exits of all firms ${(await milliseconds(() => text(`${url}/api/v1/firm-exits`))).toFixed(0)} ms`,
  );
  await noticing.close();
  await app.close();
  await engine.close();
}

/** A class keeps its methods on its prototype, which a spread would lose. */
function methodsOf(engine: GraphStore): GraphStore {
  return {
    kind: engine.kind,
    read: engine.read.bind(engine),
    write: engine.write.bind(engine),
    prepareSchema: engine.prepareSchema.bind(engine),
    ping: engine.ping.bind(engine),
    close: engine.close.bind(engine),
  };
}

/** The first answer at a new version against the very queries it asked, each run again by itself at another new version. */
async function cold(
  app: FastifyInstance,
  path: string,
  engine: GraphStore,
  asked: [CypherQuery, Parameters][],
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const { port } = app.server.address() as AddressInfo;
  const ratios: number[] = [];
  const end = performance.now() + COLD_MS;
  while (ratios.length < ROUNDS || performance.now() < end) {
    await engine.write(NEW_VERSION);
    asked.length = 0;
    const answer = await milliseconds(() => request(agent, port, path));
    const queries = [...asked];
    await engine.write(NEW_VERSION);
    const bare = await milliseconds(async () => {
      await engine.ping();
      for (const [query, parameters] of queries) await engine.read(query, parameters);
    });
    ratios.push(answer / bare);
  }
  console.log(
    `  cold ${shortName(path)} / its bare queries  ${median(ratios.slice(ratios.length / 2)).toFixed(2)}`,
  );
}

/** Requests per second from a warm cache, as a share of the hello-world route's, by turns. */
async function warm(port: number, path: string): Promise<void> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const hello = await requestsPerSecond(port, '/healthz');
    ratios.push((await requestsPerSecond(port, path)) / hello);
  }
  const bytes = (await text(`http://127.0.0.1:${port}${path}`)).length;
  console.log(`  warm ${shortName(path)} / hello world  ${median(ratios).toFixed(2)}  (${bytes} characters)`);
}

/** A what-if, and the longest that another request waits beside it. */
async function whatIf(url: string, port: number): Promise<void> {
  const body = JSON.stringify({
    add: [{ label: 'Measure', name: 'x', factor: 'land', scope: 'district', certainty: 'A' }],
  });
  const agent = new Agent({ keepAlive: true });
  let running = true;
  let longest = 0;
  const others = (async () => {
    while (running) longest = Math.max(longest, await milliseconds(() => request(agent, port, '/healthz')));
  })();
  const headers = { 'content-type': 'application/json' };
  const took = await milliseconds(() => text(`${url}/api/v1/what-if`, { method: 'POST', body, headers }));
  running = false;
  await others;
  agent.destroy();
  console.log(`  what-if ${took.toFixed(0)} ms; another request waited at most ${longest.toFixed(0)} ms`);
}

async function requestsPerSecond(port: number, path: string): Promise<number> {
  const asked = [String(port), path, String(ROUND_MS), String(CONNECTIONS)];
  const { stdout } = await execFileAsync(process.execPath, ['--import', 'tsx', LOAD_CLIENT, ...asked]);
  return Number(stdout);
}

function request(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    }).on('error', reject);
  });
}

async function text(url: string, options: RequestInit = {}): Promise<string> {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function shortName(url: string): string {
  return url.slice(url.indexOf('/api/v1') + 7).padEnd(24);
}
