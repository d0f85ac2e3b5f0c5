import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { type ByteSource, sourceLength } from './byte-source.js';
import { NotUnderstood } from './not-understood.js';
import { PdfRef, PdfString, name, withEntries, type PdfDict, type PdfValue } from './pdf-objects.js';
import { serialize } from './pdf-serializer.js';
import { tableSection, xrefStreamRows, type NewEntry } from './xref-writer.js';

const FLUSH_AT = 256 * 1024;

/** How the file ends: what its trailer says, and the kind of cross-reference it takes. */
export interface Ending {
  readonly trailer: PdfDict;
  readonly asStream: boolean;
  /** The original's first file identifier, which every later version keeps. */
  readonly firstId?: PdfString;
}

/** Appends objects to a PDF file and keeps account of where each begins. Holds no page in memory. */
export class PdfOutput {
  private readonly entries = new Map<number, NewEntry>();
  private readonly hash = createHash('sha256');
  private waiting: Buffer[] = [];
  private waitingLength = 0;

  private constructor(
    private readonly handle: FileHandle,
    private position: number,
    private nextNumber: number,
  ) {}

  /** Goes on behind what the file holds already. */
  static async append(path: string, nextNumber: number): Promise<PdfOutput> {
    const handle = await open(path, 'a');
    try {
      return new PdfOutput(handle, (await handle.stat()).size, nextNumber);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  allocate(): PdfRef {
    return new PdfRef(this.nextNumber++);
  }

  async raw(bytes: string | Uint8Array): Promise<void> {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
    this.hash.update(buffer);
    this.waiting.push(buffer);
    this.waitingLength += buffer.length;
    if (this.waitingLength >= FLUSH_AT) await this.flush();
  }

  async object(ref: PdfRef, value: PdfValue): Promise<void> {
    await this.begin(ref);
    await this.raw(`${serialize(value)}\nendobj\n`);
  }

  /** A stream of bytes that are already in their final form. */
  async stream(ref: PdfRef, entries: PdfDict, sources: readonly ByteSource[]): Promise<void> {
    const length = sourceLength(sources);
    await this.begin(ref);
    await this.raw(`${serialize(withEntries(entries, { Length: length }))}\nstream\n`);
    const start = this.written;
    for (const source of sources) {
      if (source instanceof Uint8Array) await this.raw(source);
      else if (source.length > 0) await this.copy(source.path, source.start, source.length);
    }
    if (this.written - start !== length) throw new NotUnderstood('a picture changed while it was copied');
    await this.raw('\nendstream\nendobj\n');
  }

  /** A stream that is packed here. */
  async flate(ref: PdfRef, entries: PdfDict, bytes: string | Uint8Array): Promise<void> {
    const packed = deflateSync(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    await this.stream(ref, withEntries(entries, { Filter: name('FlateDecode') }), [packed]);
  }

  async finish(ending: Ending): Promise<void> {
    const id = new PdfString(this.hash.copy().digest().subarray(0, 16));
    const ref = ending.asStream ? this.allocate() : undefined;
    const trailer = withEntries(ending.trailer, {
      Size: this.nextNumber,
      ID: [ending.firstId ?? id, id],
    });
    const start = this.written;
    if (ref) {
      this.entries.set(ref.number, { offset: start, generation: 0 });
      const { rows, entries } = xrefStreamRows(this.entries);
      await this.flate(ref, withEntries(trailer, entries), rows);
    } else {
      await this.raw(`${tableSection(this.entries)}trailer\n${serialize(trailer)}\n`);
    }
    await this.raw(`startxref\n${start}\n%%EOF\n`);
    await this.flush();
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private get written(): number {
    return this.position + this.waitingLength;
  }

  private async begin(ref: PdfRef): Promise<void> {
    this.entries.set(ref.number, { offset: this.written, generation: ref.generation });
    await this.raw(`${ref.number} ${ref.generation} obj\n`);
  }

  private async copy(path: string, start: number, length: number): Promise<void> {
    const span = createReadStream(path, { start, end: start + length - 1, highWaterMark: FLUSH_AT });
    for await (const chunk of span) await this.raw(chunk as Buffer);
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    this.position += bytes.length;
    await this.handle.appendFile(bytes);
  }
}
