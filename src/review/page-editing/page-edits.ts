import { Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import { Arrangement } from '../../catalog/page-order/page-order.entity.js';
import { rearrange } from '../../catalog/page-order/reorder-pages.js';
import { mend, type MendOperation, type PlacedSheet } from '../../catalog/page-order/page-edits.js';
import { placedSheets, sheetsOf } from '../../catalog/page-order/page-references.js';
import { refusedMend, sheetsElsewhere } from './edit-refusals.js';
import { Mending, type Mended } from './page-editing.js';
import { turnedToBeRead } from './reread-rule.js';

export interface MendOrder {
  readonly operations: readonly MendOperation[];
  /** Version of the arrangement that the person looked at; undefined: whatever stands there. */
  readonly seen?: number;
  /** Turned pages are read again. Undefined: those whose text was read from their picture. */
  readonly reread?: boolean;
}

/** What persons do to the order of a document's pages, each in one transaction with its trail. Rights are checked before. */
@Injectable()
export class PageMends {
  constructor(private readonly mending: Mending) {}

  async mend(documentId: string, { operations, seen, reread }: MendOrder, asker: Asker): Promise<void> {
    await this.mending.change(
      { documentId, seen, asker, action: 'pages.mend', detail: { operations } },
      async (tx) => {
        const before = await sheetsOf(tx, documentId);
        const mended = mend(placedSheets(before), operations);
        if ('refused' in mended) throw refusedMend(mended.refused, mended.operation, mended.page);
        await rearrange(tx, documentId, mended.sheets, { kind: 'mended', asker });
        return { before, reread: turnedToBeRead(before, mended.sheets, reread) };
      },
    );
  }

  /** Brings an earlier arrangement back, as a new one; pages that came since are set aside. */
  async restore(documentId: string, version: number, seen: number | undefined, asker: Asker): Promise<void> {
    await this.mending.change(
      { documentId, seen, asker, action: 'pages.restore', detail: { version } },
      async (tx): Promise<Mended> => {
        const before = await sheetsOf(tx, documentId);
        const wanted = await sheetsAt(tx, documentId, version);
        const here = new Set([...before.inView, ...before.aside].map(({ sheet }) => sheet));
        if (!wanted.every(({ sheet }) => here.has(sheet))) throw sheetsElsewhere();
        await rearrange(tx, documentId, wanted, { kind: 'restored', asker, detail: { restored: version } });
        return { before, reread: turnedToBeRead(before, wanted, undefined) };
      },
    );
  }
}

async function sheetsAt(tx: EntityManager, documentId: string, version: number): Promise<PlacedSheet[]> {
  const past = await tx.findOneBy(Arrangement, { documentId, version });
  if (!past) throw new NotFoundException({ message: NO_SUCH_ARRANGEMENT });
  return past.sheets;
}

const NO_SUCH_ARRANGEMENT = {
  vi: 'Không có bản sắp xếp này.',
  en: 'There is no such arrangement.',
};
