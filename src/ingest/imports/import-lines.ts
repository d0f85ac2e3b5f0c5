import { isUtf8 } from 'node:buffer';
import type { Bilingual } from '../../shared/bilingual.js';

/** One line of NDJSON: its text, or why it cannot be one. */
export interface ImportLine {
  /** From 1, blank lines counted. */
  readonly line: number;
  readonly text?: string;
  readonly problem?: Bilingual;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = /^\ufeff/;
const NOT_UTF8: Bilingual = { vi: 'Dòng này không phải UTF-8.', en: 'This line is not UTF-8.' };

/**
 * The lines of a stream, those of one chunk together, so that nobody waits for a line that is there. A line of more
 * than `longest` bytes is passed over and told; never is more than that in memory.
 */
export async function* importLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ImportLine[]> {
  const splitter = new Splitter(longest);
  for await (const chunk of chunks) {
    const lines = splitter.take(chunk);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

class Splitter {
  private parts: Uint8Array[] = [];
  private bytes = 0;
  private number = 0;

  constructor(private readonly longest: number) {}

  take(chunk: Uint8Array): ImportLine[] {
    const lines: ImportLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.add(chunk.subarray(start, end));
      lines.push(...this.end());
      start = end + 1;
    }
    this.add(chunk.subarray(start));
    return lines;
  }

  /** The line that has come together so far; none when it is blank. */
  end(): ImportLine[] {
    const [parts, bytes] = [this.parts, this.bytes];
    this.parts = [];
    this.bytes = 0;
    this.number += 1;
    const line = this.number;
    if (bytes > this.longest) return [{ line, problem: tooLong(this.longest) }];
    const whole = Buffer.concat(parts);
    if (!isUtf8(whole)) return [{ line, problem: NOT_UTF8 }];
    const text = whole.toString('utf8').replace(BYTE_ORDER_MARK, '').trim();
    return text === '' ? [] : [{ line, text }];
  }

  private add(part: Uint8Array): void {
    this.bytes += part.length;
    if (this.bytes > this.longest) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }
}

const tooLong = (longest: number): Bilingual => ({
  vi: `Dòng dài hơn ${String(longest)} byte.`,
  en: `The line is longer than ${String(longest)} bytes.`,
});
