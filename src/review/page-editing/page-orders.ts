import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PageOrder } from '../../catalog/page-order/page-order.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Page, SetAsidePage } from '../../catalog/pages/page.entity.js';
import { ProcessingPass } from '../../pipeline/processing-pass.entity.js';

export interface PageOrderState {
  readonly version: number;
  /** In order. */
  readonly pages: readonly Page[];
  /** Those that left last come first. */
  readonly aside: readonly SetAsidePage[];
  /** Pages that are being read, or wait for it. */
  readonly reading: readonly number[];
}

/** How a document's pages stand, and how they stood. */
@Injectable()
export class PageOrders {
  constructor(private readonly dataSource: DataSource) {}

  async of({ id, pageOrder }: Pick<Document, 'id' | 'pageOrder'>): Promise<PageOrderState> {
    const { manager } = this.dataSource;
    const documentId = id;
    const [pages, aside, running] = await Promise.all([
      manager.find(Page, { where: { documentId }, order: { number: 'ASC' } }),
      manager.find(SetAsidePage, { where: { documentId }, order: { number: 'ASC' } }),
      manager.findOneBy(ProcessingPass, { documentId, status: 'running' }),
    ]);
    const reading = running === null ? [] : (running.pages ?? pages.map(({ number }) => number));
    return { version: pageOrder, pages, aside, reading };
  }

  /** The newest first; none where the pages stand as they came. */
  history(documentId: string): Promise<PageOrder[]> {
    return this.dataSource.manager.find(PageOrder, { where: { documentId }, order: { version: 'DESC' } });
  }

  aside(documentId: string, pageId: string): Promise<SetAsidePage | null> {
    return this.dataSource.manager.findOneBy(SetAsidePage, { documentId, pageId });
  }
}
