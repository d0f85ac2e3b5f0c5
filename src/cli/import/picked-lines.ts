const NEWLINE = 0x0a;

/** The lines of a file with these numbers (from 1, counting blank lines), byte for byte. */
export async function* pickedLines(
  source: AsyncIterable<Uint8Array>,
  numbers: ReadonlySet<number>,
): AsyncGenerator<Uint8Array> {
  let line = 1;
  let open = false;
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length;) {
      const end = chunk.indexOf(NEWLINE, start);
      const next = end < 0 ? chunk.length : end + 1;
      if (numbers.has(line)) yield chunk.subarray(start, next);
      open = end < 0 && numbers.has(line);
      if (end >= 0) line += 1;
      start = next;
    }
  }
  if (open) yield Uint8Array.of(NEWLINE);
}
