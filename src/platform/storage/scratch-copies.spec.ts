import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { until } from '../../../test/support/until.js';
import { ScratchCopies } from './scratch-copies.js';

describe('local copies of originals', () => {
  let folder: string;
  let fetched: string[];
  let fails: boolean;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-copies-'));
    fetched = [];
    fails = false;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const copies = (lingerMs?: number): ScratchCopies =>
    new ScratchCopies(
      folder,
      async (key, path) => {
        fetched.push(key);
        await after(5);
        if (fails) throw new Error('away');
        writeFileSync(path, key);
      },
      lingerMs,
    );
  const read = (path: string): Promise<string> => Promise.resolve(readFileSync(path, 'utf8'));

  it('are fetched once for all who use them at the same time or soon after', async () => {
    const some = copies();
    expect(await Promise.all([some.use('a', read), some.use('a', read)])).toEqual(['a', 'a']);
    expect(await some.use('a', read)).toBe('a');
    expect(fetched).toEqual(['a']);
  });

  it('go when nobody has used them for a while, and not while somebody does', async () => {
    const some = copies(20);
    await some.use('a', async (path) => {
      await some.use('a', read);
      await after(60);
      expect(existsSync(path)).toBe(true);
    });
    await until(() => readdirSync(folder).length === 0);
    expect(await some.use('a', read)).toBe('a');
    expect(fetched).toEqual(['a', 'a']);
  });

  it('are not more than eight at rest: the one that rested longest goes', async () => {
    const some = copies();
    for (const key of 'abcdefgh') await some.use(key, read);
    await some.use('a', read);
    await some.use('i', read);
    await until(() => readdirSync(folder).length === 8);
    await some.use('a', read);
    await some.use('b', read);
    expect(fetched.join('')).toBe('abcdefghib');
  });

  it('that could not be fetched are told to all who wait, and asked for anew by the next', async () => {
    const some = copies();
    fails = true;
    const waiting = await Promise.allSettled([some.use('a', read), some.use('a', read)]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await some.use('a', read)).toBe('a');
    expect(fetched).toEqual(['a', 'a']);
  });
});
