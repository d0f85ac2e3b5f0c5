import type { EntityManager } from 'typeorm';
import { DocumentFile } from '../catalog/documents/document-file.entity.js';
import { Document } from '../catalog/documents/document.entity.js';
import { pagesOfPass } from '../catalog/text/page-lines.js';
import { plainText } from '../shared/page-text.js';
import type { DocumentView, PageView } from './page/description-reader.js';

/** Covers, forms and abstracts stand in the first pages, colophons in the last. */
const FIRST_PAGES = 12;
const LAST_PAGES = 4;

/** What the readers see of a document, and the layer of each page, for its evidence. */
export interface ReadDocument {
  readonly view: DocumentView;
  readonly layers: ReadonlyMap<number, string>;
}

/** The first and last pages of a document as one reading found them. */
export async function documentViewOf(
  manager: EntityManager,
  documentId: string,
  pass: number,
): Promise<ReadDocument> {
  const document = await manager.findOneByOrFail(Document, { id: documentId });
  const original = await manager.findOneBy(DocumentFile, { documentId, kind: 'original', position: 0 });
  const { pageCount } = document;
  const lastFrom = Math.max(FIRST_PAGES + 1, pageCount - LAST_PAGES + 1);
  const ranges = [
    { first: 1, last: Math.min(FIRST_PAGES, pageCount) },
    { first: lastFrom, last: pageCount },
  ];
  const pages: PageView[] = [];
  const layers = new Map<number, string>();
  for (const range of ranges) {
    for await (const { page, layer, lines } of pagesOfPass(manager, documentId, pass, range)) {
      const { number, width, height } = page;
      const language = layer?.language ?? undefined;
      pages.push({ number, width, height, lines, ...plainText(lines), ...(language ? { language } : {}) });
      if (layer) layers.set(number, layer.id);
    }
  }
  return { view: { pages, pageCount, info: original?.info ?? {}, fileName: document.originalName }, layers };
}
