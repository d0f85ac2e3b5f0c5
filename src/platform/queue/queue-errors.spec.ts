import { describe, expect, it, jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { logErrorsOf } from './queue-errors.js';

describe('logErrorsOf', () => {
  it('says once in half a minute that the queue is away, and keeps the error from ending the process', () => {
    jest.useFakeTimers();
    const queue = new EventEmitter();
    const warn = jest.fn();
    logErrorsOf(queue, { warn });
    for (let n = 0; n < 100; n++) queue.emit('error', new Error('starting up'));
    expect(warn.mock.calls).toEqual([[expect.stringContaining('starting up')]]);
    jest.advanceTimersByTime(31_000);
    queue.emit('error', new Error('gone'));
    expect(warn).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });
});
