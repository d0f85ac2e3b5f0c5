import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { errors } from '@elastic/elasticsearch';
import { indexError } from './elastic-client.js';
import { REST_MS, Silence } from './silence.js';

describe('an engine that says nothing', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const nothing = (): Promise<never> =>
    Promise.reject(indexError(new errors.TimeoutError('Request timed out')));
  const words = (): Promise<string> => Promise.resolve('words');

  it('is asked by one of many every few seconds, and by all once it has answered', async () => {
    const silence = new Silence();
    await expect(silence.ask(nothing)).rejects.toThrow(/timed out/);
    const asked = jest.fn(words);
    await expect(silence.ask(asked)).rejects.toMatchObject({ code: 'indexAway' });
    expect(asked).not.toHaveBeenCalled();

    jest.advanceTimersByTime(REST_MS);
    let answer: (said: string) => void = () => undefined;
    const first = silence.ask(() => new Promise<string>((resolve) => (answer = resolve)));
    await expect(silence.ask(asked)).rejects.toMatchObject({ code: 'indexAway' });
    answer('back');
    expect(await first).toBe('back');
    expect(await Promise.all([silence.ask(asked), silence.ask(asked)])).toEqual(['words', 'words']);
  });

  it('is only busy where it answered others meanwhile, and is asked on', async () => {
    const silence = new Silence();
    let giveUp: () => void = () => undefined;
    const slow = silence.ask(() => new Promise<void>((resolve) => (giveUp = resolve)).then(nothing));
    jest.advanceTimersByTime(1_000);
    await silence.ask(words);
    giveUp();
    await expect(slow).rejects.toThrow(/timed out/);
    expect(await silence.ask(words)).toBe('words');
    await expect(silence.ask(nothing)).rejects.toThrow(/timed out/);
    await expect(silence.ask(words)).rejects.toThrow(/a moment ago/);
  });

  it('is asked on where it refuses in words: that is an answer', async () => {
    const silence = new Silence();
    const refused = (): Promise<never> => Promise.reject(indexError(new errors.ConnectionError('refused')));
    await expect(silence.ask(refused)).rejects.toMatchObject({ code: 'indexAway' });
    expect(await silence.ask(words)).toBe('words');
  });
});
