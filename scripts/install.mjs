import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, ROOT, runCommand } from './run-command.mjs';

/** True when the installed packages are missing, or older than the lock they must follow. */
export function needsInstall(root) {
  const installed = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
  return installed === null || installed < modifiedAt(join(root, 'package-lock.json'));
}

/** Installs the locked packages when needed. Throws CommandFailed when npm could not. */
export function ensureInstalled() {
  if (!needsInstall(ROOT)) return;
  console.log('Installing the locked packages (npm ci) ...');
  // Building and testing need the development packages, whatever NODE_ENV says.
  if (runCommand('npm', ['ci', '--include=dev', '--no-progress']) !== 0) {
    throw new CommandFailed(
      'The packages could not be installed: see what npm says above, then run this again.',
    );
  }
}

function modifiedAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? stats.mtimeMs : null;
}
