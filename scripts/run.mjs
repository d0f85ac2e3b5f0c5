// Makes a clone ready and runs what was asked. Plain Node: it has to work before anything is installed.
import { install } from './tasks/install.mjs';

const TASKS = {
  start: () => import('./tasks/start.mjs'),
  dev: () => import('./tasks/dev.mjs'),
  build: () => import('./tasks/build.mjs'),
  test: () => import('./tasks/test.mjs'),
  check: () => import('./tasks/check.mjs'),
  bench: () => import('./tasks/bench.mjs'),
  openapi: () => import('./tasks/openapi.mjs'),
  migration: () => import('./tasks/migration.mjs'),
  pixels: () => import('./tasks/pixels.mjs'),
};

const [name, ...args] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name ?? '') ? TASKS[name] : undefined;
if (!task) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(TASKS).join('|')}`);
  process.exit(2);
}
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`phusa needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
install();
const { run } = await task();
process.exitCode = await run(args);
