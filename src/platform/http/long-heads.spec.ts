import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { answerLongHeads } from './long-heads.js';

const server = createServer((_, response) => response.end('read'));
let port = 0;
beforeAll(async () => {
  answerLongHeads(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (path: string): Promise<{ status: number; type: string | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body });
      });
    }).on('error', reject);
  });

describe('a request whose head is too long', () => {
  it('is told so as a problem in both languages, soon', async () => {
    const began = performance.now();
    const { status, type, body } = await ask(`/search?q=${'a'.repeat(100_000)}`);
    expect(status).toBe(400);
    expect(type).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      status: 400,
      code: 'tooLong',
      message: { en: expect.stringContaining('too long') },
    });
    expect(performance.now() - began).toBeLessThan(1_000);
  });
  it('leaves others as they are', async () => {
    expect(await ask(`/search?q=${'a'.repeat(1_000)}`)).toMatchObject({ status: 200, body: 'read' });
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('no request\r\n\r\n'));
      socket.on('data', (data) => {
        resolve(data.toString());
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  });
});
