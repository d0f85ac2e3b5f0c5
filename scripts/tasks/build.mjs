import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun, tool } from './shell.mjs';
import { filesUnder, hashOf, isFresh, writeStamp } from './stamp.mjs';

const COMMON = ['package-lock.json', 'tsconfig.json'];
/** Each tells of which sources what is built was made. */
const SERVER = 'dist/.server';
const PAGES = 'dist/.web';

/** Builds what is older than its sources: the server and, where there are any, the pages. */
export function build() {
  buildServer();
  if (existsSync('web/index.html')) buildWeb();
}

export function run() {
  build();
  return 0;
}

export function buildServer() {
  const sources = ['src', 'workers'].flatMap(filesUnder).filter((file) => !file.endsWith('.spec.ts'));
  const hash = hashOf([...COMMON, 'tsconfig.build.json', ...sources]);
  if (isFresh(SERVER, hash)) return;
  console.log('Building the server…');
  rmSync(SERVER, { force: true }); // what a build that fails leaves is of no sources
  // Left-overs of a renamed module would go on working here and fail in a fresh clone.
  for (const folder of ['dist/src', 'dist/workers']) removeOrphans(folder);
  mustRun(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  copyData(sources);
  writeStamp(SERVER, hash);
}

function buildWeb() {
  const sources = filesUnder('web').filter((file) => !file.startsWith(join('web', 'dev')));
  const hash = hashOf([...COMMON, ...sources]);
  if (isFresh(PAGES, hash)) return;
  console.log('Building the pages…');
  rmSync(PAGES, { force: true });
  mustRun(process.execPath, [tool('vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn']);
  writeStamp(PAGES, hash);
}

/** tsc writes code only; tables and word lists that lie beside it go along. */
function copyData(sources) {
  for (const file of sources.filter((source) => !/\.[cm]?tsx?$/.test(source))) {
    const target = join('dist', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

function removeOrphans(folder) {
  for (const file of filesUnder(folder)) {
    const source = file.slice('dist/'.length);
    const known = [source, source.replace(/\.js(\.map)?$/, '.ts')].some((path) => existsSync(path));
    if (!known) rmSync(file);
  }
}
