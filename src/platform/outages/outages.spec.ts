import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { PermanentError, TransientError } from '../../shared/errors.js';
import { isNoRoom } from '../disk/no-room.js';
import { asOutage, isDatabaseAway, isPassing } from './outages.js';

const coded = (code: string): Error => Object.assign(new Error('broke'), { code });
const queryFailed = (code: string): QueryFailedError => new QueryFailedError('SELECT 1', [], coded(code));

describe('outages', () => {
  it.each([coded('ENOSPC'), coded('EDQUOT'), coded('SQLITE_FULL'), coded('53100'), queryFailed('53100')])(
    'knows a full disk, whoever met it: %s',
    (error) => {
      expect(isNoRoom(error)).toBe(true);
      expect(isDatabaseAway(error)).toBe(false);
      expect(isPassing(error)).toBe(true);
      expect(asOutage(error)).toMatchObject({ code: 'storeFull', permanent: false, cause: error });
    },
  );

  it('tells a database that is away from one that says no', () => {
    expect(isDatabaseAway(queryFailed('08006'))).toBe(true);
    expect(isDatabaseAway(queryFailed('53300'))).toBe(true);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(queryFailed('23505'))).toBe(false);
    expect(isDatabaseAway(undefined)).toBe(false);
    expect(asOutage(queryFailed('08006'))).toMatchObject({ code: 'databaseAway', permanent: false });
  });

  it('leaves all else as it came', () => {
    for (const error of [new TypeError('x'), queryFailed('23505'), 'words', undefined])
      expect(asOutage(error)).toBe(error);
    const ours = new PermanentError('corrupt', 'ENOSPC');
    expect(asOutage(ours)).toBe(ours);
    expect(isNoRoom(ours)).toBe(false);
    expect(isNoRoom(new TransientError('storeFull'))).toBe(true);
  });
});
