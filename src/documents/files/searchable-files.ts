import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { carriedText, hastenRewrite } from '../../catalog/documents/searchable-text.js';

export interface SearchableFile {
  readonly file: DocumentFile;
  readonly textVersion: string;
  /** The text has changed since it was written. */
  readonly newerTextVersion?: string;
}

/** Most documents are written again within this; nobody is kept waiting longer. */
const WAIT_MS = 4_000;
const LOOK_EVERY_MS = 200;

/** The searchable PDF, and which text it carries. */
@Injectable()
export class SearchableFiles {
  constructor(private readonly dataSource: DataSource) {}

  /** Where its text is older than the document's it is written again first, if that does not take long. */
  async newest(documentId: string): Promise<SearchableFile | undefined> {
    let found = await this.find(documentId);
    if (found?.newerTextVersion === undefined) return found;
    await hastenRewrite(this.dataSource.manager, documentId);
    const until = Date.now() + WAIT_MS;
    while (found?.newerTextVersion !== undefined && found.file.rewriteAfter && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      found = await this.find(documentId);
    }
    return found;
  }

  async find(documentId: string): Promise<SearchableFile | undefined> {
    const { manager } = this.dataSource;
    const file = await manager.findOneBy(DocumentFile, { documentId, kind: 'searchable', position: 0 });
    const document = file && (await manager.findOneBy(Document, { id: documentId }));
    return file && document ? { file, ...carriedText(file, document) } : undefined;
  }
}
