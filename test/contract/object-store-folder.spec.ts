import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phusa-objects-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the owner of a folder', () => {
  it('is there with its name or not at all', async () => {
    const seen = new Set<string>();
    let done = false;
    const claim = new FolderObjectStore(root).claimInstance('one').then(() => (done = true));
    while (!done) {
      seen.add(existsSync(join(root, '.instance')) ? readFileSync(join(root, '.instance'), 'utf8') : 'none');
      await setImmediate();
    }
    await claim;
    expect([...seen]).toEqual(['none', 'one\n']);
  });

  it('is told to all who claim it at the same moment', async () => {
    const claims = Array.from({ length: 20 }, () => new FolderObjectStore(root).claimInstance('one'));
    expect(new Set((await Promise.all(claims)).map(({ id }) => id))).toEqual(new Set(['one']));
  });

  it('is the first to claim it after a crash that left it empty', async () => {
    const store = new FolderObjectStore(root);
    await writeFile(join(root, '.instance'), '');
    expect(await store.claimInstance('one')).toEqual({ id: 'one' });
    expect(await store.claimInstance('two')).toEqual({ id: 'one' });
    expect(await readFile(join(root, '.instance'), 'utf8')).toBe('one\n');
  });
});
