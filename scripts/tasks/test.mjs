import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from './build.mjs';
import { runNode, tool } from './shell.mjs';

const SUMMARY = '.cache/test-summary.json';
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  tool('jest/bin/jest.js'),
  '--passWithNoTests',
  '--reporters=default',
  '--reporters=<rootDir>/test/support/skip-reporter.mjs',
];
/** Both cores of a small machine: jest by itself would leave one idle, and take nearly twice as long. */
const WORKERS = Math.max(2, availableParallelism() - 1);
/** Whole services and browsers: side by side they would only steal each other's time. */
const WHOLE = '/test/(integration|e2e)/';

/** `npm test`: small tests in parallel, then whole journeys one by one. `npm test -- X`: jest on X. */
export async function run(args) {
  build();
  if (args.length > 0) return runNode([...JEST, ...args]);
  rmSync(SUMMARY, { force: true });
  const env = { PHUSA_TEST_SUMMARY: SUMMARY };
  const small = await runNode(
    [
      ...JEST,
      `--maxWorkers=${WORKERS}`,
      '--workerIdleMemoryLimit=700MB',
      '--testPathIgnorePatterns=/node_modules/',
      `--testPathIgnorePatterns=${WHOLE}`,
    ],
    env,
  );
  const whole = await runNode([...JEST, '--runInBand', WHOLE], env);
  return small || whole;
}
