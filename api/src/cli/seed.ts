import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { countForeignNodes, loadGraph, LoadError, readSeed } from '@lianzhu/graph-seed/load';
import type { LoadResult, Seed } from '@lianzhu/graph-seed/load';
import { ConfigError, readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from '../store/open-store.ts';

const USAGE = 'npm run seed -- [--data <folder>] [--into-existing]';
const PACKAGE_FILE = new URL('../../../package.json', import.meta.url);

/** Loads a data folder into Neo4j (`NEO4J_URI`) or into the embedded graph kept in `LIANZHU_DATA`; see graph-seed/README.md. */
async function main(): Promise<void> {
  const { data, intoExisting } = readArguments();
  const config = readConfig();
  if (!config.neo4j && !config.dataFolder) {
    throw new ConfigError([
      'Set NEO4J_URI or LIANZHU_DATA: a graph in memory is seeded by the server itself.',
    ]);
  }
  const seed = await readValidSeed(data ?? config.seedFolder);
  const { version } = JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')) as { version: string };
  const store = await openStore(config, version);
  try {
    await checkWelcome(store, intoExisting);
    const started = performance.now();
    await store.prepareSchema();
    const result = await loadGraph(store, seed);
    console.log(describeLoad(config, result, performance.now() - started));
  } finally {
    await store.close();
  }
}

function readArguments(): { data: string | undefined; intoExisting: boolean } {
  try {
    const options = {
      data: { type: 'string' },
      'into-existing': { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ options });
    return { data: values.data, intoExisting: values['into-existing'] };
  } catch (error) {
    throw new ConfigError([`${(error as Error).message} Usage: ${USAGE}`]);
  }
}

async function readValidSeed(folder: string): Promise<Seed> {
  const { seed, problems } = await readSeed(folder);
  if (seed) return seed;
  for (const { file, line, reason } of problems) console.error(`${file}:${line}: ${reason}`);
  throw new LoadError(`Nothing was loaded: ${folder} has ${problems.length} problem(s).`);
}

/** A database with others' nodes is left alone unless it was asked for. */
async function checkWelcome(store: GraphStore, intoExisting: boolean): Promise<void> {
  await store.ping();
  const foreign = intoExisting ? 0 : await countForeignNodes(store);
  if (foreign > 0) {
    throw new LoadError(
      `The database holds ${foreign} nodes that Lianzhu did not write; add --into-existing to load beside them.`,
    );
  }
}

function describeLoad(config: Config, result: LoadResult, milliseconds: number): string {
  const { created, updated, deleted, unchanged, version, counts } = result;
  const where = config.neo4j ? `${config.neo4j.uri}, database ${config.neo4j.database}` : config.dataFolder;
  const list = (entries: Record<string, number>) =>
    Object.entries(entries)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    `Loaded into ${where} in ${(milliseconds / 1000).toFixed(1)} s; the graph's version is ${version}.`,
    `${created} created, ${updated} updated, ${deleted} deleted, ${unchanged} unchanged.`,
    `Nodes: ${list(counts.nodes)}.`,
    `Relationships: ${list(counts.relationships)}.`,
    'These counts equal those of the files.',
  ].join('\n');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
