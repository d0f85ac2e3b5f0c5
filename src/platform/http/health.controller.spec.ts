import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Response } from 'express';
import { TransientError } from '../../shared/errors.js';
import { type HealthCheck, HealthController } from './health.controller.js';

const part = (
  name: string,
  needed: boolean,
  check: () => Promise<void> = () => Promise.resolve(),
): HealthCheck => ({
  name,
  needed,
  check,
});
const away = (): Promise<void> =>
  Promise.reject(new TransientError('databaseAway', 'postgres://root:pw@10.0.0.7/phusa'));

async function ask(...checks: HealthCheck[]) {
  const answer = { status: 200, headers: {} as Record<string, unknown> };
  const response = {
    status(code: number) {
      answer.status = code;
      return this;
    },
    setHeader(name: string, value: unknown) {
      answer.headers[name] = value;
    },
  } as unknown as Response;
  return { ...answer, report: await new HealthController(checks).ready(response), answer };
}

describe('health', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is live whatever else is away', () => {
    expect(new HealthController([part('database', true, away)]).live()).toEqual({ status: 'live' });
  });

  it('is ready when every part answers', async () => {
    const { report, answer } = await ask(part('database', true), part('index', false));
    expect(report).toEqual({ status: 'ready', parts: { database: 'ok', index: 'ok' } });
    expect(answer.status).toBe(200);
  });

  it('is degraded without a part it can do without', async () => {
    const { report, answer } = await ask(part('database', true), part('index', false, away));
    expect(report).toEqual({ status: 'degraded', parts: { database: 'ok', index: 'TransientError' } });
    expect(answer.status).toBe(200);
  });

  it('is away without a part it needs, says when to come again, and gives no address away', async () => {
    const thrown = part('store', true, () => {
      throw new Error('secret');
    });
    const { report, answer } = await ask(part('database', true, away), thrown);
    expect(report).toEqual({ status: 'away', parts: { database: 'TransientError', store: 'Error' } });
    expect(answer).toMatchObject({ status: 503, headers: { 'Retry-After': 5 } });
  });

  it('does not wait for a part that never answers', async () => {
    jest.useFakeTimers();
    const asked = ask(part('database', true, () => new Promise(() => undefined)));
    await jest.advanceTimersByTimeAsync(3_000);
    expect((await asked).report.status).toBe('away');
  });
});
