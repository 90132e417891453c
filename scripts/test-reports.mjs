import { readFileSync } from 'node:fs';

/**
 * Reads vitest's JSON report into a result (see test-summary.mjs). A file that could not run, or a run that failed for
 * a reason no test shows, counts as one failure each; so does a report that is not there.
 */
export function vitestResult(path, exitCode) {
  const report = readReport(path);
  if (report === null) return brokenRun('vitest wrote no report');
  const outcomes = report.testResults.flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({
      name: test.fullName,
      outcome: vitestOutcome(test.status),
    }));
    const broken = file.status === 'failed' && !tests.some((test) => test.outcome === 'failed');
    return broken ? [...tests, { name: `${file.name}: ${file.message}`, outcome: 'failed' }] : tests;
  });
  return resultOf(outcomes, exitCode);
}

/** Reads Playwright's JSON report into a result; same rules. A test that passed only on a second try counts as failed. */
export function playwrightResult(path, exitCode) {
  const report = readReport(path);
  if (report === null) return brokenRun('playwright wrote no report');
  const specs = report.suites.flatMap((suite) => specsOf(suite));
  const outcomes = specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      name: `${spec.file}: ${spec.title}`,
      outcome: playwrightOutcome(test.status),
    })),
  );
  const errors = report.errors.map((error) => ({
    name: error.message ?? 'error outside the tests',
    outcome: 'failed',
  }));
  return resultOf([...outcomes, ...errors], exitCode);
}

function vitestOutcome(status) {
  if (status === 'passed' || status === 'failed') return status;
  return 'skipped';
}

function playwrightOutcome(status) {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'skipped' : 'failed';
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function resultOf(outcomes, exitCode) {
  const namesOf = (outcome) => outcomes.filter((test) => test.outcome === outcome).map((test) => test.name);
  const failures = namesOf('failed');
  if (exitCode !== 0 && failures.length === 0) failures.push(`exit code ${exitCode} although no test failed`);
  const skips = namesOf('skipped');
  return {
    passed: namesOf('passed').length,
    failed: failures.length,
    skipped: skips.length,
    failures,
    skips,
  };
}

function brokenRun(reason) {
  return { passed: 0, failed: 1, skipped: 0, failures: [reason], skips: [] };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
