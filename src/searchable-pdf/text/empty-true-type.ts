/** Units a em, and what our three glyphs (none, a letter, a space) are wide. */
export const EM = 1000;
export const LETTER_WIDTH = 500;
export const SPACE_WIDTH = 250;
export const ASCENT = 800;
export const DESCENT = -200;

const WIDTHS = [LETTER_WIDTH, LETTER_WIDTH, SPACE_WIDTH];

/** Big-endian fields: `[bytes, value]`. */
function pack(fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) out.writeUInt16BE(value & 0xffff, at);
    else out.writeUInt32BE(value >>> 0, at);
    at += bytes;
  }
  return out;
}

const shorts = (...values: number[]): Buffer => pack(values.map((value) => [2, value] as const));

const head = (): Buffer =>
  Buffer.concat([
    pack([
      [4, 0x10000],
      [4, 0x10000],
      [4, 0],
      [4, 0x5f0f3cf5],
      [2, 0],
      [2, EM],
    ]),
    Buffer.alloc(16), // created, modified
    shorts(0, DESCENT, LETTER_WIDTH, ASCENT, 0, 8, 2, 0, 0),
  ]);

const hhea = (): Buffer =>
  Buffer.concat([
    pack([
      [4, 0x10000],
      [2, ASCENT],
      [2, DESCENT],
      [2, 0],
      [2, LETTER_WIDTH],
      [2, 0],
      [2, 0],
      [2, 0],
    ]),
    shorts(1, 0, 0, 0, 0, 0, 0, 0, WIDTHS.length),
  ]);

const maxp = (): Buffer =>
  Buffer.concat([pack([[4, 0x10000]]), shorts(WIDTHS.length, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);

/** A map with nothing in it but its obligatory last segment: a PDF finds glyphs by their number. */
const cmap = (): Buffer =>
  Buffer.concat([shorts(0, 1, 3, 1, 0, 12), shorts(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)]);

const os2 = (): Buffer =>
  Buffer.concat([
    shorts(3, LETTER_WIDTH, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10 + 16), // panose, Unicode ranges
    Buffer.from('NONE', 'latin1'),
    shorts(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    Buffer.alloc(8), // code pages
    shorts(500, 700, 0, 0x20, 1),
  ]);

function name(): Buffer {
  const text = Buffer.from('PhusaText', 'utf16le').swap16();
  const records = [1, 2, 4, 6].map((id) => shorts(3, 1, 0x409, id, text.length, 0));
  return Buffer.concat([shorts(0, records.length, 6 + 12 * records.length), ...records, text]);
}

const post = (): Buffer =>
  pack([
    [4, 0x30000],
    [4, 0],
    [2, -100],
    [2, 50],
    [4, 1],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
  ]);

/**
 * A stroke without area from corner to corner. It paints nothing, but gives the letter a height: PDFium, and so
 * Chromium, drops upright text whose glyphs have none.
 */
const letter = (): Buffer =>
  Buffer.concat([
    shorts(1, 0, DESCENT, LETTER_WIDTH, ASCENT, 1, 0),
    Buffer.from([1, 1]), // both points on the curve, their steps as two bytes
    shorts(0, LETTER_WIDTH, DESCENT, ASCENT - DESCENT),
  ]);

function checksum(table: Buffer): number {
  let sum = 0;
  for (let i = 0; i < table.length; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0;
  return sum;
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)]);

/**
 * A TrueType font that paints nothing: it gives invisible text a width and a height, so that
 * selecting works, and needs no file of anybody's font.
 */
export function emptyTrueType(): Buffer {
  const tables: [tag: string, bytes: Buffer][] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', letter()],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', shorts(...WIDTHS.flatMap((width) => [width, 0]))],
    ['loca', shorts(0, 0, letter().length / 2, letter().length / 2)],
    ['maxp', maxp()],
    ['name', name()],
    ['post', post()],
  ];
  let offset = 12 + 16 * tables.length;
  const directory = tables.map(([tag, bytes]) => {
    const entry = Buffer.concat([
      Buffer.from(tag, 'latin1'),
      pack([
        [4, checksum(padded(bytes))],
        [4, offset],
        [4, bytes.length],
      ]),
    ]);
    offset += padded(bytes).length;
    return entry;
  });
  const font = Buffer.concat([
    pack([
      [4, 0x10000],
      [2, tables.length],
      [2, 128],
      [2, 3],
      [2, 16 * tables.length - 128],
    ]),
    ...directory,
    ...tables.map(([, bytes]) => padded(bytes)),
  ]);
  const headAt =
    12 + 16 * tables.length + tables.slice(0, 3).reduce((sum, [, b]) => sum + padded(b).length, 0);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}
