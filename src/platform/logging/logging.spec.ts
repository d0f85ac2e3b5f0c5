import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createLogger, type Logger } from './create-logger.js';
import { withLogContext } from './log-context.js';
import { NestLogger } from './nest-logger.js';
import { requestLog } from './request-log.js';

const folder = mkdtempSync(join(tmpdir(), 'phusa-logs-'));
const limits = { fileBytes: 10, keptFiles: 3 };
const lines: string[] = [];
const parsed = (): Record<string, unknown>[] =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const logger: Logger = createLogger(
  { log: { level: 'info', to: 'stdout', ...limits }, dataDir: folder },
  'test',
  {
    write: (line) => void lines.push(line),
  },
);
let server: Server | undefined;

afterEach(() => {
  lines.length = 0;
  server?.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the log', () => {
  it('carries the ids of the request and document it was written for', async () => {
    await withLogContext({ requestId: 'r1' }, () =>
      withLogContext({ documentId: 'd1' }, async () => {
        await Promise.resolve();
        logger.info('inside');
      }),
    );
    logger.info('outside');
    expect(parsed()[0]).toMatchObject({ level: 'info', msg: 'inside', requestId: 'r1', documentId: 'd1' });
    expect(parsed()[1]).not.toHaveProperty('requestId');
  });

  it('keeps secrets out, in fields, in texts and in errors', () => {
    logger.info({ user: { password: 'hunter2' }, config: { s3: { secretKey: 'hunter2' } } }, 'who');
    logger.info('opened postgres://phusa:hunter2@127.0.0.1:5432/phusa');
    logger.error({ err: new Error('redis://:hunter2@host is away; sent Bearer hunter2hunter2') });
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('hunter2');
    expect(parsed()[1]?.['msg']).toBe('opened postgres://phusa:[secret]@127.0.0.1:5432/phusa');
  });

  it('takes what Nest says, with the name of the room and the stack of the error', () => {
    const nest = new NestLogger(logger);
    nest.log('ready', 'OcrModule');
    nest.error('broken', new Error('x').stack, 'CatalogService');
    nest.error(new TypeError('odd'));
    nest.debug('too quiet', 'X');
    expect(parsed()).toHaveLength(3);
    expect(parsed()[0]).toMatchObject({ level: 'info', context: 'OcrModule', msg: 'ready' });
    expect(parsed()[1]).toMatchObject({ level: 'error', context: 'CatalogService', msg: 'broken' });
    expect(parsed()[1]?.['stack']).toContain('logging.spec');
    expect(parsed()[2]).toMatchObject({ msg: 'odd', err: { type: 'TypeError' } });
  });

  it('says one line a request, without its query, and gives the id back', async () => {
    const log = requestLog(logger);
    server = createServer((request, response) =>
      log(request, response, () => {
        logger.info('working');
        response.end('ok');
      }),
    );
    await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/search?q=b%C3%AD+m%E1%BA%ADt`, {
      headers: { 'x-request-id': 'proxy-12345678', cookie: 'session=hunter2' },
    });
    await answer.text();
    const health = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      headers: { 'x-request-id': 'a b' },
    });
    await health.text();
    expect(answer.headers.get('x-request-id')).toBe('proxy-12345678');
    expect(health.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const [inside, answered] = parsed();
    expect(inside).toMatchObject({ msg: 'working', requestId: 'proxy-12345678' });
    expect(answered).toMatchObject({
      requestId: 'proxy-12345678',
      method: 'GET',
      path: '/api/v1/search',
      status: 200,
      msg: 'answered',
    });
    expect(lines.filter((line) => line.includes('"method"'))).toHaveLength(1);
    expect(lines.join('')).not.toContain('hunter2');
  });
});
