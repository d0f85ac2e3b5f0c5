import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Arrangement } from '../../catalog/page-order/page-order.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Page, SetAsidePage } from '../../catalog/pages/page.entity.js';
import { Reading } from '../../pipeline/reading.entity.js';

export interface ArrangementState {
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
export class Arrangements {
  constructor(private readonly dataSource: DataSource) {}

  async of({ id, arrangement }: Pick<Document, 'id' | 'arrangement'>): Promise<ArrangementState> {
    const { manager } = this.dataSource;
    const documentId = id;
    const [pages, aside, running] = await Promise.all([
      manager.find(Page, { where: { documentId }, order: { number: 'ASC' } }),
      manager.find(SetAsidePage, { where: { documentId }, order: { number: 'ASC' } }),
      manager.findOneBy(Reading, { documentId, status: 'running' }),
    ]);
    const reading = running === null ? [] : (running.pages ?? pages.map(({ number }) => number));
    return { version: arrangement, pages, aside, reading };
  }

  /** The newest first; none where the pages stand as they came. */
  history(documentId: string): Promise<Arrangement[]> {
    return this.dataSource.manager.find(Arrangement, { where: { documentId }, order: { version: 'DESC' } });
  }

  aside(documentId: string, sheet: string): Promise<SetAsidePage | null> {
    return this.dataSource.manager.findOneBy(SetAsidePage, { documentId, sheet });
  }
}
