import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef, isArray, isDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';

/** More than this is drawing, not a text layer. */
const LIMIT = 4 * 1024 * 1024;
const MAX_STREAMS = 1000;
const LINE_FEED = Buffer.from('\n');

/** The streams a page's /Contents name: one, or several in an array that may be an object itself. */
export async function contentRefs(reader: PdfFileReader, contents: PdfValue | undefined): Promise<PdfRef[]> {
  const value = contents instanceof PdfRef ? (await reader.object(contents.number)).value : contents;
  if (value === null || value === undefined) return [];
  if (isArray(value)) return value.filter((item) => item instanceof PdfRef);
  if (contents instanceof PdfRef && isDict(value)) return [contents];
  throw new NotUnderstood('/Contents is neither a stream nor an array');
}

/** What the streams say together: a page may be cut anywhere between two operands. */
export async function contentBytes(
  reader: PdfFileReader,
  refs: readonly PdfRef[],
  limit = LIMIT,
): Promise<Buffer> {
  if (refs.length > MAX_STREAMS) throw new NotUnderstood('content in too many pieces');
  const parts: Buffer[] = [];
  let room = limit;
  for (const ref of refs) {
    const bytes = await reader.streamBytes(await reader.object(ref.number), room);
    room -= bytes.length;
    parts.push(bytes, LINE_FEED);
  }
  return Buffer.concat(parts);
}
