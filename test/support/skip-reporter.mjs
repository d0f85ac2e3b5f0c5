import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Set by `describeWith` in the name of a suite that had to be left out. */
const REASON = /\[skipped: (?<reason>[^\]]+)\]/;

/** Says at the end what was skipped and why; and adds up the runs of one `npm test` in PHUSA_TEST_SUMMARY. */
export default class SkipReporter {
  onRunComplete(_contexts, results) {
    const skips = new Map();
    for (const { testResults } of results.testResults) {
      for (const { status, fullName } of testResults) {
        if (status !== 'pending' && status !== 'todo') continue;
        const reason = REASON.exec(fullName)?.groups.reason ?? `marked so by the test: ${fullName}`;
        skips.set(reason, (skips.get(reason) ?? 0) + 1);
      }
    }
    for (const [reason, count] of skips) console.log(`Skipped ${count}: ${reason}`);
    const file = process.env.PHUSA_TEST_SUMMARY;
    if (file) addTo(file, results);
  }
}

/** Per file that failed its own counts and its red tests, so that a second run of it alone can take their place. */
function addTo(file, results) {
  const before = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, runs: 0, failing: {} };
  mkdirSync(dirname(file), { recursive: true });
  const failing = { ...before.failing };
  for (const result of results.testResults) {
    if (result.numFailingTests > 0 || result.testExecError) failing[result.testFilePath] = failureOf(result);
  }
  const after = {
    passed: before.passed + results.numPassedTests,
    // A file that does not even load holds an unknown number of tests, at least one.
    failed: before.failed + results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: before.skipped + results.numPendingTests + results.numTodoTests,
    // Those that came to their end; one that broke off writes nothing here.
    runs: before.runs + 1,
    failing,
  };
  writeFileSync(file, JSON.stringify(after));
}

function failureOf(result) {
  const red = result.testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return {
    red,
    passed: result.numPassingTests,
    failed: result.numFailingTests + (result.testExecError ? 1 : 0),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
