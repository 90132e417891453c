import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, runStep } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, ROOT, runCommand } from './run-command.mjs';
import { closingLine, printSummary, stepResult, totalOf } from './test-summary.mjs';
import { playwrightResult, vitestResult } from './test-reports.mjs';
import { buildUi } from './ui-build.mjs';

const REPORTS = join(ROOT, 'test-results', 'reports');
const inCi = process.env.CI === 'true';

exitOnFailure(ensureInstalled);
// The parts are found by the same code that the tests use, which is TypeScript.
const { register } = await import('tsx/esm/api');
register();
const { missingParts, provideParts } = await import('./real-parts.mjs');

rmSync(join(ROOT, 'test-results'), { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const missing = missingParts(provideParts());
const results = [
  ...missing.map((part) =>
    stepResult(`${part.name} not found: ${part.without}`, inCi ? 'failed' : 'skipped'),
  ),
  ...CHECKS.map((check) => timed(check.name, () => passOrFail(check.name, runStep(check)))),
  timed('build of the user interface', runUiBuild),
  timed('vitest', runVitest),
  ...(missing.some((part) => part.name === 'Chromium') ? [] : [timed('playwright', runPlaywright)]),
];

printSummary(results);
const total = totalOf(results);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(closingLine(total));

function runUiBuild() {
  console.log('\n== build of the user interface');
  return passOrFail('build of the user interface', buildUi() === 0);
}

function runVitest() {
  console.log('\n== vitest: unit, API, both engines, repository');
  const report = join(REPORTS, 'vitest.json');
  const exitCode = runCommand('npx', [
    ...['--no-install', 'vitest', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return vitestResult(report, exitCode);
}

function runPlaywright() {
  console.log('\n== playwright: the product in Chromium');
  const report = join(REPORTS, 'playwright.json');
  const exitCode = runCommand(
    'npx',
    [
      '--no-install',
      'playwright',
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return playwrightResult(report, exitCode);
}

function passOrFail(name, succeeded) {
  return stepResult(name, succeeded ? 'passed' : 'failed');
}

function timed(name, run) {
  const start = performance.now();
  const result = run();
  return { ...result, name, seconds: (performance.now() - start) / 1000 };
}
