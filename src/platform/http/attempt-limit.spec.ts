import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attemptLimit } from './attempt-limit.js';

describe('attemptLimit', () => {
  let server: Server;
  let url: string;

  beforeEach(async () => {
    const app = express();
    app.use(attemptLimit({ attempts: 3, windowMs: 60_000 }));
    app.use((request, response) => {
      response.sendStatus(request.query['right'] === undefined ? 401 : 200);
    });
    server = app.listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.close();
  });

  const post = (query = ''): Promise<Response> => fetch(`${url}${query}`, { method: 'POST' });

  it('refuses after so many failures, in both languages, and says when to come back', async () => {
    for (let i = 0; i < 3; i++) expect((await post()).status).toBe(401);
    const refused = await post('?right');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      code: 'tooManyAttempts',
      message: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  it('counts neither what succeeds nor what only reads', async () => {
    for (let i = 0; i < 5; i++) expect((await post('?right')).status).toBe(200);
    for (let i = 0; i < 5; i++) expect((await fetch(url)).status).toBe(401);
    expect((await post()).status).toBe(401);
  });
});
