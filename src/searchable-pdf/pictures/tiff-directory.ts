import { NotEmbeddable } from './embedded-picture.js';

/** Bytes by their place: a file, or a block of EXIF. */
export interface ByteReader {
  read(offset: number, length: number): Promise<Buffer>;
}

/** A TIFF directory's numbers by tag; texts and unknown types are left out. */
export type TiffDirectory = ReadonlyMap<number, readonly number[]>;

const MAX_PAGES = 100_000;
/** Enough for one-row strips of the tallest page; a bomb says more. */
const MAX_VALUES = 1_000_000;
const SIZES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** The directories of a classic TIFF, one a page, in order. */
export async function readDirectories(bytes: ByteReader, limit = MAX_PAGES): Promise<TiffDirectory[]> {
  const head = await bytes.read(0, 8);
  const order = head.toString('latin1', 0, 4);
  if (head.length < 8 || (order !== 'II*\0' && order !== 'MM\0*'))
    throw new NotEmbeddable('not a classic TIFF');
  const little = order.startsWith('II');
  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = uint(head, 4, 4, little); at !== 0 && directories.length < limit;) {
    if (seen.has(at)) throw new NotEmbeddable('TIFF pages that go in a circle');
    seen.add(at);
    const count = uint(await exactly(bytes, at, 2), 0, 2, little);
    const block = await exactly(bytes, at + 2, 12 * count + 4);
    directories.push(await readEntries(bytes, block, count, little));
    at = uint(block, 12 * count, 4, little);
  }
  return directories;
}

async function readEntries(
  bytes: ByteReader,
  block: Buffer,
  count: number,
  little: boolean,
): Promise<TiffDirectory> {
  const entries = new Map<number, readonly number[]>();
  for (let i = 0; i < count; i++) {
    const at = 12 * i;
    const type = uint(block, at + 2, 2, little);
    const values = uint(block, at + 4, 4, little);
    const size = SIZES[type];
    if (size === undefined || values > MAX_VALUES) continue;
    const length = size * values;
    const data =
      length <= 4
        ? block.subarray(at + 8, at + 12)
        : await exactly(bytes, uint(block, at + 8, 4, little), length);
    entries.set(uint(block, at, 2, little), readValues(data, type, values, little));
  }
  return entries;
}

function readValues(data: Buffer, type: number, count: number, little: boolean): number[] {
  if (type === 5)
    return Array.from(
      { length: count },
      (_, i) => uint(data, 8 * i, 4, little) / uint(data, 8 * i + 4, 4, little),
    );
  const size = SIZES[type] ?? 1;
  return Array.from({ length: count }, (_, i) => uint(data, size * i, size, little));
}

function uint(data: Buffer, at: number, size: number, little: boolean): number {
  return little ? data.readUIntLE(at, size) : data.readUIntBE(at, size);
}

async function exactly(bytes: ByteReader, offset: number, length: number): Promise<Buffer> {
  const found = await bytes.read(offset, length);
  if (found.length < length) throw new NotEmbeddable('a TIFF that was cut short');
  return found;
}
