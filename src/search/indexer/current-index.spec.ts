import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { TransientError } from '../../shared/errors.js';
import { CurrentIndex } from './current-index.js';
import type { SearchIndex } from '../port/search-index.js';

describe('the index in use', () => {
  let named: string | null;
  let lookedUp: () => Promise<void>;
  let index: { name: string; state: string; use(name: string): Promise<void>; health(): Promise<object> };
  let disowned: jest.Mock;
  let current: CurrentIndex;

  beforeEach(async () => {
    [named, lookedUp] = ['first', () => Promise.resolve()];
    index = {
      name: 'first',
      state: 'ready',
      use: (name) => Promise.resolve(void (index.name = name)),
      health: () => Promise.resolve({ state: index.state }),
    };
    disowned = jest.fn();
    const manager = {
      query: () => lookedUp().then(() => [{ name: named }]),
      update: (...args: unknown[]) => Promise.resolve(disowned(...args)),
    };
    current = new CurrentIndex(index as unknown as SearchIndex, { manager } as unknown as DataSource);
    await current.ask(nameOf);
  });
  const nameOf = ({ name }: SearchIndex): Promise<string> => Promise.resolve(name);

  it('is asked while its name is looked up', async () => {
    const asked = jest.fn(nameOf);
    lookedUp = () => Promise.resolve().then(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(await current.ask(asked)).toBe('first');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does not answer any more once another is in use, nor when it fails meanwhile', async () => {
    named = 'second';
    expect(await current.ask(nameOf)).toBe('second');
    named = 'third';
    const failing = (asked: SearchIndex): Promise<string> =>
      asked.name === 'second' ? Promise.reject(new Error('it was dropped')) : nameOf(asked);
    expect(await current.ask(failing)).toBe('third');
    named = null;
    await expect(current.ask(nameOf)).rejects.toMatchObject({ code: 'indexAway' });
  });

  it('is asked once where it fails, and taken out of use where it is damaged', async () => {
    const failing = jest.fn(() => Promise.reject(new TransientError('indexAway', 'broken')));
    await expect(current.ask(failing)).rejects.toThrow('broken');
    expect([failing.mock.calls.length, disowned.mock.calls.length]).toEqual([1, 0]);
    index.state = 'damaged';
    await expect(current.ask(failing)).rejects.toThrow('broken');
    expect([failing.mock.calls.length, disowned.mock.calls.length]).toEqual([2, 1]);
  });
});
