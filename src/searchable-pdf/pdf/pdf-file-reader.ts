import { FileBytes } from './file-bytes.js';
import { NotUnderstood } from './not-understood.js';
import { PdfRef, isDict, type PdfDict, type PdfObject, type PdfValue } from './pdf-objects.js';
import { PdfParser } from './pdf-parser.js';
import { decodeStream } from './stream-filters.js';
import { readXref, type Xref } from './xref.js';

const MAX_HOPS = 20;
const MAX_OBJECT_STREAM = 64 * 1024 * 1024;
const STREAMS_KEPT = 8;

/** Reads a PDF's objects by their numbers, each from its place in the file; nothing is held but the xref. */
export class PdfFileReader {
  /** The last object streams unpacked: neighbours are usually asked together. */
  private readonly unpacked = new Map<number, ReadonlyMap<number, PdfValue>>();

  private constructor(
    readonly file: FileBytes,
    readonly xref: Xref,
  ) {}

  static async open(path: string): Promise<PdfFileReader> {
    const file = await FileBytes.open(path);
    try {
      return new PdfFileReader(file, await readXref(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** The object with this number, its stream's start counted from the file's; null for one that is free. */
  async object(number: number): Promise<PdfObject> {
    const entry = this.xref.entries.get(number);
    if (entry.kind === 'free') return { number, generation: 0, value: null };
    if (entry.kind === 'packed') {
      const packed = await this.objectStream(entry.stream);
      return { number, generation: 0, value: packed.get(number) ?? null };
    }
    const found = await this.file.parse(entry.offset, (parser) => parser.object());
    if (found.number !== number) throw new NotUnderstood(`object ${number} is not where the file says`);
    if (found.streamStart === undefined) return found;
    return { ...found, streamStart: entry.offset + found.streamStart };
  }

  /** Follows references until something else comes. */
  async resolve(value: PdfValue | undefined): Promise<PdfValue> {
    let found: PdfValue = value ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops > MAX_HOPS) throw new NotUnderstood('references that go in a circle');
      found = (await this.object(found.number)).value;
    }
    return found;
  }

  async dict(value: PdfValue | undefined, what: string): Promise<PdfDict> {
    const found = await this.resolve(value);
    if (!isDict(found)) throw new NotUnderstood(`${what} is not a dictionary`);
    return found;
  }

  /** A stream's bytes, its filter undone. */
  async streamBytes(object: PdfObject, limit: number): Promise<Buffer> {
    if (!isDict(object.value) || object.streamStart === undefined)
      throw new NotUnderstood(`object ${object.number} is not a stream`);
    const length = await this.resolve(object.value.get('Length'));
    if (typeof length !== 'number' || length < 0 || length > limit)
      throw new NotUnderstood(`stream ${object.number} has no sound length`);
    return decodeStream(object.value, await this.file.read(object.streamStart, length), limit);
  }

  private async objectStream(number: number): Promise<ReadonlyMap<number, PdfValue>> {
    const known = this.unpacked.get(number);
    if (known) return known;
    if (this.xref.entries.get(number).kind !== 'offset')
      throw new NotUnderstood('an object stream inside an object stream');
    const object = await this.object(number);
    const { objects, irregular } = unpack(object, await this.streamBytes(object, MAX_OBJECT_STREAM));
    if (irregular) this.file.irregular = true;
    const oldest = this.unpacked.keys().next();
    if (this.unpacked.size >= STREAMS_KEPT && !oldest.done) this.unpacked.delete(oldest.value);
    this.unpacked.set(number, objects);
    return objects;
  }
}

/** An object stream (7.5.7): pairs of number and offset, then the objects themselves. */
function unpack(stream: PdfObject, bytes: Buffer): { objects: Map<number, PdfValue>; irregular: boolean } {
  const entries = isDict(stream.value) ? stream.value : new Map<string, PdfValue>();
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new NotUnderstood(`object stream ${stream.number} lacks /N or /First`);
  const head = new PdfParser(bytes, true);
  const objects = new Map<number, PdfValue>();
  let irregular = false;
  for (let i = 0; i < count; i++) {
    const number = head.integer();
    const body = new PdfParser(bytes, true);
    body.pos = first + head.integer();
    objects.set(number, body.value());
    irregular ||= body.irregular;
  }
  return { objects, irregular };
}
