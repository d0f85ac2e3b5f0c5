import { Transform, type TransformCallback } from 'node:stream';
import { crc32 } from 'node:zlib';
import { PermanentError, PhusaError } from '../../shared/errors.js';

/** What all entries of an archive have used together. */
export interface ZipTotal {
  bytes: number;
  readonly most: number;
}

const ARCHIVE_MARKS = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and what is made of it
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
];

/** Counts what really comes out of an entry, since what an archive says about itself may be a lie. */
export class ZipGuard extends Transform {
  private bytes = 0;
  private crc = 0;
  private head = Buffer.alloc(0);

  constructor(
    private readonly entry: { readonly name: string; readonly crc: number; readonly most: number },
    private readonly total: ZipTotal,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.total.bytes += chunk.length;
    this.crc = crc32(chunk, this.crc);
    if (this.head.length < 4) this.head = Buffer.concat([this.head, chunk.subarray(0, 4)]).subarray(0, 4);
    const problem = this.problem();
    if (problem) done(new PermanentError('zipUnsafe', `${this.entry.name}: ${problem}`));
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const intact = this.crc === this.entry.crc;
    done(intact ? null : new PermanentError('corrupt', `${this.entry.name}: checksum does not match`));
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    done(error && zipFailure(error));
  }

  private problem(): string | undefined {
    if (this.bytes > this.entry.most) return `more than ${this.entry.most} bytes`;
    if (this.total.bytes > this.total.most) return `all entries: more than ${this.total.most} bytes`;
    const isArchive = ARCHIVE_MARKS.some((mark) => mark.every((byte, i) => this.head[i] === byte));
    return isArchive ? 'an archive within the archive' : undefined;
  }
}

/** yauzl and zlib tell in words what is wrong with a file; everything they refuse is the file's fault. */
export function zipFailure(error: unknown): PhusaError {
  if (error instanceof PhusaError) return error;
  return new PermanentError('corrupt', error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
