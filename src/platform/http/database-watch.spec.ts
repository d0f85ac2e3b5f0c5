import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseWatch } from './database-watch.js';

/** An app whose database answers or not, and whose one route takes so long. */
function app(answers: () => boolean, takesMs: number): express.Express {
  const server = express();
  server.use(databaseWatch(() => Promise.resolve(answers()), 30));
  server.get('/', async (_request, response) => {
    await sleep(takesMs);
    if (!response.headersSent) response.send('late');
  });
  return server;
}

describe('databaseWatch', () => {
  it('answers in place of a handler that waits for a database that says nothing', async () => {
    const answer = await request(app(() => false, 200)).get('/');
    expect([answer.status, answer.headers['retry-after'], (answer.body as { code: string }).code]).toEqual([
      503,
      '5',
      'databaseAway',
    ]);
  });

  it('lets a slow answer be slow while the database answers, and looks again', async () => {
    let asked = 0;
    const slow = await request(app(() => ++asked > 0, 200)).get('/');
    expect([slow.status, slow.text]).toEqual([200, 'late']);
    expect(asked).toBeGreaterThan(1);
    let again = 0;
    expect((await request(app(() => ++again < 2, 400)).get('/')).status).toBe(503);
  });

  it('asks nothing about an answer that comes in time', async () => {
    let asked = false;
    await request(app(() => (asked = true), 0)).get('/');
    await sleep(60);
    expect(asked).toBe(false);
  });
});
