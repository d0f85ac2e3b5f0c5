import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from './build.mjs';
import { runNode, tool } from './shell.mjs';
import { sayTimes } from './test-times.mjs';

const SUMMARY = '.cache/test-summary.json';
const SECOND_SUMMARY = '.cache/test-summary-second.json';
/** Seconds of each spec file; the slowest are named at the end. */
const TIMES = '.cache/test-times.json';
const CPU = '.cache/test-cpu.ndjson';
const MEASURED = { PHUSA_TEST_TIMES: TIMES, PHUSA_TEST_CPU: CPU };
/** More files than this are no chance of a busy machine. */
const MOST_RERUN = 3;
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  tool('jest/bin/jest.js'),
  '--passWithNoTests',
  '--reporters=default',
  '--reporters=<rootDir>/test/support/skip-reporter.mjs',
  '--reporters=<rootDir>/test/support/times-reporter.mjs',
];
/** Both cores of a small machine: jest by itself would leave one idle, and take nearly twice as long. */
const WORKERS = Math.max(2, availableParallelism() - 1);
const WHOLE = '/test/(integration|e2e|attack)/';
/** What takes both cores, ends services that others use, or looks at a clock: never beside another. */
const ALONE = '/test/(attack/|e2e/(web-road|faults|forty-scans|full-disk|kill|real-engines))';
/** In CI what a test left open must not hold back the count; elsewhere it is seen. */
const END = process.env.CI ? ['--forceExit'] : [];

/** `npm test`: small tests in parallel, then journeys that mostly wait, then one by one those that need the machine. `npm test -- X`: jest on X. */
export async function run(args) {
  build();
  if (args.length > 0) return runNode([...JEST, ...args]);
  for (const file of [SUMMARY, TIMES, CPU]) rmSync(file, { force: true });
  const outside = (...folders) => folders.map((folder) => `--testPathIgnorePatterns=${folder}`);
  const parallel = [...END, `--maxWorkers=${WORKERS}`];
  // a pattern behind an option that takes several values would be one of them
  const runs = {
    small: [...JEST, ...outside('/node_modules/', WHOLE), '--workerIdleMemoryLimit=700MB', ...parallel],
    'side by side': [...JEST, ...outside('/node_modules/', ALONE), ...parallel, WHOLE],
    alone: [...JEST, ...END, '--runInBand', ALONE],
  };
  let code = 0;
  // A run that ended badly without a file to blame is no matter of chance.
  let explained = true;
  for (const [group, options] of Object.entries(runs)) {
    const before = failingFiles().length;
    const ended = await runNode(options, {
      ...MEASURED,
      PHUSA_TEST_SUMMARY: SUMMARY,
      PHUSA_TEST_GROUP: group,
    });
    code ||= ended;
    explained &&= !ended || failingFiles().length > before;
  }
  sayTimes(TIMES);
  if (!code || !process.env.CI) return code;
  const summary = summaryAt(SUMMARY);
  if (summary?.runs === Object.keys(runs).length && summary.failed === 0 && code === 1) return endedLate();
  return explained ? rerunFailed(code) : code;
}

/** jest ends with 1 too when something is logged after its test was over: every test was green, and the log names it. */
function endedLate() {
  console.log(
    '\nFlaky: all tests are green, yet something went on after its test (“after tests are done” above)',
  );
  return 0;
}

/** A few files that failed on a busy machine run once more alone; the tests that are green then are named as flaky, never hidden. */
async function rerunFailed(code) {
  const first = summaryAt(SUMMARY);
  const files = failingFiles();
  if (files.length === 0 || files.length > MOST_RERUN) return code;
  console.log(`\nOnce more, alone: ${files.join(', ')}`);
  rmSync(SECOND_SUMMARY, { force: true });
  const again = await runNode([...JEST, ...END, '--runInBand', '--runTestsByPath', ...files], {
    PHUSA_TEST_SUMMARY: SECOND_SUMMARY,
  });
  const second = summaryAt(SECOND_SUMMARY);
  if (!second) return code;
  const sum = (kind) =>
    first[kind] - files.reduce((total, file) => total + first.failing[file][kind], 0) + second[kind];
  const after = {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failing: second.failing,
  };
  writeFileSync(SUMMARY, JSON.stringify(after));
  for (const file of files) sayFlaky(file, first.failing[file].red, second.failing[file]?.red ?? []);
  return again;
}

/** The file itself where it did not fail by one of its tests. */
function sayFlaky(file, red, stillRed) {
  const green = red.filter((name) => !stillRed.includes(name));
  for (const name of green) console.log(`Flaky, green alone: ${file}: ${name}`);
  if (red.length === 0 && stillRed.length === 0) console.log(`Flaky, green alone: ${file}`);
}

const failingFiles = () => Object.keys(summaryAt(SUMMARY)?.failing ?? {});

function summaryAt(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
