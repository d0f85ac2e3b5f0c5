import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import { appendFile, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole, StillChanging } from './folder-source.js';
import type { FolderFile } from './folder-walk.js';
import { restedDocument } from './rested-document.js';

let root: string;
let file: FolderFile;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phusa-source-'));
  const path = join(root, 'a.pdf');
  await writeFile(path, 'x'.repeat(600_000));
  const { size, mtimeMs } = await stat(path);
  file = { path, name: 'a.pdf', bytes: size, modifiedMs: mtimeMs };
});
afterEach(() => rm(root, { recursive: true, force: true }));

const undone: unknown[] = [];
const undo = (result: unknown): Promise<void> => {
  undone.push(result);
  return Promise.resolve();
};

async function lengthOf(source: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const chunk of source) length += chunk.length;
  return length;
}

describe('readWhole', () => {
  it('hands over all bytes', async () => {
    expect(await readWhole(file, lengthOf, undo)).toBe(600_000);
  });

  it('takes back what was made of a file that grew meanwhile', async () => {
    const growing = async (source: AsyncIterable<Uint8Array>): Promise<number> => {
      const length = await lengthOf(source);
      await appendFile(file.path, 'more');
      return length;
    };
    await expect(readWhole(file, growing, undo)).rejects.toThrow(StillChanging);
    expect(undone).toEqual([600_000]);
  });

  it('closes a file that nobody read to its end', async () => {
    const impatient = async (source: AsyncIterable<Uint8Array>): Promise<number> => {
      for await (const chunk of source) return chunk.length;
      return 0;
    };
    expect(await readWhole(file, impatient, undo)).toBeGreaterThan(0);
  });

  it('does not follow a link that took the file’s place', async () => {
    await rm(file.path);
    await symlink('/etc/hostname', file.path);
    await expect(readWhole(file, lengthOf, undo)).rejects.toMatchObject({ code: 'fileUnreadable' });
  });

  it('refuses a folder, and comes back to a file that is gone', async () => {
    await expect(readWhole({ ...file, path: root }, lengthOf, undo)).rejects.toMatchObject({
      code: 'fileUnreadable',
    });
    await rm(file.path);
    await expect(readWhole(file, lengthOf, undo)).rejects.toThrow(StillChanging);
  });
});

describe('restedDocument', () => {
  const signal = new AbortController().signal;
  const document = (): { name: string; files: FolderFile[]; assembled: boolean } => ({
    name: 'a.pdf',
    files: [file],
    assembled: false,
  });

  it('does not wait for a file that is old enough', async () => {
    expect((await restedDocument(document(), 0, signal))?.files[0]?.bytes).toBe(600_000);
  });

  it('waits while a file grows, and gives it as it is in the end', async () => {
    const growing = appendFile(file.path, 'y').then(
      () =>
        new Promise<void>((resolve) => setTimeout(() => void appendFile(file.path, 'z').then(resolve), 60)),
    );
    const rested = await restedDocument(document(), 100, signal);
    await growing;
    expect(rested?.files[0]?.bytes).toBe(600_002);
  });

  it('gives up on a file that never rests, or is gone', async () => {
    // without waiting: on a machine that stalls, it is still due before the next look
    const timer = setInterval(() => {
      appendFileSync(file.path, 'y');
    }, 5);
    const rested = await restedDocument(document(), 40, signal).finally(() => {
      clearInterval(timer);
    });
    expect(rested).toBeUndefined();
    await rm(root, { recursive: true, force: true });
    expect(await restedDocument(document(), 0, signal)).toBeUndefined();
  });
});
