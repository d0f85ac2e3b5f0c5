import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { runNode } from './shell.mjs';

// Sources as they are; what they fork is the built server, which ships.
const TYPESCRIPT = ['--import', './test/support/typescript-loader.mjs'];

/** `npm run bench -- NAME [arguments]`: runs bench/NAME; without a name it lists them. */
export async function run([name, ...args]) {
  const names = readdirSync('bench').flatMap((file) => /^(.+)\.(ts|mjs)$/.exec(file)?.[1] ?? []);
  if (!name || !names.includes(name)) {
    console.log(`Benchmarks: ${names.join(', ')}\nRun one with: npm run bench -- NAME`);
    return name ? 2 : 0;
  }
  buildServer();
  const file = ['mjs', 'ts'].map((kind) => join('bench', `${name}.${kind}`)).find((path) => existsSync(path));
  return runNode(['--enable-source-maps', ...TYPESCRIPT, file, ...args]);
}
