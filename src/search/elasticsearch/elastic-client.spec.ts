import { describe, expect, it, jest } from '@jest/globals';
import { type DiagnosticResult, errors } from '@elastic/elasticsearch';
import { asked } from './elastic-client.js';

const refused = (statusCode: number): Error =>
  new errors.ResponseError({
    statusCode,
    body: { error: { type: 'circuit_breaking_exception', reason: '[parent] Data too large' } },
    warnings: null,
    meta: {} as DiagnosticResult['meta'],
  });

describe('asking Elasticsearch', () => {
  it('asks again where it is too busy for a moment', async () => {
    const ask = jest
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(refused(429))
      .mockResolvedValue('words');
    expect(await asked(ask, [1, 1])).toBe('words');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('gives up on one that stays too busy, as on one that is away for now', async () => {
    const ask = jest.fn(() => Promise.reject(refused(429)));
    await expect(asked(ask, [1, 1])).rejects.toMatchObject({
      code: 'indexAway',
      detail: expect.stringContaining('Data too large'),
    });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks no more than once what is refused for another reason', async () => {
    const ask = jest.fn(() => Promise.reject(refused(400)));
    await expect(asked(ask, [1, 1])).rejects.toMatchObject({ code: 'internal' });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks once more where a resting connection was closed', async () => {
    const closed = new errors.ConnectionError('socket hang up');
    const ask = jest.fn<() => Promise<string>>().mockRejectedValueOnce(closed).mockResolvedValue('words');
    expect(await asked(ask, [])).toBe('words');
  });
});
