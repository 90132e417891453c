import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsInstall } from '../../scripts/install.mjs';
import { isSupportedNode, OLDEST_NODE } from '../../scripts/node-version.mjs';
import { absentParts, missingParts } from '../../scripts/real-parts.mjs';
import { playwrightResult, vitestResult } from '../../scripts/test-reports.mjs';
import { closingLine, stepResult, totalOf } from '../../scripts/test-summary.mjs';
import { needsUiBuild } from '../../scripts/ui-build.mjs';
import { readText } from './source-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianzhu-commands-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file whose time of change is `second`. */
function put(path: string, second: number, text = ''): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  utimesSync(full, second, second);
  return full;
}

describe('npm start', () => {
  it('knows which Node is too old, as package.json states it', () => {
    expect(['v12.22.0', 'v18.20.0', 'v20.18.9'].map(isSupportedNode)).toEqual([false, false, false]);
    expect(['v20.19.0', 'v20.20.2', 'v22.1.0', '26.0.0'].map(isSupportedNode)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect((JSON.parse(readText('package.json')) as { engines: { node: string } }).engines.node).toBe(
      `>=${OLDEST_NODE}`,
    );
  });

  it('installs when the packages are missing or older than the lock', () => {
    put('package-lock.json', 100);
    expect(needsInstall(folder)).toBe(true);
    put('node_modules/.package-lock.json', 99);
    expect(needsInstall(folder)).toBe(true);
    put('node_modules/.package-lock.json', 101);
    expect(needsInstall(folder)).toBe(false);
  });

  it('builds the UI when it is missing or one of its sources is newer', () => {
    for (const path of ['ui/src/a.ts', 'api/contract/b.ts', 'graph-seed/model/c.ts']) put(path, 100);
    utimesSync(join(folder, 'ui/src'), 100, 100);
    expect(needsUiBuild(folder)).toBe(true);
    const later = Date.now() / 1000 + 100;
    put('ui/dist/index.html', later);
    expect(needsUiBuild(folder)).toBe(false);
    put('graph-seed/model/c.ts', later + 1);
    expect(needsUiBuild(folder)).toBe(true);
  });
});

describe('npm test', () => {
  const test = (status: string, fullName: string) => ({ status, fullName });

  it('counts what vitest reports, files that could not run included', () => {
    const report = put(
      'vitest.json',
      1,
      JSON.stringify({
        testResults: [
          { name: 'a', status: 'passed', assertionResults: [test('passed', 'one'), test('skipped', 'two')] },
          { name: 'b', status: 'failed', message: 'no such module', assertionResults: [] },
        ],
      }),
    );
    expect(vitestResult(report, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ['b: no such module'],
      skips: ['two'],
    });
  });

  it('counts what Playwright reports, nested suites and errors outside the tests included', () => {
    const spec = (status: string) => ({ file: 'a.spec.ts', title: status, tests: [{ status }] });
    const report = put(
      'playwright.json',
      1,
      JSON.stringify({
        suites: [
          {
            specs: [spec('expected')],
            suites: [{ specs: [spec('unexpected'), spec('flaky'), spec('skipped')] }],
          },
        ],
        errors: [{ message: 'the server did not start' }],
      }),
    );
    expect(playwrightResult(report, 1)).toMatchObject({ passed: 1, failed: 3, skipped: 1 });
  });

  it('never takes a broken run for a good one', () => {
    expect(vitestResult(join(folder, 'none.json'), 0).failed).toBe(1);
    expect(playwrightResult(join(folder, 'none.json'), 0).failed).toBe(1);
    expect(vitestResult(put('empty.json', 1, '{"testResults":[]}'), 1).failed).toBe(1);
  });

  it('adds the steps up and closes with the three counts', () => {
    const total = totalOf([
      stepResult('types', 'passed'),
      stepResult('lint', 'failed'),
      stepResult('Java', 'skipped'),
    ]);
    expect(closingLine(total)).toBe('1 passed, 1 failed, 1 skipped');
  });

  it('calls a part missing only when it is needed, and gets only what is not there at all', () => {
    const java = { path: '/usr/bin/java', version: '17.0.15' };
    const parts = [
      { name: 'Chromium', present: null, found: null, notNeeded: false },
      { name: 'Java', present: java, found: null, notNeeded: false },
      { name: 'Maven', present: null, found: null, notNeeded: true },
    ];
    const namesOf = (some: { name: string }[]) => some.map(({ name }) => name);
    expect(namesOf(missingParts(parts))).toEqual(['Chromium', 'Java']);
    expect(namesOf(absentParts(parts))).toEqual(['Chromium']);
  });
});
