import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Notifications } from './notifications.js';

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('listening to a database that is away', () => {
  it('says so once, in one line, however often it tries', async () => {
    const said: unknown[][] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((...words: unknown[]) => void said.push(words));
    let tries = 0;
    const refusing = createServer((socket) => {
      tries += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    const options = { type: 'postgres', url: `postgres://nobody@127.0.0.1:${String(port)}/none` };
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance', 'Date'] });
    const notifications = new Notifications({ options } as unknown as DataSource);
    await notifications.listen('calls');
    while (tries < 3) {
      await jest.advanceTimersByTimeAsync(100);
      await turn();
    }
    await notifications.onModuleDestroy();
    refusing.close();
    expect(said).toEqual([
      [expect.stringMatching(/^cannot listen to the database, will go on trying: .*\S$/)],
    ]);
  });
});
