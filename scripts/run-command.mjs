import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A command that did not succeed; its message is a sentence for the reader. */
export class CommandFailed extends Error {}

/** Runs a program in the repository's root with our own input and output; returns its exit code (1 when it could not run). */
export function runCommand(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** What a program prints (stdout, then stderr), trimmed; null when it is absent or fails. */
export function outputOf(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim() : null;
}

/** Runs `work`; a CommandFailed becomes its one sentence and exit code 1. */
export function exitOnFailure(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
