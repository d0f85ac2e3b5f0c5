/** Works on up to `atOnce` items concurrently and yields the results in the order of the items. The first error ends it. */
export async function* inOrder<I, O>(
  items: Iterable<I>,
  atOnce: number,
  work: (item: I) => Promise<O>,
): AsyncGenerator<O> {
  const running: Promise<O>[] = [];
  const begin = (item: I): void => {
    const result = work(item);
    result.catch(() => undefined); // reported when its turn comes
    running.push(result);
  };
  try {
    for (const item of items) {
      begin(item);
      if (running.length >= atOnce) yield await (running.shift() as Promise<O>);
    }
    while (running.length > 0) yield await (running.shift() as Promise<O>);
  } finally {
    await Promise.allSettled(running);
  }
}
