import { CHECKS, runStep } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure } from './run-command.mjs';

exitOnFailure(ensureInstalled);

const failed = CHECKS.filter((check) => !runStep(check)).map((check) => check.name);
console.log(
  failed.length === 0 ? `\nAll ${CHECKS.length} checks passed.` : `\nFailed: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
