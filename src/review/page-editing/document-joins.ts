import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import { Audit } from '../../access/audit.js';
import { mergeDocuments } from '../../catalog/page-order/merge-documents.js';
import { sheetsOf } from '../../catalog/page-order/page-references.js';
import { splitDocument } from '../../catalog/page-order/split-document.js';
import { unmergeDocuments } from '../../catalog/page-order/unmerge-documents.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Readings } from '../../pipeline/readings.js';
import {
  noSplitThere,
  notMerged,
  otherOwner,
  refusedMend,
  sameDocument,
  sheetsElsewhere,
} from './edit-refusals.js';
import { Mending } from './page-editing.js';

/** One document made two, and two made one. Rights to both are checked before. */
@Injectable()
export class DocumentJoins {
  constructor(
    private readonly mending: Mending,
    private readonly readings: Readings,
    private readonly audit: Audit,
  ) {}

  /** Pages from `page` on become a document of their own; gives its id. */
  async split(documentId: string, page: number, seen: number | undefined, asker: Asker): Promise<string> {
    let made = '';
    await this.mending.inOneGo(async (tx) => {
      const document = await this.mending.hold(tx, documentId, seen);
      if (page < 2 || page > document.pageCount) throw noSplitThere(document.pageCount);
      const before = await sheetsOf(tx, documentId);
      const pending = await this.mending.pending(tx, documentId, before);
      made = await splitDocument(tx, document, page, asker);
      const { inView } = await sheetsOf(tx, made);
      await this.readings.adopt(tx, made, document.effectiveReading, inView.length);
      const runs = [
        ...(await this.mending.readOn(tx, documentId, { before })),
        ...(await this.mending.begin(
          tx,
          made,
          this.mending.toRead(inView, pending),
          inView.length,
          'assemble',
        )),
      ];
      await this.audit.record(asker, 'document.split', documentId, { page, made }, tx);
      return runs;
    });
    return made;
  }

  /** Pages of `otherId` behind those of `documentId`; the other says where it went. */
  async merge(documentId: string, otherId: string, seen: number | undefined, asker: Asker): Promise<void> {
    if (documentId === otherId) throw sameDocument();
    await this.mending.inOneGo(async (tx) => {
      const { document, other } = await this.holdBoth(tx, documentId, otherId, seen);
      if (document.ownerOrganisationId !== other.ownerOrganisationId) throw otherOwner();
      const before = await sheetsOf(tx, documentId);
      const reread = await this.mending.pending(tx, otherId, await sheetsOf(tx, otherId));
      await this.readings.supersede(tx, otherId);
      await mergeDocuments(tx, document, other, asker);
      const runs = await this.mending.readOn(tx, documentId, { before, reread });
      await this.audit.record(asker, 'document.merge', documentId, { other: otherId }, tx);
      return runs;
    });
  }

  /** Takes a merge back: the other document stands again, with what was done on its pages since. */
  async unmerge(documentId: string, otherId: string, seen: number | undefined, asker: Asker): Promise<void> {
    await this.mending.inOneGo(async (tx) => {
      await this.readings.lockAll(tx, [documentId, otherId]);
      const document = await this.mending.hold(tx, documentId, seen);
      const lock = { mode: 'pessimistic_write' } as const;
      const other = await tx.findOne(Document, { where: { id: otherId }, lock });
      if (!other) throw new NotFoundException();
      const before = await sheetsOf(tx, documentId);
      const pending = await this.mending.pending(tx, documentId, before);
      const outcome = await unmergeDocuments(tx, document, other, asker);
      if (outcome === 'notMerged') throw notMerged();
      if (outcome === 'pagesElsewhere') throw sheetsElsewhere();
      if (outcome === 'noPageLeft') throw refusedMend('noPageLeft', 0);
      const { inView } = await sheetsOf(tx, otherId);
      const runs = [
        ...(await this.mending.readOn(tx, documentId, { before })),
        ...(await this.mending.begin(tx, otherId, this.mending.toRead(inView, pending), inView.length)),
      ];
      await this.audit.record(asker, 'document.unmerge', documentId, { other: otherId }, tx);
      return runs;
    });
  }

  /** In one order, whichever is merged into which: two that do it at once do not wait for each other. */
  private async holdBoth(
    tx: EntityManager,
    documentId: string,
    otherId: string,
    seen: number | undefined,
  ): Promise<{ document: Document; other: Document }> {
    await this.readings.lockAll(tx, [documentId, otherId]);
    const held = new Map<string, Document>();
    for (const id of [documentId, otherId].sort())
      held.set(id, await this.mending.hold(tx, id, id === documentId ? seen : undefined));
    const [document, other] = [held.get(documentId), held.get(otherId)];
    if (!document || !other) throw new BadRequestException();
    return { document, other };
  }
}
