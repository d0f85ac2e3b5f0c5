import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { gathered } from './gathered.js';

async function* parts(...steps: (readonly number[] | 'pause' | Error)[]): AsyncGenerator<readonly number[]> {
  for (const step of steps) {
    if (step instanceof Error) throw step;
    if (step === 'pause') await sleep(20);
    else yield step;
  }
}

async function all(source: AsyncIterable<number[]>): Promise<number[][]> {
  const found: number[][] = [];
  for await (const some of source) found.push(some);
  return found;
}

describe('what comes in parts', () => {
  it('is put together while it is there, and cut where it is too much', async () => {
    expect(await all(gathered(parts([1, 2], [3], [4, 5, 6], [7]), 4))).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
    ]);
    expect(await all(gathered(parts([1, 2, 3, 4, 5]), 2))).toEqual([[1, 2], [3, 4], [5]]);
    expect(await all(gathered(parts(), 4))).toEqual([]);
  });

  it('never waits for what is not there yet', async () => {
    expect(await all(gathered(parts([1], 'pause', [2], [3]), 9))).toEqual([[1], [2, 3]]);
  });

  it('comes whole before what breaks it', async () => {
    const found: number[][] = [];
    const broken = async (): Promise<void> => {
      for await (const some of gathered(parts([1], [2], new Error('cut off')), 9)) found.push(some);
    };
    await expect(broken()).rejects.toThrow('cut off');
    expect(found).toEqual([[1, 2]]);
  });

  it('is let go of by whoever has enough', async () => {
    let ended = false;
    async function* source(): AsyncGenerator<readonly number[]> {
      try {
        for (let i = 0; ; i++) yield await Promise.resolve([i]);
      } finally {
        ended = true;
      }
    }
    for await (const some of gathered(source(), 2)) if (some.length > 0) break;
    expect(ended).toBe(true);
  });
});
