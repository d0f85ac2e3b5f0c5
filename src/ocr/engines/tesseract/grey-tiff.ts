import type { GreyPicture } from '../../imaging/grey-picture.js';

/** Tags of the TIFF 6.0 standard that a grey picture needs, in rising order as it demands. */
const TAGS = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffset: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
} as const;
const [NONE, BLACK_IS_ZERO, LONG] = [1, 1, 4];
const HEADER = 8;
const ENTRY = 12;

/** One uncompressed TIFF with a page for each picture: Tesseract reads them all without starting again. */
export function toTiff(pictures: readonly GreyPicture[]): Buffer {
  const directory = 2 + ENTRY * Object.keys(TAGS).length + 4;
  const sizes = pictures.map(({ data }) => directory + data.length + (data.length % 2));
  const file = Buffer.alloc(HEADER + sizes.reduce((sum, size) => sum + size, 0));
  file.write('II*\0', 0, 'latin1');
  let at = HEADER;
  file.writeUInt32LE(pictures.length > 0 ? at : 0, 4);
  pictures.forEach(({ data, width, height }, page) => {
    const values: Record<keyof typeof TAGS, number> = {
      width,
      height,
      bitsPerSample: 8,
      compression: NONE,
      photometric: BLACK_IS_ZERO,
      stripOffset: at + directory,
      samplesPerPixel: 1,
      rowsPerStrip: height,
      stripBytes: data.length,
    };
    const next = at + (sizes[page] ?? 0);
    writeDirectory(file, at, values, page + 1 < pictures.length ? next : 0);
    file.set(data, at + directory);
    at = next;
  });
  return file;
}

function writeDirectory(
  file: Buffer,
  start: number,
  values: Record<keyof typeof TAGS, number>,
  next: number,
): void {
  const entries = Object.entries(TAGS) as [keyof typeof TAGS, number][];
  let at = file.writeUInt16LE(entries.length, start);
  for (const [name, tag] of entries) {
    at = file.writeUInt16LE(tag, at);
    at = file.writeUInt16LE(LONG, at);
    at = file.writeUInt32LE(1, at);
    at = file.writeUInt32LE(values[name], at);
  }
  file.writeUInt32LE(next, at);
}
