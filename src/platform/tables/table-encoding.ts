import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { decodeAs, detectEncoding } from '../../text/legacy/legacy-encodings.js';
import { TABLE_ENCODINGS, type TableEncoding } from './table-reader.js';

const ENOUGH = 256 * 1024;
/** Share of NUL bytes at one side of each pair from which a text is UTF-16. */
const UTF16_SHARE = 0.2;
const HIGH = /[\x80-\xff]/;

/** The encoding of a text by its first bytes that are not plain ASCII. */
export async function encodingOfFile(path: string): Promise<TableEncoding> {
  let telling: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    if (first) {
      const marked = byMark(bytes) ?? byNuls(bytes);
      if (marked) return marked;
    }
    first = false;
    if (telling.length > 0 || HIGH.test(bytes.toString('latin1'))) telling = Buffer.concat([telling, bytes]);
    if (telling.length >= ENOUGH) break;
  }
  return encodingOf(telling);
}

/** The same of bytes at hand: UTF-8 where they are, else the old Vietnamese encoding that reads as syllables. */
export function encodingOf(bytes: Buffer): TableEncoding {
  const marked = byMark(bytes) ?? byNuls(bytes);
  if (marked) return marked;
  if (isUtf8(wholeLetters(bytes))) return 'UTF-8';
  const found = detectEncoding(highLines(new TextDecoder('windows-1252').decode(bytes)));
  const known = TABLE_ENCODINGS.find((encoding) => encoding === found);
  return known ?? 'CP1252';
}

function byMark(bytes: Buffer): TableEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  return undefined;
}

/** UTF-16 without a mark: one byte of each pair is mostly nought. */
function byNuls(bytes: Buffer): TableEncoding | undefined {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const pairs = head.length / 2;
  if (odd > pairs * UTF16_SHARE && even < odd / 10) return 'UTF-16LE';
  if (even > pairs * UTF16_SHARE && odd < even / 10) return 'UTF-16BE';
  return undefined;
}

/** Without the letter that the last bytes may have been cut through. */
function wholeLetters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
}

const MOST_LETTERS = 40_000;

/** The lines that tell: those with a letter beyond ASCII. Separators and quotes are no part of words. */
function highLines(text: string): string {
  const lines = text.split(/[\r\n]+/).filter((line) => HIGH.test(line) || /[^\0-\x7f]/.test(line));
  return lines.join('\n').slice(0, MOST_LETTERS).replace(/[\t|]/g, ' ');
}

const DECODED_BY_PLATFORM: Partial<Record<TableEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};

/** A file as letters. Old Vietnamese encodings come as CP1252: {@link cellDecoder} reads them cell by cell. */
export async function* lettersOf(path: string, encoding: TableEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(DECODED_BY_PLATFORM[encoding] ?? 'windows-1252');
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** What is left to decode of a cell: the old encodings tell capitals by the words around them. */
export function cellDecoder(encoding: TableEncoding): (cell: string) => string {
  if (DECODED_BY_PLATFORM[encoding] !== undefined || encoding === 'CP1252') return (cell) => cell;
  const legacy = encoding as Exclude<TableEncoding, 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'CP1252'>;
  return (cell) => (/[^\0-\x7f]/.test(cell) ? decodeAs(legacy, cell) : cell);
}
