import { inflateSync } from 'node:zlib';

/** The tables of a font file. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** Unpacks a WOFF 1 file, whose tables are those of a TrueType file, each deflated. */
export function tablesOfWoff(file: Buffer): FontTables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = new Map<string, Buffer>();
  for (let i = 0, at = 44; i < file.readUInt16BE(12); i++, at += 20) {
    const [offset, packed, full] = [4, 8, 12].map((field) => file.readUInt32BE(at + field));
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0));
    tables.set(file.toString('latin1', at, at + 4), packed === full ? bytes : inflateSync(bytes));
  }
  return tables;
}

export function table(tables: FontTables, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new Error(`the font has no table ${name}`);
  return found;
}

/** A TrueType file of these tables. */
export function fontFile(tables: FontTables): Buffer {
  const names = [...tables.keys()].sort();
  const count = names.length;
  const log = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** log, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE(16 * (count - 2 ** log), 10);
  let offset = head.length;
  const bodies = names.map((name, i) => {
    const bytes = table(tables, name);
    head.write(name, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(checksum(bytes), 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(bytes.length, 24 + 16 * i);
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    bytes.copy(padded);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word = Buffer.alloc(4);
    bytes.copy(word, 0, i, Math.min(bytes.length, i + 4));
    sum = (sum + word.readUInt32BE()) >>> 0;
  }
  return sum;
}

/** Code point → glyph, from the table for the basic plane. */
export function glyphsByCode(tables: FontTables): Map<number, number> {
  const cmap = table(tables, 'cmap');
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + 8 * i);
    if (cmap.readUInt16BE(at) === 4) readSegments(cmap, at, found);
  }
  return found;
}

function readSegments(cmap: Buffer, at: number, found: Map<number, number>): void {
  const double = cmap.readUInt16BE(at + 6);
  for (let i = 0; i < double; i += 2) {
    const end = cmap.readUInt16BE(at + 14 + i);
    const start = cmap.readUInt16BE(at + 16 + double + i);
    const delta = cmap.readUInt16BE(at + 16 + 2 * double + i);
    const rangeAt = at + 16 + 3 * double + i;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}
