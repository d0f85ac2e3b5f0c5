import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { peek } from './peek.js';

const inPieces = (...sizes: number[]): AsyncIterable<Uint8Array> => {
  let next = 0;
  return Readable.from(sizes.map((size) => Buffer.from(Array.from({ length: size }, () => next++ % 256))));
};

describe('peek', () => {
  it.each([
    ['one piece', [100]],
    ['many pieces', [3, 3, 3, 3, 88]],
    ['a piece that ends with the head', [10, 90]],
  ])('shows the beginning of %s and loses nothing', async (_what, sizes) => {
    const whole = await buffer(inPieces(...sizes));
    const { head, stream, ended } = await peek(inPieces(...sizes), 10);
    expect(Buffer.from(head)).toEqual(whole.subarray(0, 10));
    expect(ended).toBe(false);
    expect(await buffer(stream)).toEqual(whole);
  });

  it('tells when that was all', async () => {
    const { head, stream, ended } = await peek(inPieces(2, 3), 10);
    expect([head.length, ended]).toEqual([5, true]);
    expect(await buffer(stream)).toHaveLength(5);
    expect(await peek(inPieces(), 10)).toMatchObject({ ended: true, head: Buffer.alloc(0) });
  });

  it('hands on what goes wrong, at once or later', async () => {
    const failing = async function* (pieces: number) {
      for (let i = 0; i < pieces; i++) yield Buffer.alloc(10);
      throw new Error('broken off');
    };
    await expect(peek(failing(0), 10)).rejects.toThrow('broken off');
    const { stream } = await peek(failing(1), 10);
    await expect(buffer(stream)).rejects.toThrow('broken off');
  });
});
