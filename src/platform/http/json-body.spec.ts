import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpException } from '@nestjs/common';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { jsonBodyReader } from './json-body.js';
import { queryBounds } from './query-bounds.js';

let app: Express;

beforeAll(() => {
  const read = jsonBodyReader({ bytes: 2_000, keys: 3, containers: 5, values: 50, depth: 3 });
  app = express();
  app.use(queryBounds());
  app.use((asked, response, next) => {
    read(asked, response).then(() => response.json({ read: asked.body as unknown }), next);
  });
  app.use((error: HttpException, _asked: Request, response: Response, _next: NextFunction) => {
    response.status(error.getStatus?.() ?? 400).json(error.getResponse?.() ?? {});
  });
});

const post = (body: string | Buffer, type = 'application/json'): request.Test =>
  request(app).post('/').set('Content-Type', type).send(body);

describe('jsonBodyReader', () => {
  it('reads JSON, and leaves other types alone', async () => {
    expect((await post('{"tên":"Lúa"}')).body).toEqual({ read: { tên: 'Lúa' } });
    expect((await post('{"a":1}', 'application/x-ndjson')).body).toEqual({});
  });

  it('refuses what has too many members before it is parsed, in both languages and few words', async () => {
    const refused = await post('{"a":1,"b":2,"c":3,"d":4,"broken');
    expect(refused.status).toBe(413);
    expect(refused.body).toEqual({
      code: 'tooComplex',
      detail: 'keys: at most 3',
      message: { vi: expect.stringMatching(/trường/), en: expect.stringMatching(/members/) },
    });
    expect(refused.text).not.toContain('"d"');
  });

  it('does not let an encoding hide the signs', async () => {
    // “∢” is 22 22 there: to a reader of bytes a quote opens that is none
    const hidden = Buffer.from(`{"∢":${'['.repeat(50)}`, 'utf16le');
    expect((await post(hidden, 'application/json; charset=utf-16le')).status).toBe(415);
  });
});

describe('queryBounds', () => {
  const ask = (parameters: number): request.Test =>
    request(app).get(`/?${Array.from({ length: parameters }, () => 'a').join('&')}`);

  it('refuses an address of more parameters than any question has', async () => {
    expect((await ask(500)).status).toBe(200);
    const refused = await ask(501);
    expect([refused.status, refused.type]).toEqual([400, 'application/problem+json']);
    expect(refused.body).toMatchObject({
      code: 'tooManyParameters',
      message: { vi: expect.any(String), en: expect.any(String) },
    });
  });
});
