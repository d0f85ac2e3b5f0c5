import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitAndTell, waitUntilReady } from './wait-until-ready.js';

const never = new AbortController().signal;
let server: Server | undefined;
afterEach(() => void server?.close());

/** Answers in turn, the last answer again and again. */
async function answering(...answers: readonly [status: number, body: string][]): Promise<string> {
  let asked = 0;
  server = createServer((_, response) => {
    const [status, body] = answers[Math.min(asked++, answers.length - 1)] ?? [500, ''];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const degraded: [number, string] = [200, '{"status":"degraded","parts":{"index":"TransientError"}}'];

describe('waitUntilReady', () => {
  it('waits for the index as well, which a first start makes last', async () => {
    const start = performance.now();
    const address = await answering([503, '{"status":"away"}'], degraded, degraded, [
      200,
      '{"status":"ready"}',
    ]);
    expect(await waitUntilReady(address, 10_000, never)).toBe(true);
    expect(performance.now() - start).toBeGreaterThan(250);
  });

  it('is content without an index when there is none in time', async () => {
    expect(await waitUntilReady(await answering(degraded), 600, never)).toBe(true);
  });

  it('says so when nothing answers', async () => {
    expect(await waitUntilReady(await answering([503, '{}']), 300, never)).toBe(false);
  });
});

describe('waitAndTell', () => {
  it('tells once that it takes long, and is ready in the end', async () => {
    const away = Array.from({ length: 8 }, (): [number, string] => [503, '{"status":"away"}']);
    const address = await answering(...away, [200, '{"status":"ready"}']);
    const late = jest.fn();
    expect(await waitAndTell(address, { everyMs: 250, signal: never }, late)).toBe(true);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const late = jest.fn(() => stop.abort());
    const address = await answering([503, '{}']);
    expect(await waitAndTell(address, { everyMs: 100, signal: stop.signal }, late)).toBe(false);
  });
});
