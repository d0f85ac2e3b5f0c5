import { describe, expect, it } from '@jest/globals';
import { mayReadMetrics } from './may-read-metrics.js';

const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

describe('mayReadMetrics', () => {
  it('lets this machine read, and nobody else', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect(mayReadMetrics({ address, headers: {} }, undefined)).toBe(true);
    }
    for (const address of ['10.0.0.7', '::ffff:10.0.0.7', '2001:db8::1', undefined]) {
      expect(mayReadMetrics({ address, headers: {} }, undefined)).toBe(false);
    }
  });

  it('takes nobody who comes through a proxy for this machine', () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      expect(mayReadMetrics({ address: '127.0.0.1', headers: { [name]: '127.0.0.1' } }, undefined)).toBe(
        false,
      );
    }
  });

  it('asks everybody for the token where one is set', () => {
    const token = 'a-token-of-some-length';
    expect(mayReadMetrics({ address: '10.0.0.7', headers: bearing(token) }, token)).toBe(true);
    expect(mayReadMetrics({ address: '127.0.0.1', headers: {} }, token)).toBe(false);
    expect(mayReadMetrics({ address: '127.0.0.1', headers: bearing(`${token}x`) }, token)).toBe(false);
  });
});
