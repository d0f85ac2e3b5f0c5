import { table, type FontTables } from './true-type.js';

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTIONS] = [1, 8, 0x20, 0x40, 0x80, 0x100];

/** A glyph's outline without hints; `number` gives the new number of a glyph that it is composed of. */
export function outline(tables: FontTables, glyph: number, number: (part: number) => number): Buffer {
  const bytes = rawOutline(tables, glyph);
  if (bytes.length === 0) return bytes;
  return bytes.readInt16BE(0) >= 0 ? withoutHints(bytes) : composed(bytes, number);
}

function rawOutline(tables: FontTables, glyph: number): Buffer {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').readInt16BE(50) === 1;
  const at = (n: number): number => (long ? loca.readUInt32BE(4 * n) : 2 * loca.readUInt16BE(2 * n));
  return table(tables, 'glyf').subarray(at(glyph), at(glyph + 1));
}

function withoutHints(bytes: Buffer): Buffer {
  const at = 10 + 2 * bytes.readInt16BE(0);
  const head = Buffer.from(bytes.subarray(0, at + 2));
  head.writeUInt16BE(0, at);
  return Buffer.concat([head, bytes.subarray(at + 2 + bytes.readUInt16BE(at))]);
}

function composed(bytes: Buffer, number: (part: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 10; ;) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    copy.writeUInt16BE(number(copy.readUInt16BE(at + 2)), at + 2);
    at += flags & WORDS ? 8 : 6;
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    if (!(flags & MORE)) return copy.subarray(0, at);
  }
}
