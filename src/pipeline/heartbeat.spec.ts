import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Heartbeat } from './heartbeat.js';
import { LEASE_SECONDS, type Lease } from './run-ledger.js';

const lease = { run: { id: 'r1' }, token: 't1' } as unknown as Lease;

describe('the heartbeat of a lease', () => {
  let renewals: Lease[];
  let answer: () => Promise<boolean>;
  let heartbeat: Heartbeat;

  beforeEach(() => {
    Logger.overrideLogger(false);
    jest.useFakeTimers();
    renewals = [];
    answer = () => Promise.resolve(true);
    const ledger = {
      renew: (asked: Lease) => {
        renewals.push(asked);
        return answer();
      },
    };
    heartbeat = new Heartbeat(ledger, lease);
  });
  afterEach(() => {
    heartbeat.stop();
    jest.useRealTimers();
  });

  const pass = (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1000);

  it('renews it several times before it can run out', async () => {
    await pass(LEASE_SECONDS);
    expect(renewals.length).toBeGreaterThanOrEqual(3);
    expect(renewals[0]).toBe(lease);
    expect(heartbeat.lost.aborted).toBe(false);
  });

  it('tells its work to stop as soon as another has the run', async () => {
    await pass(LEASE_SECONDS / 2);
    answer = () => Promise.resolve(false);
    await pass(LEASE_SECONDS / 4);
    expect(heartbeat.lost.aborted).toBe(true);
    const asked = renewals.length;
    await pass(LEASE_SECONDS * 5);
    expect(renewals).toHaveLength(asked);
  });

  it('bears a database that is away for a moment', async () => {
    answer = () => Promise.reject(new Error('away'));
    await pass(LEASE_SECONDS * 0.9);
    answer = () => Promise.resolve(true);
    await pass(LEASE_SECONDS * 3);
    expect(heartbeat.lost.aborted).toBe(false);
  });

  it('gives up when the database is away for longer than the lease', async () => {
    await pass(LEASE_SECONDS);
    answer = () => Promise.reject(new Error('away'));
    await pass(LEASE_SECONDS * 1.6);
    expect(heartbeat.lost.aborted).toBe(true);
  });

  it('stops when it is told to', async () => {
    heartbeat.stop();
    await pass(LEASE_SECONDS * 3);
    expect(renewals).toEqual([]);
  });
});
