import { spawn } from 'node:child_process';
import { build } from './build.mjs';

/** One Ctrl-C reaches us twice, from the terminal and once more from npm; the service must see it once. */
const ECHO_MS = 400;

/** `npm start`: builds what is stale, then `phusa serve`. */
export function run(args) {
  build();
  return runService(['--enable-source-maps', 'dist/src/cli/main.js', 'serve', ...args]);
}

/** Runs a Node program until it ends, passing signals on and keeping its exit code. */
export function runService(args) {
  // A process group of its own: else the terminal would send Ctrl-C to the service past us.
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  forwardSignals(child);
  const watch = stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

function forwardSignals(child) {
  let last = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now();
      if (now - last > ECHO_MS) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      last = now;
    });
  }
}

/** A killed npm tells nobody; the only sign is that we have a new parent. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 1000);
  return timer;
}
