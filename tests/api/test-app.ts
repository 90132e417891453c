import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../api/src/app.ts';
import { seedIfEmpty } from '../../api/src/seed-if-empty.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';

const SEED_FOLDER = fileURLToPath(new URL('../../graph-seed/data', import.meta.url));

/** Holds no built UI: what these tests are about is the API. */
export const UI_FOLDER = '/nonexistent';

export interface TestApp {
  app: FastifyInstance;
  store: GraphStore;
  /** GET below /api/v1. */
  get: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
}

export async function openEmptyStore(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ folder: null, readTimeoutMs: 10_000 });
  await store.prepareSchema();
  return store;
}

export async function openSeededStore(): Promise<GraphStore> {
  const store = await openEmptyStore();
  await seedIfEmpty(store, SEED_FOLDER);
  return store;
}

/** The server on a seeded embedded store; every write is noticed at once. */
export async function openTestApp(): Promise<TestApp> {
  const store = await openSeededStore();
  const app = await buildApp({ store, appVersion: '0', uiFolder: UI_FOLDER, versionMaxAgeMs: 0 });
  return {
    app,
    store,
    get: (path, headers = {}) => app.inject({ url: `/api/v1${path}`, headers }),
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}
