import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChanges } from './file-changes.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phusa-changes-'));
  path = join(folder, 'file');
  writeFileSync(path, '');
  // The clock stands unless a test moves it: who wakes was told.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance', 'Date'] });
});
afterEach(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** After how many milliseconds of the clock a wait ends of itself, to the step. */
async function endsAfter(wait: Promise<void>, step: number): Promise<number> {
  let ended = false;
  void wait.then(() => (ended = true));
  let passed = 0;
  for (; !ended && passed < 10_000; passed += step) await jest.advanceTimersByTimeAsync(step);
  return passed;
}

it('wakes whoever waits when the file grows', async () => {
  const changes = new FileChanges(path);
  const waited = changes.next();
  appendFileSync(path, 'more');
  await waited;
  changes.close();
});

it('forgets no change that comes before it is asked', async () => {
  const changes = new FileChanges(path);
  appendFileSync(path, 'more');
  await changes.next();
  changes.close();
});

it('lets look again where no change is told', async () => {
  const changes = new FileChanges(path);
  expect(await endsAfter(changes.next(), 100)).toBe(1_000);
  changes.close();
});

it('does without being told where a file cannot be watched', async () => {
  const changes = new FileChanges(join(folder, 'absent'));
  expect(await endsAfter(changes.next(), 50)).toBe(150);
  changes.close();
});
