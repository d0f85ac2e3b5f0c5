import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Notifications } from './notifications.js';

afterEach(() => void jest.restoreAllMocks());

describe('listening to a database that is away', () => {
  it('says so once, in one line, however often it tries', async () => {
    const said: unknown[][] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((...words: unknown[]) => void said.push(words));
    const options = { type: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' };
    const notifications = new Notifications({ options } as unknown as DataSource);
    await notifications.listen('calls');
    await new Promise((resolve) => setTimeout(resolve, 4500)); // two tries more
    await notifications.onModuleDestroy();
    expect(said).toEqual([
      [expect.stringMatching(/^cannot listen to the database, will go on trying: .*\S$/)],
    ]);
  });
});
