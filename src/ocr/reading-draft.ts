import type { DataSource } from 'typeorm';
import { DocumentFile } from '../catalog/document-file.entity.js';
import { Document } from '../catalog/document.entity.js';
import { pagesOfReading } from '../catalog/page-lines.js';
import type { StageContext } from '../pipeline/stage.js';
import type { ObjectStore } from '../platform/storage/object-store.js';
import type { Draft } from './searchable-draft.js';

/** The searchable PDF of a document, with the text that one reading found. */
export async function draftOfReading(
  dataSource: DataSource,
  store: ObjectStore,
  { documentId, reading, pageCount }: StageContext,
): Promise<Draft> {
  const document = await dataSource.manager.findOneByOrFail(Document, { id: documentId });
  const files = await dataSource.manager.find(DocumentFile, {
    where: { documentId, kind: 'original' },
    order: { position: 'ASC' },
  });
  const keys = new Map(files.map(({ id, objectKey }) => [id, objectKey]));
  return {
    files,
    pageCount,
    info: {
      ...(document.title ? { title: document.title } : {}),
      language: document.language ?? 'vi',
      textVersion: `${documentId} reading ${reading}`,
      producer: 'phusa',
    },
    async *pages() {
      const range = { first: 1, last: pageCount };
      for await (const { page, lines, layer } of pagesOfReading(
        dataSource.manager,
        documentId,
        reading,
        range,
      )) {
        yield { page, lines, trusted: layer?.source === 'trusted' };
      }
    },
    withFile: ({ id }, use) => store.withFile(keys.get(id) ?? '', use),
  };
}
