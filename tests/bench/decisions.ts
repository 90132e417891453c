/**
 * How fast the decisions' questions are, as ratios side by side in one run: `npx tsx tests/bench/decisions.ts`.
 * Prints a table and judges nothing; times depend on the machine, ratios far less.
 */
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadGraph } from '@lianzhu/graph-seed/load';
import { buildApp } from '../../api/src/app.ts';
import { askFacts } from '../../api/src/queries/facts.ts';
import { firmExits } from '../../api/src/analysis/firm-exit.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import type { GraphSizes } from '../helpers/generate-graph.ts';

const GRAPHS: Record<string, GraphSizes> = {
  '500 nodes': { chains: 13, segments: 60, firms: 200, needs: 60, measures: 60, evidence: 90 },
  '50,000 nodes': {
    chains: 13,
    segments: 4000,
    firms: 26_000,
    needs: 6000,
    measures: 4000,
    evidence: 10_000,
  },
};
const CONNECTIONS = 10;
const SECONDS = 3;

for (const [name, sizes] of Object.entries(GRAPHS)) await measure(name, sizes);

async function measure(name: string, sizes: GraphSizes): Promise<void> {
  const store = await openEmbeddedStore({ folder: null, readTimeoutMs: 25_000 });
  await store.prepareSchema();
  await loadGraph(store, generateSeed(1, sizes));
  const app = await buildApp({
    store,
    appVersion: 'bench',
    uiFolder: '/nonexistent',
    requestsPerMinute: 10_000_000,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  console.log(`\n${name}`);
  const facts = await milliseconds(() => askFacts(store));
  const cold = await milliseconds(() =>
    fetch(`http://127.0.0.1:${port}/api/v1/bottlenecks`).then((r) => r.text()),
  );
  const bare = await milliseconds(() => askFacts(store));
  console.log(
    `  cold matrix / bare queries        ${(cold / Math.max(bare, facts)).toFixed(2)}  (${cold.toFixed(0)} ms / ${Math.max(bare, facts).toFixed(0)} ms)`,
  );
  await warm(port);
  const factor = 'land';
  const body = JSON.stringify({
    add: [{ label: 'Measure', name: 'x', factor, scope: 'district', certainty: 'A' }],
  });
  const post = () =>
    fetch(`http://127.0.0.1:${port}/api/v1/what-if`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    }).then((r) => r.text());
  console.log(`  what-if, first answer             ${(await milliseconds(post)).toFixed(0)} ms`);
  const best = () => fetch(`http://127.0.0.1:${port}/api/v1/best-measures?count=10`).then((r) => r.text());
  console.log(`  best measures, first answer       ${(await milliseconds(best)).toFixed(0)} ms`);
  const rows = await askFacts(store);
  console.log(
    `  exits of all firms (computation)  ${(await milliseconds(async () => firmExits(rows))).toFixed(0)} ms`,
  );
  await app.close();
  await store.close();
}

/** Requests per second of each question from a warm cache, as a share of the hello-world route's. */
async function warm(port: number): Promise<void> {
  const { rows } = (await (await fetch(`http://127.0.0.1:${port}/api/v1/bottlenecks`)).json()) as {
    rows: { chain: string }[];
  };
  const paths = {
    matrix: '/api/v1/bottlenecks',
    cell: `/api/v1/bottlenecks/${rows[0]?.chain}/land`,
    'common problems': '/api/v1/common-problems',
  };
  for (const [name, path] of Object.entries(paths)) {
    const bytes = (await (await fetch(`http://127.0.0.1:${port}${path}`)).text()).length;
    const hello = await requestsPerSecond(port, '/healthz');
    const asked = await requestsPerSecond(port, path);
    console.log(
      `  warm ${name.padEnd(16)} / hello world  ${(asked / hello).toFixed(2)}  (${asked.toFixed(0)} / ${hello.toFixed(0)} per s, ${bytes} characters)`,
    );
  }
}

async function requestsPerSecond(port: number, path: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  let answers = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await request(agent, port, path);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return answers / SECONDS;
}

function request(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    }).on('error', reject);
  });
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
