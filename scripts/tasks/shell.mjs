import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(ROOT);

/** Runs a program in the foreground; a failure ends the task with the program's own exit code. */
export function mustRun(command, args) {
  const { error, status } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** npm by its own file when npm started us: that works on every system and with every installation. */
export function mustRunNpm(...args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) mustRun(process.execPath, [npm, ...args]);
  else mustRun(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** The file of a program that npm installed, without the shell wrapper in node_modules/.bin. */
export const tool = (file) => join('node_modules', file);

/** Runs Node on a program in the foreground and resolves with its exit code. */
export function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The same, but what it has to say is kept: resolves with exit code, output and seconds. */
export function captureNode(args, env = {}) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: output.trimEnd(), seconds: (performance.now() - started) / 1000 }),
    );
  });
}
