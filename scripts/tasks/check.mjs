import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { captureNode, tool } from './shell.mjs';

const TSC = tool('typescript/bin/tsc');
const hasWeb = existsSync('web/tsconfig.json');

/** Longest first, so that two at a time end together. */
const STEPS = {
  lint: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  typecheck: [TSC, '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/tsc/server'],
  ...(hasWeb && {
    'typecheck:web': [
      TSC,
      '-p',
      'web/tsconfig.json',
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/tsc/web',
    ],
  }),
  architecture: [
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    ...['src', 'workers', 'web/src', 'bench'].filter((folder) => existsSync(folder)),
  ],
  format: [
    tool('prettier/bin/prettier.cjs'),
    '--check',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '.',
  ],
  knip: [tool('knip/bin/knip.js')],
};

/** `npm run check [-- STEP…]`: every rule that needs no running service. */
export async function run(names) {
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0) {
    console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}`);
    return 2;
  }
  mkdirSync('.cache', { recursive: true });
  const waiting = Object.entries(STEPS).filter(([name]) => names.length === 0 || names.includes(name));
  const failed = [];
  const takeSteps = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await runStep(...next))) failed.push(next[0]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 3) }, takeSteps));
  console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'All checks passed.');
  return failed.length > 0 ? 1 : 0;
}

async function runStep(name, args) {
  const { code, output, seconds } = await captureNode(args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}
