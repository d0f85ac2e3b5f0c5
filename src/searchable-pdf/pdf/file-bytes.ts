import { open, type FileHandle } from 'node:fs/promises';
import { NotUnderstood } from './not-understood.js';
import { EndOfWindow, PdfParser } from './pdf-parser.js';

const FIRST_WINDOW = 2048;
/** No single object outside a stream is this large in an honest file. */
const LARGEST_WINDOW = 64 * 1024 * 1024;

/** A file read piece by piece, so that its size does not matter. */
export class FileBytes {
  /** Something read so far was not as the standard has it, though it was understood. */
  irregular = false;

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<FileBytes> {
    const handle = await open(path, 'r');
    try {
      return new FileBytes(handle, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  async read(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    const buffer = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.handle.read(buffer, filled, wanted - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  /** Parses at `offset` with a window that grows until the object fits. */
  async parse<T>(offset: number, parse: (parser: PdfParser) => T): Promise<T> {
    if (offset < 0 || offset >= this.size) throw new NotUnderstood(`offset ${offset} is outside the file`);
    for (let length = FIRST_WINDOW; ; length *= 4) {
      const bytes = await this.read(offset, length);
      const parser = new PdfParser(bytes, offset + bytes.length >= this.size);
      try {
        const parsed = parse(parser);
        if (parser.irregular) this.irregular = true;
        return parsed;
      } catch (error) {
        if (!(error instanceof EndOfWindow)) throw error;
        if (length > LARGEST_WINDOW) throw new NotUnderstood('an object is far too large');
      }
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
