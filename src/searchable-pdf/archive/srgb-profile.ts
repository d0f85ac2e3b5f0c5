/** Fixed-point numbers of ICC.1: 16 bits before the point and 16 behind. */
function fixed(...values: number[]): Buffer {
  const out = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => out.writeInt32BE(Math.round(value * 65536), 4 * i));
  return out;
}

const type = (signature: string): Buffer => Buffer.from(`${signature}\0\0\0\0`, 'latin1');

const xyz = (x: number, y: number, z: number): Buffer => Buffer.concat([type('XYZ '), fixed(x, y, z)]);

/** A text in one language. */
function text(words: string): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(2 * words.length, 12);
  head.writeUInt32BE(28, 16);
  return Buffer.concat([type('mluc'), head, Buffer.from(words, 'utf16le').swap16()]);
}

/** sRGB's curve (IEC 61966-2-1): a power with a straight foot. */
const curve = (): Buffer =>
  Buffer.concat([
    type('para'),
    Buffer.from([0, 3, 0, 0]),
    fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
  ]);

const D50 = [0.9642, 1, 0.8249] as const;

/** sRGB's primaries, seen under D50 as profiles want it, and the matrix (Bradford) that brought them there. */
const TAGS: readonly (readonly [signatures: readonly string[], data: Buffer])[] = [
  [['desc'], text('sRGB')],
  [['cprt'], text('Public domain')],
  [['wtpt'], xyz(...D50)],
  [
    ['chad'],
    Buffer.concat([
      type('sf32'),
      fixed(1.04788, 0.02292, -0.05019, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
    ]),
  ],
  [['rXYZ'], xyz(0.43604, 0.22248, 0.01392)],
  [['gXYZ'], xyz(0.38512, 0.7169, 0.09706)],
  [['bXYZ'], xyz(0.14305, 0.06061, 0.71391)],
  [['rTRC', 'gTRC', 'bTRC'], curve()],
];

const HEADER = 128;

function header(size: number): Buffer {
  const out = Buffer.alloc(HEADER);
  out.writeUInt32BE(size, 0);
  out.writeUInt32BE(0x04200000, 8);
  out.write('mntrRGB XYZ ', 12, 'latin1');
  // 2000-01-01: a profile must have a date, and the same for ever.
  [2000, 1, 1, 0, 0, 0].forEach((value, i) => out.writeUInt16BE(value, 24 + 2 * i));
  out.write('acsp', 36, 'latin1');
  fixed(...D50).copy(out, 68);
  return out;
}

/** A colour profile that says no more than sRGB: made here, so that nobody's file must be carried along. */
export function srgbProfile(): Buffer {
  const entries = TAGS.reduce((sum, [signatures]) => sum + signatures.length, 0);
  const directory = Buffer.alloc(4 + 12 * entries);
  directory.writeUInt32BE(entries, 0);
  let at = 4;
  let offset = HEADER + directory.length;
  const parts: Buffer[] = [];
  for (const [signatures, data] of TAGS) {
    for (const signature of signatures) {
      directory.write(signature, at, 'latin1');
      directory.writeUInt32BE(offset, at + 4);
      directory.writeUInt32BE(data.length, at + 8);
      at += 12;
    }
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header(offset), directory, ...parts]);
}
