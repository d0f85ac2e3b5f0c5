import type { FileBytes } from './file-bytes.js';
import { NotUnderstood } from './not-understood.js';
import { PdfName, isArray, isDict, type PdfDict } from './pdf-objects.js';
import type { PdfParser } from './pdf-parser.js';
import { decodeStream } from './stream-filters.js';
import type { XrefEntry } from './xref-entries.js';

export interface XrefSection {
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  readonly isStream: boolean;
}

/** The largest object number that Acrobat takes. */
const MAX_OBJECTS = 8_388_607;
const MAX_STREAM = 256 * 1024 * 1024;

/** `xref`, subsections, `trailer <<…>>` */
export function readTableSection(file: FileBytes, offset: number): Promise<XrefSection> {
  return file.parse(offset, (parser) => {
    parser.keyword('xref');
    if (!/^(\r\n|\r|\n)\d/.test(parser.ahead(3))) parser.irregular = true;
    const entries = new Map<number, XrefEntry>();
    for (;;) {
      parser.skipSpace();
      if (parser.peek() === 't'.charCodeAt(0)) break;
      readSubsection(parser, entries);
    }
    parser.keyword('trailer');
    const trailer = parser.value();
    if (!isDict(trailer)) throw new NotUnderstood('a trailer that is no dictionary');
    return { entries, trailer, isStream: false };
  });
}

function readSubsection(parser: PdfParser, entries: Map<number, XrefEntry>): void {
  if (!/^\d+ \d+ ?[\r\n]/.test(parser.ahead(24))) parser.irregular = true;
  let first = parser.integer();
  const count = parser.integer();
  if (first + count > MAX_OBJECTS) throw new NotUnderstood('too many objects');
  for (let i = 0; i < count; i++) {
    const offset = parser.integer();
    const generation = parser.integer();
    parser.skipSpace();
    const used = parser.word() === 'n' && offset > 0;
    if (used && generation !== 0) parser.irregular = true;
    // A known mistake of some writers: the head of the free list, which is object 0, counted as 1.
    if (i === 0 && first === 1 && !used && generation === 65535) first = 0;
    entries.set(first + i, used ? { kind: 'offset', offset } : { kind: 'free' });
  }
}

/** A cross-reference stream (7.5.8): rows of fields, `W` bytes wide, for the ranges of `Index`. */
export async function readStreamSection(file: FileBytes, offset: number): Promise<XrefSection> {
  const object = await file.parse(offset, (parser) => parser.object());
  const { value: trailer, streamStart } = object;
  if (!isDict(trailer) || streamStart === undefined) throw new NotUnderstood('no cross-reference section');
  const type = trailer.get('Type');
  if (!(type instanceof PdfName && type.name === 'XRef')) file.irregular = true;
  const length = trailer.get('Length');
  if (typeof length !== 'number' || length > MAX_STREAM)
    throw new NotUnderstood('xref stream without a length');
  const packed = await file.read(offset + streamStart, length);
  const behind = (await file.read(offset + streamStart + length, 12)).toString('latin1');
  if (!/^(\r\n|\r|\n)endstream/.test(behind)) file.irregular = true;
  const rows = decodeStream(trailer, packed, MAX_STREAM);
  const widths = integers(trailer, 'W');
  const size = trailer.get('Size');
  const index = trailer.has('Index') ? integers(trailer, 'Index') : [0, typeof size === 'number' ? size : 0];
  const { entries, irregular } = readRows(rows, widths, index);
  if (irregular) file.irregular = true;
  return { entries, trailer, isStream: true };
}

interface ReadRows {
  readonly entries: Map<number, XrefEntry>;
  /** Objects that were freed and taken again, or fewer rows than were promised. */
  readonly irregular: boolean;
}

function readRows(rows: Buffer, widths: readonly number[], index: readonly number[]): ReadRows {
  const [w1 = 0, w2 = 0, w3 = 0] = widths;
  if (widths.some((w) => w > 8) || w1 + w2 + w3 === 0) throw new NotUnderstood('/W makes no sense');
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  let irregular = false;
  for (let i = 0; i + 1 < index.length; i += 2) {
    const first = index[i] ?? 0;
    for (let object = first; object < first + (index[i + 1] ?? 0); object++) {
      if (at + w1 + w2 + w3 > rows.length || object > MAX_OBJECTS) return { entries, irregular: true };
      const kind = w1 === 0 ? 1 : field(rows, at, w1);
      const place = field(rows, at + w1, w2);
      if (kind === 1 && field(rows, at + w1 + w2, w3) !== 0) irregular = true;
      at += w1 + w2 + w3;
      if (kind === 1 && place > 0) entries.set(object, { kind: 'offset', offset: place });
      else if (kind === 2) entries.set(object, { kind: 'packed', stream: place });
      else entries.set(object, { kind: 'free' });
    }
  }
  return { entries, irregular };
}

function field(rows: Buffer, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (rows[at + i] ?? 0);
  return value;
}

function integers(trailer: PdfDict, key: string): number[] {
  const value = trailer.get(key);
  if (!isArray(value)) throw new NotUnderstood(`/${key} is missing`);
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0)
      throw new NotUnderstood(`/${key} makes no sense`);
    return item;
  });
}
