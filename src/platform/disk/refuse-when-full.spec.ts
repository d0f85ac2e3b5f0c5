import { describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { PhusaError } from '../../shared/errors.js';
import { refuseWhenFull } from './refuse-when-full.js';
import type { RoomState } from './room.js';

const app = (state: RoomState) => {
  const served = express();
  served.use('/api/v1', refuseWhenFull({ state: () => Promise.resolve(state) }));
  served.use((_request, response) => void response.status(200).end());
  served.use((error: unknown, _request: Request, response: Response, next: NextFunction) =>
    error instanceof PhusaError ? void response.status(507).send(error.code) : next(error),
  );
  return served;
};

describe('a full disk', () => {
  it('refuses what writes, and lets readers and whoever signs in through', async () => {
    const full = app('full');
    for (const method of ['post', 'put', 'patch', 'delete'] as const)
      expect((await request(full)[method]('/api/v1/documents/1')).text).toBe('storeFull');
    await request(full).get('/api/v1/documents/1').expect(200);
    await request(full).post('/api/v1/session').expect(200);
    await request(full).delete('/api/v1/session').expect(200);
  });

  it('lets small writes through while some of the reserve is left', async () => {
    await request(app('low')).patch('/api/v1/documents/1').expect(200);
    await request(app('ok')).post('/api/v1/documents').expect(200);
  });
});
