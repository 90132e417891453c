import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { seedIfEmpty } from './seed-if-empty.ts';
import { explainFailure } from './start-failure.ts';
import { openStore } from './store/open-store.ts';
import type { GraphStore } from './store/graph-store.ts';

const UI_FOLDER = fileURLToPath(new URL('../../ui/dist', import.meta.url));
const PACKAGE_FILE = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Starts the server and prints where it listens. Any failure is one sentence on stderr and exit code 1. */
async function main(): Promise<void> {
  const config = readConfig();
  const { version: appVersion } = JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')) as { version: string };
  const store = await openStore(config, appVersion);
  if (store.kind === 'embedded') await seedIfEmpty(store, config.seedFolder);
  const app = await buildApp({ store, appVersion, uiFolder: UI_FOLDER, logLevel: config.logLevel });
  const address = await app.listen({ host: config.host, port: config.port });
  closeWithGrace({ delay: 5000 }, async () => {
    await app.close();
    await store.close();
  });
  console.log(await describeStart(app, store, config, address));
}

/** The address, the engine and the counts; where the store is away, that it is. */
async function describeStart(
  app: FastifyInstance,
  store: GraphStore,
  config: Config,
  address: string,
): Promise<string> {
  const engine =
    store.kind === 'neo4j' ? `Neo4j ${config.neo4j?.uri}` : `embedded (${config.dataFolder ?? 'memory'})`;
  const meta = await app.inject('/api/v1/meta');
  const counts =
    meta.statusCode === 200
      ? describeCounts(meta.json())
      : `图数据库暂不可用 · database away (${meta.json().code})`;
  return `链主图谱 Lianzhu  ${address}\n  ${engine}\n  ${counts}`;
}

function describeCounts({
  counts,
}: {
  counts: Record<'nodes' | 'relationships', Record<string, number>>;
}): string {
  const sum = (values: Record<string, number>) =>
    Object.values(values).reduce((total, count) => total + count, 0);
  return `${sum(counts.nodes)} nodes, ${sum(counts.relationships)} relationships`;
}

try {
  await main();
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
