import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { runNode } from './shell.mjs';
import { filesUnder } from './stamp.mjs';

const OUT = 'dist/bench';

/** `npm run bench -- NAME [arguments]`: runs bench/NAME; without a name it lists them. */
export async function run([name, ...args]) {
  const files = filesUnder('bench').filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.spec.ts'));
  const names = files.map((file) => file.replace(/^bench[/\\]|\.(ts|mjs)$/g, ''));
  if (!name || !names.includes(name)) {
    console.log(`Benchmarks: ${names.join(', ') || 'none yet'}\nRun one with: npm run bench -- NAME`);
    return name ? 2 : 0;
  }
  buildServer();
  const file = ['mjs', 'ts'].map((kind) => join('bench', `${name}.${kind}`)).find((path) => existsSync(path));
  await compile(files.filter((path) => path.endsWith('.ts')));
  return runNode(['--enable-source-maps', file.endsWith('.ts') ? compiled(file) : file, ...args]);
}

const compiled = (file) => join('dist', file.replace(/\.ts$/, '.js'));

/** Benchmarks land beside the built server, so that their `../src/…` imports find the code that ships. */
async function compile(files) {
  const { transformSync } = await import('@swc/core');
  mkdirSync(OUT, { recursive: true });
  for (const file of files) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      sourceMaps: 'inline',
      jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
      module: { type: 'es6' },
    });
    writeFileSync(compiled(file), code);
  }
}
