export interface Peeked {
  readonly head: Uint8Array;
  /** The whole stream again, head included. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** The stream ended within the head. */
  readonly ended: boolean;
}

/** Reads the first `bytes` of a stream without losing them. */
export async function peek(source: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < bytes) {
    const next = await iterator.next();
    if (next.done) {
      ended = true;
      break;
    }
    parts.push(next.value);
    length += next.value.length;
  }
  return {
    head: Buffer.concat(parts).subarray(0, bytes),
    ended,
    stream: {
      async *[Symbol.asyncIterator]() {
        yield* parts;
        for (;;) {
          const next = await iterator.next();
          if (next.done) return;
          yield next.value;
        }
      },
    },
  };
}
