import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, ROOT, runCommand } from './run-command.mjs';

/** What the built UI is made from; a change in any of them calls for a new build. */
const SOURCES = ['ui', 'api/contract', 'graph-seed/model'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);

/** True when ui/dist is missing or older than something it is made from. */
export function needsUiBuild(root) {
  const built = statSync(join(root, 'ui/dist/index.html'), { throwIfNoEntry: false });
  return !built || SOURCES.some((folder) => newestIn(join(root, folder)) > built.mtimeMs);
}

/** Builds the UI into ui/dist; returns the exit code. */
export function buildUi() {
  return runCommand('npm', ['run', 'build', '--workspace', 'ui', '--silent', '--', '--logLevel', 'warn']);
}

/** Builds the UI when needed. Throws CommandFailed when the build fails. */
export function ensureUiBuilt() {
  if (!needsUiBuild(ROOT)) return;
  console.log('Building the user interface ...');
  if (buildUi() !== 0) throw new CommandFailed('The user interface could not be built: see above.');
}

/** Time of the newest change below a folder; a folder's own time tells of removed files. */
function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name)) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, statSync(path).mtimeMs);
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path));
  }
  return newest;
}
