import { inflateSync } from 'node:zlib';

/**
 * One TrueType font made of several WOFF files of the same face, each with other letters: the way in which fonts come for
 * the web, where browsers join them. A letter that several have is taken from the first. Hints, kerning and ligatures are
 * left out. OpenType 1.9, chapters glyf, loca, hmtx, cmap (format 4), post (format 3).
 */
export function joinedFont(files: readonly Uint8Array[]): Buffer {
  const parts = files.map(readPart);
  const [main] = parts;
  if (!main) throw new Error('a font is made of at least one file');
  const glyphs: Buffer[] = [];
  const metrics: Buffer[] = [];
  const codes = new Map<number, number>();
  for (const part of parts) {
    const first = glyphs.length;
    for (let glyph = 0; glyph < part.count; glyph++) {
      glyphs.push(renumbered(part.glyph(glyph), first));
      metrics.push(part.metric(glyph));
    }
    for (const [code, glyph] of part.codes) if (!codes.has(code)) codes.set(code, first + glyph);
  }
  return fontFile(main.tables, glyphs, metrics, codes);
}

interface Part {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly count: number;
  readonly codes: ReadonlyMap<number, number>;
  glyph(index: number): Buffer;
  metric(index: number): Buffer;
}

function readPart(file: Uint8Array): Part {
  const tables = woffTables(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`font without ${tag}`);
    return found;
  };
  const count = table('maxp').readUInt16BE(4);
  const long = table('head').readInt16BE(50) === 1;
  const loca = table('loca');
  const offset = (index: number): number =>
    long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
  const hmtx = table('hmtx');
  const wide = table('hhea').readUInt16BE(34);
  return {
    tables,
    count,
    codes: unicodeMap(table('cmap')),
    glyph: (index) => table('glyf').subarray(offset(index), offset(index + 1)),
    metric: (index) => {
      const advance = hmtx.readUInt16BE(Math.min(index, wide - 1) * 4);
      const bearing =
        index < wide ? hmtx.readInt16BE(index * 4 + 2) : hmtx.readInt16BE(wide * 4 + (index - wide) * 2);
      const metric = Buffer.alloc(4);
      metric.writeUInt16BE(advance);
      metric.writeInt16BE(bearing, 2);
      return metric;
    },
  };
}

/** WOFF 1.0, section 5: a directory of tables, each packed by zlib where that is shorter. */
function woffTables(file: Buffer): Map<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = new Map<string, Buffer>();
  for (let i = 0, at = 44; i < file.readUInt16BE(12); i++, at += 20) {
    const start = file.readUInt32BE(at + 4);
    const packed = file.subarray(start, start + file.readUInt32BE(at + 8));
    const length = file.readUInt32BE(at + 12);
    tables.set(file.toString('latin1', at, at + 4), packed.length < length ? inflateSync(packed) : packed);
  }
  return tables;
}

/** Glyphs by code point, from a subtable of format 4. */
function unicodeMap(cmap: Buffer): Map<number, number> {
  const codes = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    if (sub.readUInt16BE(0) !== 4) continue;
    const twice = sub.readUInt16BE(6);
    for (let segment = 0; segment < twice; segment += 2) {
      const end = sub.readUInt16BE(14 + segment);
      const start = sub.readUInt16BE(16 + twice + segment);
      const delta = sub.readUInt16BE(16 + 2 * twice + segment);
      const rangeAt = 16 + 3 * twice + segment;
      const range = sub.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const raw = range === 0 ? code : sub.readUInt16BE(rangeAt + range + (code - start) * 2);
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0 && !codes.has(code)) codes.set(code, glyph);
      }
    }
  }
  return codes;
}

const HAS_INSTRUCTIONS = 0x0100;
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const TWO_BY_TWO = 0x0080;

/** The outline without its hints; what it is composed of is counted from `first`. */
function renumbered(glyph: Buffer, first: number): Buffer {
  if (glyph.length === 0) return glyph;
  const contours = glyph.readInt16BE(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const outline = Buffer.concat([
      glyph.subarray(0, at),
      Buffer.alloc(2),
      glyph.subarray(at + 2 + glyph.readUInt16BE(at)),
    ]);
    return evenly(outline);
  }
  const copy = Buffer.from(glyph);
  let at = 10;
  for (;;) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(flags & ~HAS_INSTRUCTIONS, at);
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + first, at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & TWO_BY_TWO ? 8 : 0;
    if (!(flags & MORE)) return evenly(copy.subarray(0, at));
  }
}

const evenly = (bytes: Buffer, by = 4): Buffer =>
  bytes.length % by === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(by - (bytes.length % by))]);

function fontFile(
  tables: ReadonlyMap<string, Buffer>,
  glyphs: readonly Buffer[],
  metrics: readonly Buffer[],
  codes: ReadonlyMap<number, number>,
): Buffer {
  const copy = (tag: string): Buffer => Buffer.from(tables.get(tag) ?? Buffer.alloc(0));
  const head = copy('head');
  head.writeUInt32BE(0, 8); // checksum of the whole, set below
  head.writeInt16BE(1, 50); // long offsets
  const hhea = copy('hhea');
  hhea.writeUInt16BE(metrics.length, 34);
  const maxp = copy('maxp');
  maxp.writeUInt16BE(glyphs.length, 4);
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let end = 0;
  glyphs.forEach((glyph, i) => loca.writeUInt32BE((end += glyph.length), (i + 1) * 4));
  const post = Buffer.alloc(32);
  copy('post').copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0);
  const made = new Map<string, Buffer>([
    ['OS/2', copy('OS/2')],
    ['cmap', characterMap(codes)],
    ['glyf', Buffer.concat(glyphs)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(metrics)],
    ['loca', loca],
    ['maxp', maxp],
    ['name', copy('name')],
    ['post', post],
  ]);
  return assembled(made);
}

/** Format 4 with a segment for each run of neighbouring letters and glyphs. */
function characterMap(codes: ReadonlyMap<number, number>): Buffer {
  const segments: { start: number; end: number; delta: number }[] = [];
  for (const [code, glyph] of [...codes].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    const delta = (glyph - code) & 0xffff;
    if (last && last.end === code - 1 && last.delta === delta) last.end = code;
    else segments.push({ start: code, end: code, delta });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const power = 2 ** Math.floor(Math.log2(segments.length));
  const words = [
    4,
    16 + segments.length * 8,
    0,
    segments.length * 2,
    power * 2,
    Math.log2(power),
    (segments.length - power) * 2,
    ...segments.map(({ end }) => end),
    0,
    ...segments.map(({ start }) => start),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  const table = Buffer.alloc(12 + words.length * 2);
  [0, 1, 3, 1, 0, 12].forEach((word, i) => table.writeUInt16BE(word, i * 2));
  words.forEach((word, i) => table.writeUInt16BE(word, 12 + i * 2));
  return table;
}

const CHECKSUM_OF_ALL = 0xb1b0afba;

function assembled(tables: ReadonlyMap<string, Buffer>): Buffer {
  const count = tables.size;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + count * 16);
  directory.writeUInt32BE(0x00010000, 0);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((word, i) =>
    directory.writeUInt16BE(word, 4 + i * 2),
  );
  const bodies: Buffer[] = [];
  let offset = directory.length;
  let headAt = 0;
  [...tables].forEach(([tag, table], i) => {
    const at = 12 + i * 16;
    if (tag === 'head') headAt = offset;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(table), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    bodies.push(evenly(table));
    offset += evenly(table).length;
  });
  const file = Buffer.concat([directory, ...bodies]);
  file.writeUInt32BE((CHECKSUM_OF_ALL - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function checksum(bytes: Buffer): number {
  const padded = evenly(bytes);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
