import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { pathToFileURL } from 'node:url';
import { PermanentError } from '../../shared/errors.js';
import { ChildRunner, type ChildLimits, type ChildRunnerOptions } from './child-runner.js';

const module = pathToFileURL('test/fixtures/children/misbehaving-child.mjs');
const limits: ChildLimits = { timeoutMs: 20_000, memoryBytes: 2 ** 30 };
const open: ChildRunner[] = [];
const runner = (options: Partial<ChildRunnerOptions> = {}): ChildRunner => {
  const made = new ChildRunner({ module, size: 1, ...options });
  open.push(made);
  return made;
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const within = async (ms: number, condition: () => boolean): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((go) => setTimeout(go, 20))) {
    if (condition()) return true;
  }
  return condition();
};

describe('ChildRunner', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  it('does one task after the other in one long-lived child, bytes included', async () => {
    const children = runner();
    const [first, second] = await Promise.all([
      children.run<number>('pid', null, limits),
      children.run<number>('pid', null, limits),
    ]);
    expect(second).toBe(first);
    const echo = await children.run<{ bytes: Uint8Array }>('echo', { bytes: new Uint8Array([1, 2]) }, limits);
    expect([...echo.bytes]).toEqual([1, 2]);
  });

  it('runs as many tasks side by side as it has children, and goes back to the child of an affinity', async () => {
    const children = runner({ size: 2 });
    const slow = (affinity: string): Promise<number> =>
      children.run<number>('slow', { ms: 150 }, limits, undefined, affinity);
    const [a, b] = await Promise.all([slow('a'), slow('b')]);
    expect(a).not.toBe(b);
    expect([await slow('b'), await slow('a'), await slow('b')]).toEqual([b, a, b]);
  });

  it('starts another child only for a task that has waited', async () => {
    const children = runner({ size: 2, patienceMs: 1500 });
    const slow = (ms: number): Promise<number> => children.run<number>('slow', { ms }, limits);
    const a = await slow(0);
    expect(await Promise.all([slow(50), slow(50)])).toEqual([a, a]);
    const [long, beside] = await Promise.all([slow(4000), slow(10)]);
    expect([long, beside === a]).toEqual([a, false]);
  });

  it.each([
    ['crash', 'childDied', /SIGSEGV/],
    ['exit', 'childDied', /exit code 3: the engine said: out of paper/],
    ['uncaught', 'childDied', /thrown beside the task/],
    ['plainError', 'internal', /TypeError: bad {3}thing/],
    ['garbage', 'internal', /without words/],
    ['uncloneable', 'internal', /could not be cloned/],
    ['toString', 'internal', /knows no task/],
  ])('%s ends as transient %s, and the next task goes on', async (task, code, detail) => {
    const children = runner();
    await expect(children.run(task, null, limits)).rejects.toMatchObject({
      code,
      permanent: false,
      detail: expect.stringMatching(detail),
    });
    await expect(children.run('echo', 'still here', limits)).resolves.toBe('still here');
  });

  it('hands on an error of ours with its code, permanence and detail', async () => {
    const error: unknown = await runner()
      .run('encrypted', null, limits)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: 'encrypted', detail: 'needs a password' });
  });

  it('kills a child that spins past its time', async () => {
    const children = runner();
    const spinning = children.run('spin', null, { ...limits, timeoutMs: 300 });
    await expect(spinning).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
    await expect(children.run('echo', 1, limits)).resolves.toBe(1);
  });

  it('tells what a task found on its way, and measures the time of each step', async () => {
    const children = runner();
    const steps: unknown[] = [];
    const note = (step: unknown): void => void steps.push(step);
    const patient = { ...limits, stepTimeoutMs: 2000 };
    const three = children.run('steps', { count: 3, ms: 900 }, patient, undefined, undefined, note);
    await expect(three).resolves.toBe('done');
    expect(steps).toEqual([1, 2, 3]);
    steps.length = 0;
    const stuck = children.run('stepsThenSpin', null, patient, undefined, undefined, note);
    await expect(stuck).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
    expect(steps).toEqual([1, 2]);
  });

  it('kills a child that eats memory', async () => {
    const children = runner();
    const eating = children.run('eat', null, { ...limits, memoryBytes: 300 * 2 ** 20 });
    await expect(eating).rejects.toMatchObject({ code: 'memoryLimit', permanent: true });
    await expect(children.run('echo', 1, limits)).resolves.toBe(1);
  });

  it('gives a child nothing of our environment, and low priority', async () => {
    const children = runner({ niceness: 7 });
    await expect(children.run('environment', null, limits)).resolves.toEqual(['MALLOC_ARENA_MAX']);
    await expect(children.run('priority', null, limits)).resolves.toBe(7);
  });

  it('cancels a running and a waiting task, and frees the child', async () => {
    const children = runner();
    const stopRunning = new AbortController();
    const stopWaiting = new AbortController();
    const running = children.run('spin', null, limits, stopRunning.signal);
    const waiting = children.run('echo', 1, limits, stopWaiting.signal);
    stopWaiting.abort(new Error('not wanted any more'));
    await expect(waiting).rejects.toThrow('not wanted any more');
    stopRunning.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await expect(children.run('echo', 2, limits)).resolves.toBe(2);
  });

  it('replaces a child after its share of tasks, and closes one without work', async () => {
    const children = runner({ recycleAfter: 2, idleMs: 100 });
    const pids: number[] = [];
    for (let i = 0; i < 3; i++) pids.push(await children.run<number>('pid', null, limits));
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(await within(5000, () => pids.every((pid) => !isAlive(pid)))).toBe(true);
    await expect(children.run('echo', 1, limits)).resolves.toBe(1);
  });

  it('fails what still runs or waits when it is closed', async () => {
    const children = runner();
    const tasks = [children.run('spin', null, limits), children.run('echo', 1, limits)];
    const ends = Promise.allSettled(tasks);
    await children.close();
    for (const end of await ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'childDied', permanent: false } });
    }
    await expect(children.run('echo', 1, limits)).rejects.toMatchObject({ code: 'childDied' });
  });

  it('says that a child module which cannot start died', async () => {
    const children = runner({ module: pathToFileURL('test/fixtures/children/absent.mjs') });
    await expect(children.run('echo', 1, limits)).rejects.toMatchObject({ code: 'childDied' });
  });
});

describe('a child of ChildRunner', () => {
  let server: Server | undefined;
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });
  afterAll(() => {
    server?.close();
  });

  it('reaches no network, from its worker threads neither', async () => {
    let connections = 0;
    server = createServer(() => (connections += 1));
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const children = runner();
    await expect(children.run('connect', { port }, limits)).rejects.toThrow('no network');
    await expect(children.run('resolve', null, limits)).rejects.toThrow('no network');
    await expect(children.run('connectInWorker', { port }, limits)).resolves.toMatch('no network');
    expect(connections).toBe(0);
  });

  it('dies with a parent that is killed, even while it spins', async () => {
    const code = `
      import { ChildRunner } from ${JSON.stringify(pathToFileURL('dist/src/platform/child-process/child-runner.js').href)};
      const children = new ChildRunner({ module: new URL(${JSON.stringify(module.href)}), size: 1 });
      console.log(await children.run('pid', null, { timeoutMs: 20000, memoryBytes: 1e9 }));
      await children.run('spin', null, { timeoutMs: 20000, memoryBytes: 1e9 });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text) => resolve(Number(text))),
    );
    await new Promise((go) => setTimeout(go, 200));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await within(5000, () => !isAlive(pid))).toBe(true);
  });
});
