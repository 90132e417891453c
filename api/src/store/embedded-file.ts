import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StoreError } from './graph-store.ts';

const FILE_NAME = 'graph.grafeo';

/** Words for the file system's codes. */
const REASONS: Record<string, string> = {
  EACCES: 'it may not be read and written',
  EPERM: 'it may not be read and written',
  EROFS: 'its disk is read-only',
  ENOENT: 'the folder above it does not exist',
  ENOTDIR: 'the path leads through a file',
};

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

/** Makes the folder, but not the ones above it: a mistyped path is better told than followed. */
async function checkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder).catch(ignoreExisting);
    if (!(await stat(folder)).isDirectory()) throw new Error('it is not a folder');
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === undefined ? message : (REASONS[code] ?? code);
    throw new StoreError('STORE_UNAVAILABLE', `The data folder ${folder} cannot be used: ${reason}.`, error);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function whyNotOpened(folder: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('cannot be locked')
    ? `The data folder ${folder} is in use by another process.`
    : `The file ${join(folder, FILE_NAME)} is not a readable graph database; move it away to start afresh.`;
}
