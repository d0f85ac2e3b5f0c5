import { NotUnderstood } from '../pdf/not-understood.js';
import {
  PdfName,
  PdfRef,
  PdfString,
  isArray,
  isDict,
  type PdfDict,
  type PdfObject,
  type PdfValue,
} from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { ArchiveFault } from './fault.js';

const HEADER = /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/;
const EOL = '(?:\\r\\n|\\r|\\n)';
/** Of the first generation: objects that were freed and taken again are seldom, and not looked into. */
const BEGIN = new RegExp(`^[\\r\\n]\\d+ 0 obj${EOL}`);
const STREAM_BEGIN = /stream(?:\r\n|\n)$/;
const STREAM_END = new RegExp(`^${EOL}endstream${EOL}endobj${EOL}`);
const FILTERS = [
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'FlateDecode',
  'CCITTFaxDecode',
  'DCTDecode',
  'JBIG2Decode',
];
const OUTSIDE_FILE = ['F', 'FFilter', 'FDecodeParms'];
const [LONGEST_STRING, LONGEST_NAME, LARGEST] = [32_767, 127, 2_147_483_647];
const MAX_DEPTH = 100;

/** How an original's file is written down, where PDF/A is stricter than viewers are (ISO 19005-2, 6.1). */
export async function checkObjects(reader: PdfFileReader): Promise<void> {
  const head = (await reader.file.read(0, 20)).toString('latin1');
  if (!HEADER.test(head)) throw new ArchiveFault("a first line that is not PDF/A's");
  for (const number of reader.xref.entries.used()) await checkObject(reader, number);
  // Only now is all read.
  if (reader.file.irregular) throw new ArchiveFault('objects that are written carelessly');
}

async function checkObject(reader: PdfFileReader, number: number): Promise<void> {
  const object = await understood(reader, number);
  checkValue(object.value, 0);
  const entry = reader.xref.entries.get(number);
  if (entry.kind !== 'offset') return;
  const begin = (await reader.file.read(entry.offset - 1, 40)).toString('latin1');
  if (!BEGIN.test(begin)) throw spacing(number);
  if (object.streamStart === undefined) await checkEnd(reader, number, entry.offset);
  else await checkStream(reader, object, object.streamStart);
}

const spacing = (number: number): ArchiveFault => new ArchiveFault(`line ends missing at object ${number}`);

async function understood(reader: PdfFileReader, number: number): Promise<PdfObject> {
  try {
    return await reader.object(number);
  } catch (error) {
    if (error instanceof NotUnderstood) throw new ArchiveFault(error.message);
    throw error;
  }
}

async function checkEnd(reader: PdfFileReader, number: number, offset: number): Promise<void> {
  const end = await reader.file.parse(offset, (parser) => {
    parser.integer();
    parser.integer();
    parser.keyword('obj');
    parser.value();
    // All of the object's last word must be in the window.
    parser.peek(12);
    return parser.bytes.toString('latin1', parser.pos, parser.pos + 13);
  });
  if (!/^\s*[\r\n]endobj[\r\n]/.test(end)) throw spacing(number);
}

async function checkStream(reader: PdfFileReader, object: PdfObject, start: number): Promise<void> {
  const entries = object.value as PdfDict;
  for (const key of OUTSIDE_FILE)
    if (entries.has(key)) throw new ArchiveFault('a stream that lies outside the file');
  const filter = entries.get('Filter') ?? [];
  for (const one of isArray(filter) ? filter : [filter])
    if (!(one instanceof PdfName && FILTERS.includes(one.name)))
      throw new ArchiveFault(`a stream with a filter that was not checked`);
  const before = (await reader.file.read(start - 8, 8)).toString('latin1');
  const length = await reader.resolve(entries.get('Length'));
  if (typeof length !== 'number') throw spacing(object.number);
  const after = (await reader.file.read(start + length, 24)).toString('latin1');
  if (!STREAM_BEGIN.test(before) || !STREAM_END.test(after)) throw spacing(object.number);
}

function checkValue(value: PdfValue, depth: number): void {
  if (depth > MAX_DEPTH) throw new ArchiveFault('objects nested too deeply');
  const tooLarge =
    (typeof value === 'number' && Math.abs(value) > LARGEST) ||
    (value instanceof PdfString && value.bytes.length > LONGEST_STRING) ||
    (value instanceof PdfName && value.name.length > LONGEST_NAME);
  if (tooLarge) throw new ArchiveFault('a number, string or name that is too large');
  if (value instanceof PdfRef && value.generation !== 0) throw new ArchiveFault('an object taken again');
  if (isArray(value)) for (const item of value) checkValue(item, depth + 1);
  else if (isDict(value))
    for (const [key, item] of value) {
      if (key.length > LONGEST_NAME) throw new ArchiveFault('a name that is too large');
      checkValue(item, depth + 1);
    }
}
