import { open, type FileHandle } from 'node:fs/promises';
import { PermanentError } from '../../../shared/errors.js';

const BIG = 43;
/** StripOffsets and TileOffsets, each with the tag that holds their lengths. */
const DATA_TAGS: Readonly<Record<number, number>> = { 273: 279, 324: 325 };
const TYPE_BYTES: Readonly<Record<number, number>> = { 3: 2, 4: 4, 16: 8 };

/**
 * Counts the pages of a TIFF and sees that all of it is there. libtiff reads a file that was cut short as if it
 * ended before the first page that is missing; half a report must not pass for a whole one.
 */
export async function countTiffPages(path: string, maxPages: number): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await new TiffWalk(file, size).count(maxPages);
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its values stand. */
  readonly at: number;
}

class TiffWalk {
  private little = true;
  private big = false;

  constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  async count(maxPages: number): Promise<number> {
    const head = await this.read(0, 8);
    this.little = head[0] === 0x49;
    this.big = this.number(head, 2, 2) === BIG;
    let next = this.big ? this.number(await this.read(8, 8), 0, 8) : this.number(head, 4, 4);
    let pages = 0;
    for (; next !== 0; pages++) {
      // One more than allowed is enough to know, and also ends a chain that runs in a circle.
      if (pages > maxPages) throw new PermanentError('tooManyPages', `more than ${maxPages} pages`);
      next = await this.directory(next);
    }
    return pages;
  }

  /** Looks at one page's directory; gives where the next one stands. */
  private async directory(at: number): Promise<number> {
    const [countBytes, entryBytes, pointerBytes] = this.big ? [8, 20, 8] : [2, 12, 4];
    const count = this.number(await this.read(at, countBytes), 0, countBytes);
    const body = await this.read(at + countBytes, count * entryBytes + pointerBytes);
    const entries = new Map<number, Entry>();
    for (let i = 0; i < count; i++) {
      const offset = i * entryBytes;
      const type = this.number(body, offset + 2, 2);
      const values = this.number(body, offset + 4, pointerBytes);
      const inline = values * (TYPE_BYTES[type] ?? 8) <= pointerBytes;
      const place = offset + 4 + pointerBytes;
      const pointer = inline ? at + countBytes + place : this.number(body, place, pointerBytes);
      entries.set(this.number(body, offset, 2), { type, count: values, at: pointer });
    }
    for (const [offsets, lengths] of Object.entries(DATA_TAGS)) {
      await this.refuseMissing(entries.get(Number(offsets)), entries.get(lengths));
    }
    return this.number(body, count * entryBytes, pointerBytes);
  }

  private async refuseMissing(offsets: Entry | undefined, lengths: Entry | undefined): Promise<void> {
    if (!offsets || !lengths) return;
    const [starts, sizes] = [await this.values(offsets), await this.values(lengths)];
    if (starts.some((start, i) => start + (sizes[i] ?? 0) > this.size)) throw cutShort();
  }

  private async values({ type, count, at }: Entry): Promise<number[]> {
    const bytes = TYPE_BYTES[type] ?? 4;
    const data = await this.read(at, count * bytes);
    return Array.from({ length: count }, (_, i) => this.number(data, i * bytes, bytes));
  }

  private async read(at: number, bytes: number): Promise<Buffer> {
    if (at + bytes > this.size) throw cutShort();
    const { buffer } = await this.file.read(Buffer.alloc(bytes), 0, bytes, at);
    return buffer;
  }

  private number(data: Buffer, at: number, bytes: number): number {
    if (bytes === 8) return Number(this.little ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at));
    return this.little ? data.readUIntLE(at, bytes) : data.readUIntBE(at, bytes);
  }
}

const cutShort = (): PermanentError => new PermanentError('corrupt', 'the file was cut short');
