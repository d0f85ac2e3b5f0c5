import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { objectHash } from './object-hash.js';

const parts = [Buffer.alloc(20_000, 1), Buffer.alloc(20_000, 2)];
const store = { open: () => Promise.resolve(Readable.from(parts)) };

describe('objectHash', () => {
  it('is the SHA-256 of all bytes', async () => {
    const expected = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
    expect(await objectHash(store, 'originals/x')).toBe(expected);
  });

  it('reads no faster than told', async () => {
    const began = performance.now();
    await objectHash(store, 'originals/x', { bytesPerSecond: 200_000 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(180);
  });

  it('ends in the middle when told', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    await expect(
      objectHash(store, 'originals/x', { bytesPerSecond: 1000, signal: stop.signal }),
    ).rejects.toThrow(/abort/i);
  });
});
