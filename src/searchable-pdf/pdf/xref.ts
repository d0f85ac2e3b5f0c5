import type { FileBytes } from './file-bytes.js';
import { NotUnderstood } from './not-understood.js';
import type { PdfDict } from './pdf-objects.js';
import { XrefEntries } from './xref-entries.js';
import { readStreamSection, readTableSection, type XrefSection } from './xref-section.js';

const TAIL = 4096;
const MAX_REVISIONS = 10_000;

export interface Xref {
  readonly entries: XrefEntries;
  /** The newest revision's trailer. */
  readonly trailer: PdfDict;
  /** Offset of the newest section, which an update names as its /Prev. */
  readonly start: number;
  readonly isStream: boolean;
}

/** Reads all revisions' cross-reference sections, newest first. */
export async function readXref(file: FileBytes): Promise<Xref> {
  const header = await file.read(0, 5);
  if (header.toString('latin1') !== '%PDF-') throw new NotUnderstood('the file does not begin with %PDF-');
  const start = await findStart(file);
  const entries = new XrefEntries();
  const seen = new Set<number>();
  let newest: XrefSection | undefined;
  for (let at: number | undefined = start; at !== undefined;) {
    if (seen.has(at) || seen.size > MAX_REVISIONS) throw new NotUnderstood('revisions that go in a circle');
    seen.add(at);
    const section: XrefSection = await readSection(file, at);
    const hidden = number(section.trailer, 'XRefStm');
    addSection(entries, section, hidden === undefined ? undefined : await readStreamSection(file, hidden));
    newest ??= section;
    at = number(section.trailer, 'Prev');
  }
  if (!newest) throw new NotUnderstood('no cross-reference section');
  if (newest.trailer.get('Encrypt')) throw new NotUnderstood('the file is encrypted', true);
  return { entries, trailer: newest.trailer, start, isStream: newest.isStream };
}

/** In a hybrid file the table calls objects free that its hidden stream knows: the stream goes first. */
function addSection(entries: XrefEntries, section: XrefSection, hidden?: XrefSection): void {
  for (const [object, entry] of section.entries) if (entry.kind !== 'free') entries.add(object, entry);
  for (const [object, entry] of hidden?.entries ?? []) entries.add(object, entry);
  for (const [object, entry] of section.entries) entries.add(object, entry);
}

async function findStart(file: FileBytes): Promise<number> {
  const tail = (await file.read(Math.max(0, file.size - TAIL), TAIL)).toString('latin1');
  const found = /startxref\s+(\d{1,15})\s/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  if (!found) throw new NotUnderstood('the end of the file is missing');
  return Number(found[1]);
}

async function readSection(file: FileBytes, offset: number): Promise<XrefSection> {
  const isTable = await file.parse(offset, (parser) => {
    parser.skipSpace();
    return parser.peek() === 'x'.charCodeAt(0);
  });
  return isTable ? readTableSection(file, offset) : readStreamSection(file, offset);
}

function number(trailer: PdfDict, key: string): number | undefined {
  const value = trailer.get(key);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new NotUnderstood(`/${key} is not an offset`);
  return value;
}
