import { describe, expect, it } from '@jest/globals';
import { PermanentError } from '../../shared/errors.js';
import { answered, storeError } from './s3-errors.js';

const s3 = (code: string): Error => Object.assign(new Error('said the server'), { code });

describe('what an S3 server answers', () => {
  it.each([
    ['NoSuchKey', 'originalMissing', true],
    ['NotFound', 'originalMissing', true],
    ['NoSuchBucket', 'storeAway', false],
    ['AccessDenied', 'storeAway', false],
    ['SlowDown', 'storeAway', false],
    ['ECONNREFUSED', 'storeAway', false],
    ['XMinioStorageFull', 'storeFull', false],
    ['XMinioAdminBucketQuotaExceeded', 'storeFull', false],
  ])('%s is %s', (code, wanted, permanent) => {
    expect(storeError(s3(code), 'originals/a')).toMatchObject({ code: wanted, permanent });
  });

  it('is never a missing original where none was asked for', () => {
    expect(storeError(s3('NotFound'))).toMatchObject({ code: 'storeAway' });
  });

  it('is asked for once more where a resting connection was closed, and only once', async () => {
    let asked = 0;
    const dropped = (times: number) => () =>
      ++asked > times ? Promise.resolve('here') : Promise.reject(s3('ECONNRESET'));
    expect(await answered(dropped(1))).toBe('here');
    asked = 0;
    await expect(answered(dropped(2))).rejects.toMatchObject({ code: 'storeAway' });
    asked = 1;
    await expect(answered(() => Promise.reject(new PermanentError('tooLarge')))).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });
});
