import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { tool } from './shell.mjs';

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
  law: [
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

function runStep(name, args) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}
