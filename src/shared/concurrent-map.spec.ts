import { describe, expect, it } from '@jest/globals';
import { setImmediate as tick } from 'node:timers/promises';
import { concurrentMap } from './concurrent-map.js';

describe('concurrentMap', () => {
  it('does all, never more at once than told', async () => {
    let open = 0;
    let most = 0;
    const done: number[] = [];
    await concurrentMap([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, (open += 1));
      await tick();
      open -= 1;
      done.push(item);
    });
    expect([most, done.sort()]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  it('throws the first failure once nothing is under way, and begins no more', async () => {
    const begun: number[] = [];
    let open = 0;
    const working = concurrentMap([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      open += 1;
      await tick();
      open -= 1;
      if (item === 2) throw new Error('two');
    });
    await expect(working).rejects.toThrow('two');
    expect(open).toBe(0);
    expect(begun).not.toContain(5);
  });
});
