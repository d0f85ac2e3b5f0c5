import { Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { PageOrder } from '../../catalog/page-order/page-order.entity.js';
import { reorder } from '../../catalog/page-order/reorder-pages.js';
import { mend, type PageEdit, type PlacedPage } from '../../catalog/page-order/page-edits.js';
import { placedPages, documentPages } from '../../catalog/page-order/page-references.js';
import { refusedPageEdit, pagesElsewhere } from './edit-refusals.js';
import { PageEditing, type EditedPages } from './page-editing.js';
import { turnedToBeRead } from './reread-rule.js';

export interface PageEditOrder {
  readonly operations: readonly PageEdit[];
  /** Version of the page order that the person saw; undefined: the current one, whatever it is. */
  readonly seen?: number;
  /** Turned pages are read again. Undefined: those whose text was read from their picture. */
  readonly reread?: boolean;
}

/** What persons do to the order of a document's pages, each in one transaction with its trail. Rights are checked before. */
@Injectable()
export class PageEdits {
  constructor(private readonly pageEditing: PageEditing) {}

  async mend(
    documentId: string,
    { operations, seen, reread }: PageEditOrder,
    principal: Principal,
  ): Promise<void> {
    await this.pageEditing.change(
      { documentId, seen, principal, action: 'pages.mend', detail: { operations } },
      async (tx) => {
        const before = await documentPages(tx, documentId);
        const mended = mend(placedPages(before), operations);
        if ('refused' in mended) throw refusedPageEdit(mended.refused, mended.operation, mended.page);
        await reorder(tx, documentId, mended.pages, { kind: 'edited', principal });
        return { before, reread: turnedToBeRead(before, mended.pages, reread) };
      },
    );
  }

  /** Brings an earlier page order back, as a new one; pages that came since are set aside. */
  async restore(
    documentId: string,
    version: number,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    await this.pageEditing.change(
      { documentId, seen, principal, action: 'pages.restore', detail: { version } },
      async (tx): Promise<EditedPages> => {
        const before = await documentPages(tx, documentId);
        const wanted = await pagesAt(tx, documentId, version);
        const here = new Set([...before.inView, ...before.aside].map(({ pageId }) => pageId));
        if (!wanted.every(({ pageId }) => here.has(pageId))) throw pagesElsewhere();
        await reorder(tx, documentId, wanted, { kind: 'restored', principal, detail: { restored: version } });
        return { before, reread: turnedToBeRead(before, wanted, undefined) };
      },
    );
  }
}

async function pagesAt(tx: EntityManager, documentId: string, version: number): Promise<PlacedPage[]> {
  const past = await tx.findOneBy(PageOrder, { documentId, version });
  if (!past) throw new NotFoundException({ message: NO_SUCH_ARRANGEMENT });
  return past.pages;
}

const NO_SUCH_ARRANGEMENT = {
  vi: 'Không có bản sắp xếp này.',
  en: 'There is no such page order.',
};
