import { describe, expect, it } from '@jest/globals';
import express, { type Express } from 'express';
import request, { type Test } from 'supertest';
import { requestLimit } from './request-limit.js';

function app(perMinute: number): Express {
  const made = express();
  made.set('trust proxy', 'loopback');
  made.use(requestLimit(perMinute));
  made.use((_request, response) => response.sendStatus(200));
  return made;
}
const from = (made: Express, address: string, key?: string): Test => {
  const asked = request(made).get('/').set('X-Forwarded-For', address);
  return key ? asked.set('Authorization', `Bearer ${key}`) : asked;
};
const statuses = async (times: number, ask: () => Test): Promise<number[]> => {
  const seen: number[] = [];
  for (let i = 0; i < times; i++) seen.push((await ask()).status);
  return seen;
};

describe('the limit of requests', () => {
  it('is of each address, says what is left, and when to come back', async () => {
    const made = app(2);
    expect((await from(made, '203.0.113.5')).headers['ratelimit']).toMatch(/r=1/);
    await from(made, '203.0.113.5');
    const refused = await from(made, '203.0.113.5');
    expect([refused.status, refused.type]).toEqual([429, 'application/problem+json']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'tooManyRequests', message: { vi: expect.any(String) } });
    expect((await from(made, '203.0.113.6')).status).toBe(200);
  });

  it('is wider with a key, wherever it is used from', async () => {
    const made = app(1);
    expect(await statuses(5, () => from(made, '203.0.113.5', 'k'))).toEqual([200, 200, 200, 200, 200]);
    expect((await from(made, '203.0.113.9', 'k')).status).toBe(429);
    expect((await from(made, '203.0.113.9', 'another')).status).toBe(200);
  });

  it('is not for who sits at the machine, nor where there is none', async () => {
    const made = app(1);
    expect(await statuses(3, () => request(made).get('/'))).toEqual([200, 200, 200]);
    const free = app(0);
    expect(await statuses(3, () => from(free, '203.0.113.5'))).toEqual([200, 200, 200]);
  });
});
