import { type DataSource, In } from 'typeorm';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { pagesOfPass } from '../../catalog/text/page-lines.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { textVersion } from '../../catalog/documents/searchable-text.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import type { Draft } from './searchable-draft.js';
import { FoundMargins } from '../layout/document-margins.js';

/** Of a reading that is complete its layers say it. */
const KNOWN_ALREADY = new FoundMargins(new Map());

/** With how many of the document's corrections it was begun; later ones may be in it as well. */
interface PassDraft extends Draft {
  readonly corrections: number;
}

/** The searchable PDF of a document, with the text that one reading found and persons corrected. */
export async function draftOfPass(
  dataSource: DataSource,
  store: ObjectStore,
  { documentId, pass }: { readonly documentId: string; readonly pass: number },
  margins = KNOWN_ALREADY,
): Promise<PassDraft> {
  const document = await dataSource.manager.findOneByOrFail(Document, { id: documentId });
  const { pageCount, corrections } = document;
  const used = await dataSource.manager
    .createQueryBuilder(Page, 'page')
    .select('DISTINCT page.file_id', 'id')
    .where({ documentId })
    .getRawMany<{ id: string }>();
  const files = await dataSource.manager.find(DocumentFile, {
    where: { documentId, kind: 'original', id: In(used.map(({ id }) => id)) },
    order: { position: 'ASC' },
  });
  const keys = new Map(files.map(({ id, objectKey }) => [id, objectKey]));
  return {
    corrections,
    files,
    reordered: document.reordered,
    pageCount,
    info: {
      ...(document.title ? { title: document.title } : {}),
      language: document.language ?? 'vi',
      textVersion: `${documentId} ${textVersion({ pass, corrections })}`,
      producer: 'phusa',
    },
    async *pages() {
      const range = { first: 1, last: pageCount };
      for await (const { page, lines, layer } of pagesOfPass(dataSource.manager, documentId, pass, range)) {
        const language = layer?.language ?? null;
        yield {
          page,
          language,
          lines: margins.apply(page, lines, language),
          trusted: layer?.source === 'trusted',
        };
      }
    },
    withFile: ({ id }, use) => store.withFile(keys.get(id) ?? '', use),
  };
}
