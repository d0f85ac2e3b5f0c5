import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { mergeDocuments } from '../../catalog/page-order/merge-documents.js';
import { documentPages } from '../../catalog/page-order/page-references.js';
import { splitDocument } from '../../catalog/page-order/split-document.js';
import { unmergeDocuments } from '../../catalog/page-order/unmerge-documents.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import {
  noSplitThere,
  notMerged,
  otherOwner,
  refusedPageEdit,
  sameDocument,
  pagesElsewhere,
} from './edit-refusals.js';
import { PageEditing } from './page-editing.js';

/** One document made two, and two made one. Rights to both are checked before. */
@Injectable()
export class DocumentJoins {
  constructor(
    private readonly pageEditing: PageEditing,
    private readonly passes: ProcessingPasses,
    private readonly audit: Audit,
  ) {}

  /** Pages from `page` on become a document of their own; gives its id. */
  async split(
    documentId: string,
    page: number,
    seen: number | undefined,
    principal: Principal,
  ): Promise<string> {
    let made = '';
    await this.pageEditing.inOneGo(async (tx) => {
      const document = await this.pageEditing.hold(tx, documentId, seen);
      if (page < 2 || page > document.pageCount) throw noSplitThere(document.pageCount);
      const before = await documentPages(tx, documentId);
      const pending = await this.pageEditing.pending(tx, documentId, before);
      made = await splitDocument(tx, document, page, principal);
      const { inView } = await documentPages(tx, made);
      await this.passes.adopt(tx, made, document.effectivePass, inView.length);
      const runs = [
        ...(await this.pageEditing.readOn(tx, documentId, { before })),
        ...(await this.pageEditing.begin(
          tx,
          made,
          this.pageEditing.toRead(inView, pending),
          inView.length,
          'assemble',
        )),
      ];
      await this.audit.record(principal, 'document.split', documentId, { page, made }, tx);
      return runs;
    });
    return made;
  }

  /** Pages of `otherId` behind those of `documentId`; the other says where it went. */
  async merge(
    documentId: string,
    otherId: string,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    if (documentId === otherId) throw sameDocument();
    await this.pageEditing.inOneGo(async (tx) => {
      const { document, other } = await this.holdBoth(tx, documentId, otherId, seen);
      if (document.ownerOrganisationId !== other.ownerOrganisationId) throw otherOwner();
      const before = await documentPages(tx, documentId);
      const reread = await this.pageEditing.pending(tx, otherId, await documentPages(tx, otherId));
      await this.passes.supersede(tx, otherId);
      await mergeDocuments(tx, document, other, principal);
      const runs = await this.pageEditing.readOn(tx, documentId, { before, reread });
      await this.audit.record(principal, 'document.merge', documentId, { other: otherId }, tx);
      return runs;
    });
  }

  /** Takes a merge back: the other document stands again, with what was done on its pages since. */
  async unmerge(
    documentId: string,
    otherId: string,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    await this.pageEditing.inOneGo(async (tx) => {
      await this.passes.lockAll(tx, [documentId, otherId]);
      const document = await this.pageEditing.hold(tx, documentId, seen);
      const lock = { mode: 'pessimistic_write' } as const;
      const other = await tx.findOne(Document, { where: { id: otherId }, lock });
      if (!other) throw new NotFoundException();
      const before = await documentPages(tx, documentId);
      const pending = await this.pageEditing.pending(tx, documentId, before);
      const outcome = await unmergeDocuments(tx, document, other, principal);
      if (outcome === 'notMerged') throw notMerged();
      if (outcome === 'pagesElsewhere') throw pagesElsewhere();
      if (outcome === 'noPageLeft') throw refusedPageEdit('noPageLeft', 0);
      const { inView } = await documentPages(tx, otherId);
      const runs = [
        ...(await this.pageEditing.readOn(tx, documentId, { before })),
        ...(await this.pageEditing.begin(
          tx,
          otherId,
          this.pageEditing.toRead(inView, pending),
          inView.length,
        )),
      ];
      await this.audit.record(principal, 'document.unmerge', documentId, { other: otherId }, tx);
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
    await this.passes.lockAll(tx, [documentId, otherId]);
    const held = new Map<string, Document>();
    for (const id of [documentId, otherId].sort())
      held.set(id, await this.pageEditing.hold(tx, id, id === documentId ? seen : undefined));
    const [document, other] = [held.get(documentId), held.get(otherId)];
    if (!document || !other) throw new BadRequestException();
    return { document, other };
  }
}
