import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICES } from './catalogue.mjs';

const SCRIPTS = dirname(fileURLToPath(import.meta.url));
const CACHE = cacheFolder(
  resolve(process.env.PHUSA_SERVICES_CACHE ?? join(SCRIPTS, '../../.cache/services')),
);
const STATE = join(CACHE, 'running.json');

/** Starts what does not run yet, side by side, and returns port and password of each. */
export async function bringUp(names) {
  mkdirSync(CACHE, { recursive: true });
  await bringDown({ except: (name, service) => names.includes(name) && isAlive(service) });
  const running = readState();
  const missing = names.filter((name) => !running[name]);
  // One after the other: two installations at once would wait for the same lock.
  for (const name of missing) await script(name, ['provision', CACHE]);
  const results = await Promise.allSettled(
    missing.map(async (name) => {
      const service = {
        port: await freePort(),
        password: randomBytes(18).toString('hex'),
        data: join(CACHE, 'data', name),
      };
      rmSync(service.data, { recursive: true, force: true });
      mkdirSync(service.data, { recursive: true });
      // Known before it is started: a start that fails half-way is still ended by `down`.
      running[name] = service;
      writeState(running);
      await script(name, ['start', CACHE, service.data, String(service.port)], service.password);
      console.error(`${name} listens on 127.0.0.1:${service.port}`);
    }),
  );
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) {
    await bringDown();
    throw failure.reason;
  }
  return Object.fromEntries(names.map((name) => [name, running[name]]));
}

/** Ends exactly what `bringUp` has started, and throws its data away. */
export async function bringDown({ except = () => false } = {}) {
  const running = readState();
  for (const [name, service] of Object.entries(running)) {
    if (await except(name, service)) continue;
    await script(name, ['stop', service.data]);
    rmSync(service.data, { recursive: true, force: true });
    delete running[name];
    writeState(running);
    console.error(`${name} stopped`);
  }
}

/** Stops servers and keeps their data, as a fault would. */
export async function halt(names) {
  for (const [name, { data }] of running(names)) await script(name, ['stop', data]);
}

/** Ends servers without a word, as when the power fails. */
export async function kill(names) {
  const ended = running(names).flatMap(([name, service]) => processesOf(name, service));
  signal(ended, 'SIGKILL');
  while (ended.some((pid) => existsSync(`/proc/${pid}/cmdline`) && !isZombie(pid))) await sleep(50);
}

/** They stay on their ports and answer nothing, as when a disk or a network hangs. */
export function freeze(names) {
  for (const [name, service] of running(names)) signal(processesOf(name, service), 'SIGSTOP');
}

/** They go on as if nothing had been. */
export function thaw(names) {
  for (const [name, service] of running(names)) signal(processesOf(name, service), 'SIGCONT');
}

/** Starts again what `halt` or `kill` has ended: the same port, password and data. */
export async function resume(names) {
  for (const [name, { data, port, password }] of running(names))
    await script(name, ['start', CACHE, data, String(port)], password);
}

function running(names) {
  const state = readState();
  const strangers = names.filter((name) => !state[name]);
  if (strangers.length > 0) throw new Error(`not started by “npm run services”: ${strangers.join(', ')}`);
  return names.map((name) => [name, state[name]]);
}

const readState = () => (existsSync(STATE) ? JSON.parse(readFileSync(STATE, 'utf8')) : {});
const writeState = (running) => writeFileSync(STATE, JSON.stringify(running, undefined, 2), { mode: 0o600 });

function script(name, args, password = '') {
  return new Promise((done, fail) => {
    const env = { ...process.env, PHUSA_SERVICE_PASSWORD: password };
    // stdout carries the variables only.
    const child = spawn(join(SCRIPTS, `${name}.sh`), args, { stdio: ['ignore', 2, 2], env });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${name}: ${args[0]} failed (${code})`)),
    );
  });
}

/** The server's process and its children (Linux). */
function processesOf(name, { data }) {
  const first = Number(readFileSync(join(data, SERVICES[name].pidFile), 'utf8').split('\n', 1)[0]);
  const found = [first];
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  for (const parent of found) found.push(...all.filter((pid) => parentOf(pid) === parent).map(Number));
  return found;
}

function parentOf(pid) {
  return Number(fieldsOf(pid)[1]);
}

function isZombie(pid) {
  return fieldsOf(pid)[0] === 'Z';
}

/** State and parent, after the name in brackets, which may hold anything. */
function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return []; // it ended while we looked
  }
}

function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/** The port is taken by somebody: the state file may be older than the last reboot. */
const isAlive = ({ port }) => freePort(port).then((free) => free !== port);

/** A free port, or 0 when the wanted one is taken. */
function freePort(wanted = 0) {
  return new Promise((done) => {
    const server = createServer();
    server.on('error', () => done(0));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** PostgreSQL and Elasticsearch refuse to be root, and other users cannot pass a closed home. */
function cacheFolder(wanted) {
  if (process.getuid?.() !== 0) return wanted;
  for (let folder = wanted; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) {
      const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
      return `/var/tmp/phusa-services-${id}`;
    }
    if (folder === dirname(folder)) return wanted;
  }
}
