import { afterEach, beforeEach, expect, it } from '@jest/globals';
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
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const timed = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

it('wakes whoever waits when the file grows', async () => {
  const changes = new FileChanges(path);
  const waited = timed(() => changes.next());
  appendFileSync(path, 'more');
  expect(await waited).toBeLessThan(500);
  changes.close();
});

it('forgets no change that comes before it is asked', async () => {
  const changes = new FileChanges(path);
  appendFileSync(path, 'more');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await timed(() => changes.next())).toBeLessThan(500);
  changes.close();
});

it('lets look again where no change is told', async () => {
  const changes = new FileChanges(path);
  expect(await timed(() => changes.next())).toBeLessThan(3_000);
  changes.close();
});

it('does without being told where a file cannot be watched', async () => {
  const changes = new FileChanges(join(folder, 'absent'));
  expect(await timed(() => changes.next())).toBeLessThan(700);
  changes.close();
});
