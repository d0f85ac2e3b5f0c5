import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOrder } from './in-order.js';
import { OverwritesInput, readJobs } from './read-jobs.js';

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'phusa-jobs-')));
  for (const name of ['in/a.pdf', 'in/a.tif', 'in/b/c.jpg', 'one.pdf']) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), 'x');
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function jobs(input: string, output: string): Promise<string[][]> {
  const found = await readJobs(join(root, input), join(root, output));
  return found.map((job) => [job.input, job.output].map((path) => path.slice(root.length + 1)));
}

describe('readJobs', () => {
  it('reads a file into a file, or into a folder that is there', async () => {
    expect(await jobs('one.pdf', 'out.pdf')).toEqual([['one.pdf', 'out.pdf']]);
    expect(await jobs('in/b/c.jpg', 'in')).toEqual([['in/b/c.jpg', 'in/c.pdf']]);
  });

  it('reads a folder into another, which keeps the names apart and is not read itself', async () => {
    const expected = [
      ['in/a.pdf', 'in/out/a.pdf'],
      ['in/a.tif', 'in/out/a.tif.pdf'],
      ['in/b/c.jpg', 'in/out/b/c.pdf'],
    ];
    expect(await jobs('in', 'in/out')).toEqual(expected);
    await writeFile(join(root, 'in/out/a.pdf'), 'x');
    expect(await jobs('in', 'in/out')).toEqual(expected);
  });

  it('never lets the result take an original’s place, by whatever name', async () => {
    await symlink('one.pdf', join(root, 'link.pdf'));
    for (const [input, output] of [
      ['one.pdf', 'one.pdf'],
      ['one.pdf', 'link.pdf'],
      ['one.pdf', '.'],
      ['in', 'in'],
    ] as const) {
      await expect(jobs(input, output)).rejects.toThrow(OverwritesInput);
    }
  });

  it('finds out before reading that the place is not there', async () => {
    await expect(jobs('one.pdf', 'nowhere/out.pdf')).rejects.toMatchObject({ code: 'fileUnreadable' });
    await expect(jobs('nix.pdf', 'out.pdf')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('inOrder', () => {
  it('gives results in order, with so many at work and no more', async () => {
    let [running, most] = [0, 0];
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
      running -= 1;
      return n;
    };
    const found: number[] = [];
    for await (const n of inOrder([1, 2, 3, 4, 5, 6, 7], 3, work)) found.push(n);
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('ends with the first error, after what was begun', async () => {
    const ended: number[] = [];
    const work = async (n: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, n));
      ended.push(n);
      if (n === 2) throw new Error('two');
      return n;
    };
    const all = async (): Promise<void> => {
      for await (const n of inOrder([1, 2, 3, 4, 5], 2, work)) expect(n).toBe(1);
    };
    await expect(all()).rejects.toThrow('two');
    expect(ended).toEqual([1, 2, 3]);
  });
});
