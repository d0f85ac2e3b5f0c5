import { jest } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { Sessions } from './sessions.js';

const HOURS_2_MS = 2 * 60 * 60 * 1000;

describe('sessions', () => {
  const asked: string[] = [];
  const pool = {
    query: (sql: string) => {
      asked.push(sql);
      return Promise.resolve({ rows: [] });
    },
  };
  const pruned = () => asked.filter((sql) => sql.startsWith('DELETE')).length;

  beforeEach(() => {
    asked.length = 0;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  });

  afterEach(() => jest.useRealTimers());

  async function signedIn(): Promise<Sessions> {
    const sessions = new Sessions({ driver: { master: pool } } as unknown as DataSource);
    const app = express();
    app.use(sessions.handler({ secret: 'x'.repeat(32), secure: false }));
    app.get('/in', (asking, response) => {
      asking.session.personId = 'lan';
      response.end();
    });
    const { headers } = await request(app).get('/in').expect(200);
    await request(app)
      .get('/in')
      .set('Cookie', headers['set-cookie'] ?? '')
      .expect(200);
    return sessions;
  }

  it('throws old sessions away now and then', async () => {
    const sessions = await signedIn();
    await jest.advanceTimersByTimeAsync(HOURS_2_MS);
    expect(pruned()).toBeGreaterThan(1);
    sessions.onModuleDestroy();
  });

  it('asks nothing more of a database that is about to close', async () => {
    const sessions = await signedIn();
    sessions.onModuleDestroy();
    await jest.advanceTimersByTimeAsync(HOURS_2_MS);
    expect(pruned()).toBe(0);
  });
});
