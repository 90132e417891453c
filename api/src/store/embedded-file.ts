import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StoreError } from './graph-store.ts';

const FILE_NAME = 'graph.grafeo';

/**
 * Opens the embedded database in memory (`folder` null) or as a file in `folder`, which is made when it is missing.
 * Rejects with one clear sentence when the engine is not installed for this platform, or when the folder cannot be
 * used, is held by another process, or holds a damaged file.
 */
export async function openEmbeddedDatabase(folder: string | null): Promise<GrafeoDB> {
  const engine = await importEngine();
  if (folder === null) return engine.create();
  await checkFolder(folder);
  try {
    return engine.create(join(folder, FILE_NAME));
  } catch (error) {
    throw new StoreError('STORE_UNAVAILABLE', whyNotOpened(folder, error), error);
  }
}

/** Imported when needed, so that a platform without the engine's binding can still use Neo4j. */
async function importEngine(): Promise<typeof GrafeoDB> {
  try {
    // The package is CommonJS: its names are on the default export only.
    const { default: grafeo } = await import('@grafeo-db/js');
    return grafeo.GrafeoDB;
  } catch (error) {
    throw new StoreError(
      'STORE_UNAVAILABLE',
      `The embedded graph engine is not installed for ${process.platform}-${process.arch}: ` +
        `add the package @grafeo-db/js-${process.platform}-${process.arch} (on Linux with -gnu at the end), or set NEO4J_URI to use Neo4j.`,
      error,
    );
  }
}

async function checkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : `${code}`;
    throw new StoreError(
      'STORE_UNAVAILABLE',
      `The data folder ${folder} cannot be read and written: ${reason}.`,
      error,
    );
  }
}

function whyNotOpened(folder: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('cannot be locked')
    ? `The data folder ${folder} is in use by another process.`
    : `The file ${join(folder, FILE_NAME)} is not a readable graph database; move it away to start afresh.`;
}
