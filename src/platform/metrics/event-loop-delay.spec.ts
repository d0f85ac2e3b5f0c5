import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventLoopDelay } from './event-loop-delay.js';

function hold(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

describe('EventLoopDelay', () => {
  it('tells how long the loop was held, and forgets it after two windows', async () => {
    const watch = new EventLoopDelay(300);
    await sleep(50);
    hold(250);
    await sleep(30);
    const { median, longest } = watch.delays();
    expect(longest).toBeGreaterThan(0.2);
    expect(median).toBeLessThan(longest);
    const deadline = Date.now() + 20_000;
    while (watch.delays().longest > 0.2 && Date.now() < deadline) await sleep(100);
    expect(watch.delays().longest).toBeLessThan(0.2);
  });
});
