import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  Controller,
  Get,
  HttpException,
  type INestApplication,
  InternalServerErrorException,
  Module,
  Param,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { NextFunction, Request, Response } from 'express';
import type { Server } from 'node:http';
import request from 'supertest';
import { QueryFailedError, TypeORMError } from 'typeorm';
import { PermanentError, TransientError } from '../../shared/errors.js';
import { ProblemFilter } from './problem-filter.js';

const queryFailed = (code: string): QueryFailedError =>
  new QueryFailedError('SELECT secret FROM person', ['hunter2'], Object.assign(new Error('broke'), { code }));

/** What may be thrown, by the name under which the test asks for it. */
const THROWN: Record<string, () => unknown> = {
  permanent: () => new PermanentError('encrypted', 'words of the part'),
  tooLarge: () => new PermanentError('tooLarge'),
  transient: () => new TransientError('engineFailed', 'words of the part'),
  storeFull: () => new TransientError('storeFull'),
  missing: () => new PermanentError('originalMissing'),
  fields: () => new BadRequestException({ errors: [{ field: 'size', message: 'must be a number' }] }),
  words: () => new HttpException('more than 3 files', 413),
  bilingual: () => new HttpException({ message: { vi: 'Không.', en: 'No.' }, code: 'x' }, 409),
  unauthorised: () => new UnauthorizedException(),
  odd: () => new HttpException('I am a teapot', 418),
  server: () => new InternalServerErrorException(),
  query: () => queryFailed('42703'),
  unstorable: () => queryFailed('22021'),
  outOfRange: () => queryFailed('22003'),
  away: () => queryFailed('57P01'),
  databaseFull: () => queryFailed('53100'),
  diskFull: () => Object.assign(new Error('write'), { code: 'ENOSPC' }),
  quota: () => Object.assign(new Error('write'), { code: 'EDQUOT' }),
  refused: () => Object.assign(new Error('connect 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
  pool: () => new Error('timeout exceeded when trying to connect'),
  closed: () => new TypeORMError('Driver not Connected'),
  bug: () => new TypeError('cannot read secret of undefined'),
  string: () => 'a bare string with a secret',
  broken: () =>
    Object.assign(new Error('request aborted'), { status: 400, expose: true, code: 'ECONNABORTED' }),
  hidden: () => Object.assign(new Error('secret'), { status: 400, expose: false }),
};

@Controller()
class Thrower {
  @Get('throw/:what')
  throw(@Param('what') what: string): never {
    throw THROWN[what]?.();
  }

  @Get('late')
  late(@Res() response: Response): never {
    response.write('half an answ');
    throw new Error('too late');
  }
}

@Module({ controllers: [Thrower], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
class ThrowingModule {}

describe('the problem filter', () => {
  let app: INestApplication;
  let server: Server;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [ThrowingModule] }).compile();
    app = module.createNestApplication({ logger: false });
    app.use('/middle/:what', (asked: Request, _response: Response, next: NextFunction) =>
      next(THROWN[String(asked.params['what'])]?.()),
    );
    await app.init();
    server = app.getHttpServer() as Server;
  });
  afterAll(async () => {
    await app.close();
  });

  const ask = (path: string) => request(server).get(path);

  it.each([
    ['permanent', 422],
    ['tooLarge', 413],
    ['transient', 503],
    ['storeFull', 507],
    ['missing', 404],
    ['fields', 400],
    ['words', 413],
    ['bilingual', 409],
    ['unauthorised', 401],
    ['odd', 418],
    ['server', 500],
    ['query', 500],
    ['unstorable', 400],
    ['outOfRange', 400],
    ['away', 503],
    ['databaseFull', 507],
    ['diskFull', 507],
    ['quota', 507],
    ['refused', 503],
    ['pool', 503],
    ['closed', 503],
    ['bug', 500],
    ['string', 500],
    ['broken', 400],
    ['hidden', 500],
  ])('answers %s with %i, thrown by a route or by what comes before it', async (what, status) => {
    for (const path of [`/throw/${what}`, `/middle/${what}`]) {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      expect(answer.type).toBe('application/problem+json');
      const problem = JSON.parse(answer.text) as Record<string, unknown>;
      expect(problem).toMatchObject({ type: 'about:blank', status });
      expect(problem['message']).toMatchObject({
        vi: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      });
      expect(answer.text).not.toMatch(
        /secret|hunter2|SELECT|10\.0\.0\.7|words of the part|\.ts|node_modules/,
      );
    }
  });

  it('says when to come again, and how to sign in', async () => {
    expect((await ask('/throw/away')).headers['retry-after']).toBe('5');
    expect((await ask('/throw/transient')).headers['retry-after']).toBe('5');
    expect((await ask('/throw/databaseFull')).headers['retry-after']).toBe('60');
    expect((await ask('/throw/unauthorised')).headers['www-authenticate']).toBe('Bearer');
    expect((await ask('/throw/bug')).headers).not.toHaveProperty('retry-after');
  });

  it('carries code, action and words in both languages of a failure of ours', async () => {
    expect(JSON.parse((await ask('/throw/permanent')).text)).toMatchObject({
      code: 'encrypted',
      detail: expect.stringMatching(/\S/),
      action: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  it('names the fields that were wrong, and keeps the words it was given', async () => {
    const fields = JSON.parse((await ask('/throw/fields')).text) as { errors: unknown };
    expect(fields.errors).toEqual([{ field: 'size', message: 'must be a number' }]);
    expect(JSON.parse((await ask('/throw/words')).text)).toMatchObject({ detail: 'more than 3 files' });
    expect(JSON.parse((await ask('/throw/bilingual')).text)).toMatchObject({
      message: { vi: 'Không.', en: 'No.' },
      code: 'x',
    });
  });

  it('has an answer for what no route knows, and for a body that is no JSON', async () => {
    const unknown = await ask('/nowhere');
    expect([unknown.status, unknown.type]).toEqual([404, 'application/problem+json']);
    const broken = await request(server).post('/throw/bug').type('json').send('{"a":');
    expect([broken.status, broken.type]).toEqual([400, 'application/problem+json']);
  });

  it('breaks off an answer that has begun', async () => {
    await expect(ask('/late')).rejects.toThrow(/aborted|hang up/);
  });
});
