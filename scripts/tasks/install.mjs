import { existsSync, readFileSync } from 'node:fs';
import { mustRunNpm } from './shell.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const STAMP = 'node_modules/.phusa-installed';
/** npm's own list of what it has put into node_modules. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Installs packages when the lock file asks for something that is not there. */
export function install() {
  const hash = hashOf(['package-lock.json']);
  if (isFresh(STAMP, hash)) return;
  if (!everythingInstalled()) {
    console.log('Installing packages (a minute or two, only this once)…');
    mustRunNpm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
  writeStamp(STAMP, hash);
}

/** True after a developer's own `npm install`: what is there need not be torn down and fetched again. */
function everythingInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(INSTALLED);
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || present[path]?.version === entry.version) return true;
    const forUs =
      fits(entry.os, process.platform) &&
      fits(entry.cpu, process.arch) &&
      (process.platform !== 'linux' || fits(entry.libc, libc));
    return !forUs || Boolean(entry.optional && !entry.os);
  });
}

const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

const fits = (allowed, actual) =>
  !allowed ||
  allowed.includes(actual) ||
  (allowed.every((name) => name.startsWith('!')) && !allowed.includes(`!${actual}`));
