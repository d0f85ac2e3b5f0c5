import { ConflictException, Injectable, PreconditionFailedException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Audit, type AuditAction } from '../access/audit.js';
import { Organisations } from '../access/organisations.js';
import { renewAgents } from '../catalog/agents/renew-agents.js';
import { touch } from '../catalog/changes/changes.js';
import { Document } from '../catalog/documents/document.entity.js';
import { countRead } from '../catalog/pages/count-read.js';
import { ImportedRecord } from '../catalog/documents/imported-record.entity.js';
import { waitUntilIndexed } from '../catalog/changes/index-state.js';
import { Page } from '../catalog/pages/page.entity.js';
import { removeDerivatives } from '../catalog/quarantine.js';
import { Dispatcher } from '../pipeline/dispatcher.js';
import { ProcessingPasses } from '../pipeline/processing-passes.js';
import type { Run } from '../pipeline/run.entity.js';
import type { PassOptions } from '../pipeline/stage.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import type { DocumentPatchDto, WithholdDto } from './dto/document-patch.dto.js';
import { checkShowing } from './opening/page-showing.js';
import { patchDocument } from './patch-document.js';

/** How long a change that hides something waits for the index to say so. */
const HIDING_LIMIT_MS = 10_000;

/** What people do to a document. Every change moves its changeSeq in the same transaction. */
@Injectable()
export class DocumentChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    private readonly passes: ProcessingPasses,
    private readonly dispatcher: Dispatcher,
    private readonly audit: Audit,
    private readonly store: ObjectStore,
  ) {}

  /** Returns once the index has acknowledged it, or when that takes too long: then it is still to come. */
  async patch(
    id: string,
    patch: DocumentPatchDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<void> {
    await this.organisations.mustKnow('ownerOrganisationId', patch.ownerOrganisationId);
    const { runs, shut } = await this.change(
      id,
      'document.change',
      { ...patch },
      principal,
      async (tx, document) => {
        requireMatch(document, ifMatch);
        return patchDocument(tx, document, patch, this.passes, principal);
      },
    );
    if (shut) await removeDerivatives(this.store, id);
    await this.dispatcher.dispatch(runs);
    await waitUntilIndexed(this.dataSource.manager, id, HIDING_LIMIT_MS);
  }

  async withhold(
    id: string,
    number: number,
    { withheld, opening }: WithholdDto,
    principal: Principal,
  ): Promise<void> {
    const detail = { number, withheld, ...(opening ? { opening } : {}) };
    await this.change(id, 'page.withhold', detail, principal, async (tx, document) => {
      if (!withheld) await checkShowing(tx, document, number, opening, principal);
      await tx.update(Page, { documentId: id, number }, { withheld });
      await countRead(tx, id);
    });
    await waitUntilIndexed(this.dataSource.manager, id, HIDING_LIMIT_MS);
  }

  /** A tombstone: gone for everyone, bytes and audit stay until purged. */
  async remove(id: string, principal: Principal): Promise<void> {
    await this.change(id, 'document.delete', {}, principal, async (tx) => {
      await tx.update(Document, { id }, { deletedAt: () => 'now()' });
      await renewAgents(tx, [id]);
    });
    await waitUntilIndexed(this.dataSource.manager, id, HIDING_LIMIT_MS);
  }

  async retry(id: string, principal: Principal): Promise<void> {
    const runs = await this.change(id, 'document.retry', {}, principal, async (tx, document) => {
      const again = await this.passes.retry(tx, id);
      if (again) return again;
      if (document.status !== 'failed') {
        throw new ConflictException({
          message: { vi: 'Tài liệu này không bị lỗi.', en: 'This document has not failed.' },
        });
      }
      return this.passes.begin(tx, id);
    });
    await this.dispatcher.dispatch(runs);
  }

  async reread(id: string, options: PassOptions, principal: Principal): Promise<void> {
    const runs = await this.change(
      id,
      'document.reread',
      { ...options },
      principal,
      async (tx, document): Promise<Run[]> => {
        if (await tx.existsBy(ImportedRecord, { documentId: id })) throw nothingToRead();
        return document.pageCount > 0
          ? this.passes.begin(tx, id, { options, from: 'read', pageCount: document.pageCount })
          : this.passes.begin(tx, id, { options });
      },
    );
    await this.dispatcher.dispatch(runs);
  }

  private async change<T>(
    id: string,
    action: AuditAction,
    detail: Record<string, unknown>,
    principal: Principal,
    work: (tx: EntityManager, document: Document) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await this.passes.lockAll(tx, [id]);
      // held until the end: of two who saw the same state, only one may change it
      const lock = { mode: 'pessimistic_write' } as const;
      const document = await tx.findOneOrFail(Document, { where: { id }, lock });
      const result = await work(tx, document);
      await touch(tx, id);
      await this.audit.record(principal, action, id, detail, tx);
      return result;
    });
  }
}

const nothingToRead = (): ConflictException =>
  new ConflictException({
    message: {
      vi: 'Tài liệu này được nhập từ hệ thống khác, không có ảnh trang để đọc lại. Hãy nhập lại bản ghi.',
      en: 'This document was imported from elsewhere and has no pictures to read. Import its record again.',
    },
  });

export const etagOf = (document: Pick<Document, 'changeSeq'>): string => `"${document.changeSeq}"`;

function requireMatch(document: Document, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etagOf(document))
    throw new PreconditionFailedException();
}
