import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Guarded, ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../documents/document.entity.js';
import { guarded } from '../documents/guarded-document.js';
import { mergedInto } from '../page-order/merged-into.js';
import { Page } from '../pages/page.entity.js';
import { movedInto } from './moved-document.js';
import { isId } from '../../shared/ids.js';

/** A document with what the principal may do with it. */
export interface OpenedDocument {
  readonly document: Document;
  readonly guard: Guarded;
  readonly filter: ReadFilter;
  readonly body: boolean;
  /** Staff or of the owner organisation: sees withheld pages, warnings and machine suggestions. */
  readonly keeps: boolean;
}

/** The only way to a document over HTTP: for a principal who may not read it, it does not exist (404). */
@Injectable()
export class DocumentAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  async record(id: string, principal: Principal): Promise<OpenedDocument> {
    const document = isId(id) ? await this.dataSource.manager.findOneBy(Document, { id }) : null;
    if (!document) throw new NotFoundException();
    const filter = this.filters.for(principal);
    if (document.deletedAt) {
      const into = await mergedInto(this.dataSource.manager, document);
      if (into && filter.mayReadRecord(guarded(into)) && filter.mayReadRecord(guarded(document)))
        throw movedInto(into.id);
      throw new NotFoundException();
    }
    const guard = guarded(document);
    if (!filter.mayReadRecord(guard)) throw new NotFoundException();
    return { document, guard, filter, body: filter.mayReadBody(guard), keeps: filter.ownsOrKeeps(guard) };
  }

  async body(id: string, principal: Principal): Promise<OpenedDocument> {
    const opened = await this.record(id, principal);
    if (!opened.body) throw new NotFoundException();
    return opened;
  }

  /** For those who keep the document; it is not there for anybody else. */
  async kept(id: string, principal: Principal): Promise<OpenedDocument> {
    const opened = await this.record(id, principal);
    if (!opened.keeps) throw new NotFoundException();
    return opened;
  }

  /** A page that may be read; a withheld one is there for those who keep the document only. */
  async page(id: string, number: number, principal: Principal): Promise<OpenedDocument & { page: Page }> {
    const opened = await this.body(id, principal);
    const known = number >= 1 && number <= opened.document.pageCount;
    const page = known ? await this.dataSource.manager.findOneBy(Page, { documentId: id, number }) : null;
    if (!page || (page.withheld && !opened.keeps)) throw new NotFoundException();
    return { ...opened, page };
  }
}
