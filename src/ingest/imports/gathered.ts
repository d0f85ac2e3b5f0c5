/**
 * Parts of a source put together while they are there at once, at most `most` items in each; what is there never waits
 * for what is not. The next part is asked for while the last is being dealt with. Throws what the source throws, behind
 * all that came before.
 */
export async function* gathered<T>(
  source: AsyncIterable<readonly T[]>,
  most: number,
): AsyncGenerator<T[], void> {
  const parts = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<readonly T[], unknown>> => {
    const part = parts.next();
    part.catch(() => undefined); // thrown where it is waited for
    return part;
  };
  const waiting: T[] = [];
  let next = ask();
  try {
    for (;;) {
      if (waiting.length >= most || (waiting.length > 0 && !(await isThere(next)))) {
        yield waiting.splice(0, most);
        continue;
      }
      const part = await next;
      if (part.done === true) return;
      waiting.push(...part.value);
      next = ask();
    }
  } finally {
    await parts.return?.();
  }
}

/** Whether more has come by the end of this turn of the event loop. */
const isThere = (next: Promise<IteratorResult<unknown, unknown>>): Promise<boolean> =>
  Promise.race([
    next.then(
      ({ done }) => done !== true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setImmediate(resolve, false)),
  ]);
