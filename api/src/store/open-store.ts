import type { Config } from '../config.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import type { GraphStore } from './graph-store.ts';
import { openNeo4jStore } from './neo4j-store.ts';

/**
 * Opens the engine that the configuration names: Neo4j where there is a NEO4J_URI, else the embedded one. Neo4j is not
 * contacted yet. Rejects with a `StoreError` when the embedded engine or its folder cannot be used.
 */
export async function openStore(config: Config, appVersion: string): Promise<GraphStore> {
  const readTimeoutMs = config.queryTimeoutMs;
  return config.neo4j === null
    ? openEmbeddedStore({ folder: config.dataFolder, readTimeoutMs })
    : openNeo4jStore({ ...config.neo4j, readTimeoutMs, appVersion });
}
