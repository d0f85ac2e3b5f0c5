import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfName, PdfRef, isArray, isDict, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';

export type ExistingText = 'none' | 'visible' | 'invisible';

/** More than this is drawing, not a text layer. */
const LIMIT = 4 * 1024 * 1024;
const MAX_FORMS = 10;
const SHOWS_TEXT = /(?:^|[\s\])>])(?:Tj|TJ|'|")(?:\s|$)/;
const INVISIBLE = /(?:^|\s)3\s+Tr(?:\s|$)/;

/** Does the page carry text of its own? A glance at its content and its forms, enough for a note. */
export async function existingText(reader: PdfFileReader, page: PdfDict): Promise<ExistingText> {
  const content = [...(await contentRefs(reader, page.get('Contents'))), ...(await formRefs(reader, page))];
  let found: ExistingText = 'none';
  for (const ref of content) {
    const text = await contentText(reader, ref);
    if (!SHOWS_TEXT.test(text)) continue;
    if (INVISIBLE.test(text)) return 'invisible';
    found = 'visible';
  }
  return found;
}

/** The streams a page's /Contents name: one, or several in an array that may be an object itself. */
export async function contentRefs(reader: PdfFileReader, contents: PdfValue | undefined): Promise<PdfRef[]> {
  const value = contents instanceof PdfRef ? (await reader.object(contents.number)).value : contents;
  if (value === null || value === undefined) return [];
  if (isArray(value)) return value.filter((item) => item instanceof PdfRef);
  if (contents instanceof PdfRef && isDict(value)) return [contents];
  throw new NotUnderstood('/Contents is neither a stream nor an array');
}

async function formRefs(reader: PdfFileReader, page: PdfDict): Promise<PdfRef[]> {
  const resources = await reader.resolve(page.get('Resources'));
  const objects = isDict(resources) ? await reader.resolve(resources.get('XObject')) : null;
  if (!isDict(objects)) return [];
  const forms: PdfRef[] = [];
  for (const ref of [...objects.values()].slice(0, MAX_FORMS)) {
    const object = await reader.resolve(ref);
    const subtype = isDict(object) ? object.get('Subtype') : null;
    if (ref instanceof PdfRef && subtype instanceof PdfName && subtype.name === 'Form') forms.push(ref);
  }
  return forms;
}

async function contentText(reader: PdfFileReader, ref: PdfRef): Promise<string> {
  try {
    return (await reader.streamBytes(await reader.object(ref.number), LIMIT)).toString('latin1');
  } catch (error) {
    // Too large or packed in another way: nothing to tell about it, and no harm to the page.
    if (error instanceof NotUnderstood) return '';
    throw error;
  }
}
