import { contentBytes } from '../content/page-content.js';
import { PdfName, PdfRef, isDict, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';

/** What of a page's resources is a list of names; all else says nothing that content could ask for. */
const NAMED = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'];
const NAME = /\/([^\s()<>[\]{}/%]+)/g;
/** Drawings may be long. */
const LONGEST_CONTENT = 64 * 1024 * 1024;

/**
 * The resources that this content can name, and no others: many programs give all pages one dictionary, through which
 * every page would bring along the pictures of all.
 */
export async function usedResources(
  reader: PdfFileReader,
  resources: PdfDict,
  contents: readonly PdfRef[],
): Promise<PdfDict> {
  const used = await namesIn(reader, contents);
  const xobjects = await reader.resolve(resources.get('XObject'));
  // A set that is walked tells of what is added meanwhile.
  for (const name of used) {
    const ref = isDict(xobjects) ? xobjects.get(name) : undefined;
    const form = await reader.resolve(ref);
    // What has no resources of its own names those of the page.
    if (ref instanceof PdfRef && isDict(form) && isForm(form) && !form.has('Resources'))
      for (const inner of await namesIn(reader, [ref])) used.add(inner);
  }
  const kept = new Map<string, PdfValue>();
  for (const category of NAMED) {
    const all = await reader.resolve(resources.get(category));
    if (!isDict(all)) continue;
    const named = [...all].filter(([name]) => used.has(name));
    if (named.length > 0) kept.set(category, new Map(named));
  }
  return kept;
}

function isForm(entries: PdfDict): boolean {
  const kind = entries.get('Subtype');
  return kind instanceof PdfName && kind.name === 'Form';
}

/** Every word behind a slash, be it in a text or a picture's bytes: rather one too many. */
async function namesIn(reader: PdfFileReader, contents: readonly PdfRef[]): Promise<Set<string>> {
  const text = (await contentBytes(reader, contents, LONGEST_CONTENT)).toString('latin1');
  return new Set(
    [...text.matchAll(NAME)].map(([, raw = '']) =>
      raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    ),
  );
}
