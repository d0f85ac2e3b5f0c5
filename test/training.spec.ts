import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describeWith } from './support/require-service.js';

interface Smoke {
  readonly before: number;
  readonly after: number;
  readonly sameAlphabet: boolean;
}

describeWith('training', 'the training recipe of the line reader', (python) => {
  it('trains: the loss falls, the export loads and its alphabet is the one that phusa reads with', async () => {
    const { stdout } = await promisify(execFile)(python, ['-W', 'ignore', 'training/line-reader/smoke.py']);
    const { before, after, sameAlphabet } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Smoke;
    expect(after).toBeLessThan(0.8 * before);
    expect(sameAlphabet).toBe(true);
  }, 240_000);
});
