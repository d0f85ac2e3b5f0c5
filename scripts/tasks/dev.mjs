import { spawn } from 'node:child_process';
import { existsSync, unwatchFile, watchFile } from 'node:fs';
import { build } from './build.mjs';
import { tool } from './shell.mjs';

/** tsc touches this after every compilation without errors. */
const COMPILED = 'dist/.tsbuildinfo';

/** `npm run dev`: recompiles and restarts the service on every change; the pages reload by themselves. */
export function run(args) {
  build();
  const helpers = [
    node(tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'),
  ];
  if (existsSync('web/index.html')) helpers.push(node(tool('vite/bin/vite.js'), 'web'));

  return new Promise((resolve) => {
    let stopping = false;
    let restarting = false;
    let service;
    const serve = () => {
      restarting = false;
      service = node('--enable-source-maps', 'dist/src/cli/main.js', 'serve', ...args);
      service.on('exit', (code) => {
        if (restarting && !stopping) return serve();
        unwatchFile(COMPILED);
        for (const helper of helpers) helper.kill();
        resolve(stopping ? 0 : (code ?? 1));
      });
    };
    watchFile(COMPILED, { interval: 500 }, () => {
      if (restarting) return;
      restarting = true;
      service.kill('SIGTERM');
    });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => {
        if (!stopping) service.kill('SIGTERM');
        stopping = true;
      });
    }
    serve();
  });
}

/** In a group of its own, so that Ctrl-C reaches it once and through us. */
const node = (...args) =>
  spawn(process.execPath, args, { stdio: 'inherit', detached: process.platform !== 'win32' });
