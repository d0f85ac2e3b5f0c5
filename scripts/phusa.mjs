#!/usr/bin/env node
// The `phusa` command. In a fresh clone it makes the project ready first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const main = path('../dist/src/cli/main.js');

if (!existsSync(main)) {
  const built = spawnSync(process.execPath, [path('run.mjs'), 'build'], {
    cwd: path('..'),
    stdio: ['ignore', 2, 2], // what a command prints is for whoever asked; how it got ready is not
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
process.setSourceMapsEnabled(true);
await import(new URL('../dist/src/cli/main.js', import.meta.url).href);
