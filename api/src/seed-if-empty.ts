import { loadGraph, LoadError, readSeed } from '@lianzhu/graph-seed/load';
import { GRAPH_META } from './queries/graph-meta.ts';
import { readRows } from './queries/read-rows.ts';
import type { GraphStore } from './store/graph-store.ts';

/** Fills a store that holds no graph yet from a folder of CSV files. Rejects with a `LoadError` where a row is wrong. */
export async function seedIfEmpty(store: GraphStore, folder: string): Promise<void> {
  if ((await readRows(store, GRAPH_META)).length > 0) return;
  const { seed, problems } = await readSeed(folder);
  if (problems) {
    const [first] = problems;
    const example = first ? `${first.file}:${first.line}: ${first.reason}` : folder;
    throw new LoadError(
      `The data have ${problems.length} problems (npm run seed:check lists them); the first: ${example}.`,
    );
  }
  await store.prepareSchema();
  await loadGraph(store, seed);
}
