import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describeWith } from './support/require-service.js';

interface Smoke {
  readonly before: number;
  readonly after: number;
  /** Of the network that was loaded from what was exported, before and after more training. */
  readonly again: number;
  readonly tuned: number;
  readonly sameAlphabet: boolean;
}

describeWith('training', 'the training recipe of the line reader', (python) => {
  it('trains: the loss falls, training goes on from the export, whose alphabet is the one that phusa reads with', async () => {
    const { stdout } = await promisify(execFile)(python, ['-W', 'ignore', 'training/line-reader/smoke.py']);
    const { before, after, again, tuned, sameAlphabet } = JSON.parse(
      stdout.trim().split('\n').at(-1) ?? '',
    ) as Smoke;
    expect(after).toBeLessThan(0.8 * before);
    expect(again).toBeCloseTo(after, 2);
    expect(tuned).toBeLessThan(1.02 * after);
    expect(sameAlphabet).toBe(true);
  }, 240_000);
});
