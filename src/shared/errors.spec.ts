import { describe, expect, it } from '@jest/globals';
import { cleanText, failureOf, PermanentError, TransientError } from './errors.js';
import { FAILURES } from './failure-codes.js';

describe('cleanText', () => {
  it('takes out what jsonb and a terminal cannot hold', () => {
    expect(cleanText('a\u0000b\u001b[31mc\u009fd')).toBe('a b [31mc d');
  });

  it('keeps lines, tabs and every letter', () => {
    expect(cleanText('Đà Nẵng\n\tế\u0302 𝔄')).toBe('Đà Nẵng\n\tế\u0302 𝔄');
  });

  it('replaces half a pair of surrogates', () => {
    expect(cleanText('a\ud83d b\ude00')).toBe('a\ufffd b\ufffd');
  });
});

describe('an error of ours', () => {
  it('tells in both languages what happened and what to do, with the cleaned words of the part that failed', () => {
    expect(new PermanentError('encrypted', 'owner\u0000password').toFailure()).toEqual({
      code: 'encrypted',
      permanent: true,
      ...FAILURES.encrypted,
      detail: 'owner password',
    });
  });

  it('has no detail when none was given', () => {
    expect(new TransientError('storeAway').toFailure()).not.toHaveProperty('detail');
    expect(new TransientError('storeAway').message).toBe(FAILURES.storeAway.message.en);
  });

  it('cuts a long detail without leaving half a letter, in the message too', () => {
    const error = new PermanentError('corrupt', `x${'😀'.repeat(2000)}`);
    expect(error.detail?.length).toBe(2000);
    expect(error.detail?.isWellFormed()).toBe(true);
    expect(error.message.length).toBeLessThan(2100);
    expect(error.message.isWellFormed()).toBe(true);
  });

  it('keeps its name and its cause', () => {
    const cause = new Error('ENOENT');
    const error = new PermanentError('originalMissing', undefined, { cause });
    expect(error).toMatchObject({ name: 'PermanentError', cause });
  });
});

describe('failureOf', () => {
  it('gives an error of ours as it is', () => {
    expect(failureOf(new PermanentError('empty'))).toMatchObject({ code: 'empty', permanent: true });
  });

  it('takes what nobody foresaw for transient, with its own words', () => {
    expect(failureOf(new TypeError('x is\u0000 odd'))).toMatchObject({
      code: 'internal',
      permanent: false,
      detail: 'TypeError: x is  odd',
    });
    expect(failureOf('a bare string').detail).toBe('a bare string');
    expect(failureOf(undefined).detail).toBe('undefined');
  });
});
