import { describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';

const never = new AbortController().signal;
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Gate', () => {
  it('lets only so many in, and each in its turn', async () => {
    const gate = new Gate(2);
    const [ends, order]: [(() => void)[], number[]] = [[], []];
    const all = [0, 1, 2, 3].map((n) =>
      gate.pass(never, () => {
        order.push(n);
        return new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await tick();
    expect(order).toEqual([0, 1]);
    ends[1]?.();
    await tick();
    expect(order).toEqual([0, 1, 2]);
    ends[0]?.();
    await tick();
    ends[2]?.();
    ends[3]?.();
    await Promise.all(all);
    await gate.quiet();
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('gives its place on after a failure', async () => {
    const gate = new Gate(1);
    await expect(gate.pass(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.pass(never, () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('lets those who wait give up', async () => {
    const gate = new Gate(1);
    let end: () => void = () => undefined;
    const first = gate.pass(never, () => new Promise<void>((resolve) => (end = resolve)));
    const stop = new AbortController();
    const second = gate.pass(stop.signal, () => Promise.resolve('never'));
    stop.abort(new Error('given up'));
    await expect(second).rejects.toThrow('given up');
    end();
    await first;
    await expect(gate.pass(never, () => Promise.resolve('third'))).resolves.toBe('third');
  });
});
