import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRunNpm } from './shell.mjs';

const FOLDER = 'pixels';
/** Only who changes the kernels needs their compiler, which is large: it is fetched then, and no part of the project. */
const COMPILER = 'assemblyscript@0.28.20';
const FLAGS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert'];

/** `npm run pixels`: compiles `pixels/` anew, and notes what it was compiled from, which a test looks at. */
export function run() {
  const [main, out] = [join(FOLDER, 'index.ts'), join(FOLDER, 'pixels.wasm')];
  mustRunNpm('exec', '--yes', `--package=${COMPILER}`, '--', 'asc', main, '-o', out, ...FLAGS);
  const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const hashes = Object.fromEntries([...sources, 'pixels.wasm'].sort().map((name) => [name, hashOf(name)]));
  writeFileSync(join(FOLDER, 'pixels.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  return 0;
}

const hashOf = (name) =>
  createHash('sha256')
    .update(readFileSync(join(FOLDER, name)))
    .digest('hex');
