import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfRef, PdfString, isArray, isDict, type PdfDict } from '../pdf/pdf-objects.js';
import { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { readPageTree, type PageTerm } from '../pdf/page-tree.js';

/** An original whose structure was read and understood before the first page is asked for. */
export interface OriginalPdf {
  readonly reader: PdfFileReader;
  readonly queryTerms: readonly PageTerm[];
  readonly root: PdfRef;
  readonly catalog: PdfDict;
  readonly info?: PdfRef;
  readonly information: PdfDict;
  readonly firstId?: PdfString;
  readonly signed: boolean;
}

export async function openOriginal(path: string): Promise<OriginalPdf> {
  const reader = await PdfFileReader.open(path);
  try {
    return await understand(reader);
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function understand(reader: PdfFileReader): Promise<OriginalPdf> {
  const { trailer } = reader.xref;
  const rootRef = trailer.get('Root');
  if (!(rootRef instanceof PdfRef)) throw new NotUnderstood('the file has no catalog');
  const catalogObject = await reader.object(rootRef.number);
  const catalog = await reader.dict(rootRef, 'the catalog');
  const infoRef = trailer.get('Info');
  const information = await reader.resolve(infoRef);
  const ids = await reader.resolve(trailer.get('ID'));
  const firstId = isArray(ids) ? ids[0] : undefined;
  const infoObject = infoRef instanceof PdfRef ? await reader.object(infoRef.number) : undefined;
  return {
    reader,
    queryTerms: await readPageTree(reader, catalog),
    root: new PdfRef(catalogObject.number, catalogObject.generation),
    catalog,
    ...(infoObject?.value ? { info: new PdfRef(infoObject.number, infoObject.generation) } : {}),
    information: isDict(information) ? information : new Map(),
    ...(firstId instanceof PdfString ? { firstId } : {}),
    signed: await isSigned(reader, catalog),
  };
}

async function isSigned(reader: PdfFileReader, catalog: PdfDict): Promise<boolean> {
  const form = await reader.resolve(catalog.get('AcroForm'));
  const flags = isDict(form) ? await reader.resolve(form.get('SigFlags')) : null;
  return typeof flags === 'number' && (flags & 1) === 1;
}
