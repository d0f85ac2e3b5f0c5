import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit, type AuditAction } from '../../access/audit.js';
import { correctLines, type LineEdit } from '../../catalog/corrections/correct-lines.js';
import { pageHistory, type PastVersion } from '../../catalog/corrections/page-history.js';
import { restoreVersion } from '../../catalog/corrections/restore-version.js';
import { dismiss, placeAnew } from '../../catalog/corrections/unplaced.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { Page } from '../../catalog/pages/page.entity.js';
import { PageScreening } from '../../catalog/pages/page-screening.js';
import { removeDerivatives, shutAway } from '../../catalog/quarantine.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { screenPage } from './screen-page.js';
import { checkEdits, type TypedEdit } from './typed-edits.js';

export interface PageName {
  readonly documentId: string;
  readonly number: number;
}

/**
 * What persons do to the text of a page, each in one transaction with its trail. Rights are checked before. Each says
 * whether the document is shut away by it: the page bears a secrecy mark now.
 */
@Injectable()
export class PageCorrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly screening: PageScreening,
    private readonly store: ObjectStore,
  ) {}

  /** `seen`: the version of the page that the person saw; undefined: the current one, whatever it is. */
  async correct(
    page: PageName & { readonly width: number; readonly height: number },
    typed: readonly TypedEdit[],
    seen: number | undefined,
    principal: Principal,
  ): Promise<boolean> {
    const edits = checkEdits(typed, page);
    return this.change(page, 'page.correct', { lines: edits.map(trailOf) }, principal, async (tx) => {
      const outcome = await correctLines(tx, page, edits, seen, principal);
      if (outcome.kind === 'notRead') throw notRead();
      if (outcome.kind === 'unknownLine') throw unknownLine(outcome.id);
      if (outcome.kind === 'conflict') {
        const { version, conflicts } = outcome;
        throw new ConflictException({ code: 'lineChanged', message: LINE_CHANGED, version, conflicts });
      }
    });
  }

  restore(page: PageName, version: number, principal: Principal): Promise<boolean> {
    return this.change(page, 'page.restore', { version }, principal, async (tx) => {
      const outcome = await restoreVersion(tx, page, version, principal);
      if (outcome === 'notRead') throw notRead();
      if (outcome === 'unknownVersion') throw new NotFoundException({ message: NO_SUCH_VERSION });
    });
  }

  place(
    page: PageName,
    correctionId: string,
    lineId: string | undefined,
    principal: Principal,
  ): Promise<boolean> {
    return this.change(page, 'correction.place', { correctionId, lineId }, principal, async (tx) => {
      if (!(await placeAnew(tx, { ...page, correctionId }, lineId, principal)))
        throw new NotFoundException({ message: NO_SUCH_CORRECTION });
    });
  }

  dismiss(page: PageName, correctionId: string, principal: Principal): Promise<boolean> {
    return this.change(page, 'correction.dismiss', { correctionId }, principal, async (tx) => {
      if (!(await dismiss(tx, { ...page, correctionId }, principal)))
        throw new NotFoundException({ message: NO_SUCH_CORRECTION });
    });
  }

  history(page: Page): Promise<PastVersion[]> {
    return pageHistory(this.dataSource.manager, page);
  }

  private async change(
    { documentId, number }: PageName,
    action: AuditAction,
    detail: Record<string, unknown>,
    principal: Principal,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    const shut = await this.dataSource.transaction(async (tx) => {
      // the document first, as every other change of it does: two that take turns never wait for each other
      const document = await tx.findOne(Document, {
        select: { id: true, quarantined: true, secrecyClearedAt: true },
        where: { id: documentId },
        lock: { mode: 'pessimistic_write' },
      });
      await work(tx);
      await this.audit.record(principal, action, documentId, { page: number, ...detail }, tx);
      const mark = await screenPage(tx, { documentId, number }, this.screening);
      if (mark === undefined || !document || document.quarantined || document.secrecyClearedAt) return false;
      await shutAway(tx, documentId, mark);
      return true;
    });
    if (shut) await removeDerivatives(this.store, documentId);
    return shut;
  }
}

const trailOf = ({ id, text }: LineEdit): Record<string, unknown> => ({ ...(id ? { id } : {}), text });

const LINE_CHANGED = {
  vi: 'Người khác vừa sửa chính dòng này. Hãy chọn bản đúng.',
  en: 'Somebody else has just changed this very line. Choose which text is right.',
};
const NO_SUCH_VERSION = {
  vi: 'Không có phiên bản này của trang.',
  en: 'The page has no such version.',
};
const NO_SUCH_CORRECTION = {
  vi: 'Không còn bản sửa nào đang chờ đặt lại như vậy, hoặc không có dòng đó.',
  en: 'There is no such correction waiting for a place, or no such line.',
};

const notRead = (): ConflictException =>
  new ConflictException({
    code: 'notRead',
    message: { vi: 'Trang này chưa đọc xong.', en: 'This page has not been read yet.' },
  });

const unknownLine = (id: string): NotFoundException =>
  new NotFoundException({
    code: 'unknownLine',
    message: { vi: `Trang này không có dòng “${id}”.`, en: `This page has no line “${id}”.` },
  });
