import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Like } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit, type AuditAction } from '../../access/audit.js';
import { PageOrder } from '../../catalog/page-order/page-order.entity.js';
import { type DocumentPages, documentPages } from '../../catalog/page-order/page-references.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { ImportedRecord } from '../../catalog/documents/imported-record.entity.js';
import { Dispatcher } from '../../pipeline/dispatcher.js';
import { ProcessingPass } from '../../pipeline/processing-pass.entity.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import { ReviewLock } from '../items/review-lock.entity.js';
import { pageOrderChanged, beingRead, neverRead, unansweredPages, withoutPictures } from './edit-refusals.js';

export interface PageEditSubject {
  readonly documentId: string;
  readonly seen: number | undefined;
  readonly principal: Principal;
  readonly action: AuditAction;
  readonly detail: Record<string, unknown>;
}

export interface EditedPages {
  /** The pages as they stood. */
  readonly before: DocumentPages;
  /** Sheets to be read again. */
  readonly reread?: readonly string[];
}

/** What every page editing of pages has in common: who may at this moment, one transaction, the trail, and what is to be read. */
@Injectable()
export class PageEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passes: ProcessingPasses,
    private readonly dispatcher: Dispatcher,
    private readonly audit: Audit,
  ) {}

  async change(
    subject: PageEditSubject,
    work: (tx: EntityManager, document: Document) => Promise<EditedPages>,
  ): Promise<void> {
    await this.inOneGo(async (tx) => {
      const { documentId, principal, action, detail, seen } = subject;
      const document = await this.hold(tx, documentId, seen);
      const mended = await work(tx, document);
      const runs = await this.readOn(tx, documentId, mended);
      await this.audit.record(principal, action, documentId, detail, tx);
      return runs;
    });
  }

  /** A transaction, and the work that follows its commit. */
  async inOneGo(work: (tx: EntityManager) => Promise<Run[]>): Promise<void> {
    await this.dispatcher.dispatch(await this.dataSource.transaction(work));
  }

  /** Locks a document whose pages can be edited now; otherwise 409 with the reason. */
  async hold(tx: EntityManager, documentId: string, seen: number | undefined): Promise<Document> {
    await this.passes.lockAll(tx, [documentId]);
    const lock = { mode: 'pessimistic_write' } as const;
    const document = await tx.findOne(Document, { where: { id: documentId }, lock });
    if (!document || document.deletedAt) throw new NotFoundException();
    if (await tx.existsBy(ImportedRecord, { documentId })) throw withoutPictures();
    if (await tx.existsBy(ProcessingPass, { documentId, status: 'running', pages: IsNull() }))
      throw beingRead();
    if (document.status !== 'ready' || document.effectivePass === 0) throw neverRead();
    if (seen !== undefined && seen !== document.pageOrder) {
      const { pageOrder: version } = document;
      throw pageOrderChanged(version, await tx.findOneBy(PageOrder, { documentId, version }));
    }
    return document;
  }

  /**
   * After a change: pages that nobody has read yet, and those that are to be read again, are read; the document is
   * described anew where its pages stand otherwise. What an earlier edit left to be read is read now.
   */
  async readOn(tx: EntityManager, documentId: string, { before, reread = [] }: EditedPages): Promise<Run[]> {
    await this.mustBeAnswered(tx, documentId, before);
    await tx.delete(ReviewLock, { item: Like(`${documentId}.%`) });
    const after = await documentPages(tx, documentId);
    const running = await tx.existsBy(ProcessingPass, { documentId, status: 'running' });
    const left = await this.pending(tx, documentId, before);
    const pages = this.toRead(after.inView, [...left, ...reread]);
    const moved =
      after.inView.length !== before.inView.length ||
      after.inView.some(({ pageId }, i) => pageId !== before.inView[i]?.pageId);
    if (pages.length === 0 && !moved && !running) return [];
    return this.begin(tx, documentId, pages, after.inView.length);
  }

  /** Pages come into an open document only where somebody answered for it: 422. They open when they are screened. */
  private async mustBeAnswered(tx: EntityManager, documentId: string, before: DocumentPages): Promise<void> {
    const { opening, visibility } = await tx.findOneByOrFail(Document, { id: documentId });
    if (opening || visibility === 'restricted') return;
    const known = new Set(before.inView.map(({ pageId }) => pageId));
    const after = await documentPages(tx, documentId);
    if (after.inView.some(({ pageId }) => !known.has(pageId))) throw unansweredPages();
  }

  /** Sheets that an earlier edit left to be read, and that are not yet. */
  async pending(tx: EntityManager, documentId: string, before: DocumentPages): Promise<string[]> {
    const running = await tx.findOneBy(ProcessingPass, { documentId, status: 'running' });
    return (running?.pages ?? []).flatMap((number) => before.inView[number - 1]?.pageId ?? []);
  }

  /** Numbers of the pages that should be read again or have never been read. */
  toRead(inView: DocumentPages['inView'], wanted: readonly string[]): number[] {
    const names = new Set(wanted);
    return inView
      .filter(({ pageId, layerId }) => layerId === null || names.has(pageId))
      .map(({ number }) => number);
  }

  /** Reads these pages, then describes the document again; without pages, it only describes. */
  async begin(
    tx: EntityManager,
    documentId: string,
    pages: readonly number[],
    pageCount: number,
    from: 'describe' | 'assemble' = 'describe',
  ): Promise<Run[]> {
    const { latestPass } = await tx.findOneByOrFail(Document, { id: documentId });
    const last = await tx.findOne(ProcessingPass, { where: { documentId }, order: { number: 'DESC' } });
    return this.passes.begin(tx, documentId, {
      from: pages.length > 0 ? 'read' : from,
      pages,
      pageCount,
      after: latestPass,
      ...(last ? { options: last.options } : {}),
    });
  }
}
