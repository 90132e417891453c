/**
 * A result is { name, passed, failed, skipped, failures, skips, seconds? }: three counts, and the names behind the
 * last two.
 */

/** The result of a step that counts as one test; `outcome` is "passed", "failed" or "skipped". */
export function stepResult(name, outcome) {
  const counts = { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
  return {
    name,
    ...counts,
    failures: outcome === 'failed' ? [name] : [],
    skips: outcome === 'skipped' ? [name] : [],
  };
}

/** The three counts added up over all results. */
export function totalOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The last line of `npm test`, in the form that other programs read. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Prints one line per step, then the name of everything that failed or was skipped. */
export function printSummary(results) {
  console.log('\n== summary');
  for (const result of results) {
    const time = result.seconds === undefined ? '' : ` (${result.seconds.toFixed(1)} s)`;
    console.log(
      `${result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '-'} ${result.name}: ${closingLine(result)}${time}`,
    );
  }
  for (const result of results) {
    for (const name of result.failures) console.log(`failed: ${result.name}: ${name}`);
    for (const name of result.skips) console.log(`skipped: ${result.name}: ${name}`);
  }
}
