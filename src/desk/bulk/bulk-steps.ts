import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Audit } from '../../access/audit.js';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { worksFor } from '../../access/unit-rights.js';
import { touch } from '../../catalog/changes/changes.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Dispatcher } from '../../pipeline/dispatcher.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import { asOutage, isPassing } from '../../platform/outages/outages.js';
import { BulkActs } from '../acts/acts.js';
import { BulkChangeItem, type BulkOutcome } from './bulk-change-item.entity.js';
import type { BulkChange } from './bulk-change.entity.js';
import { BulkLedger, NoLongerOurs } from './bulk-ledger.js';
import { NOT_YOURS, type Reason, reasonOf, UNEXPECTED } from './reason.js';

interface Taken {
  readonly outcome: BulkOutcome;
  readonly reason: Reason | null;
}

const REFUSED: Taken = { outcome: 'refused', reason: NOT_YOURS };

/** One step of a bulk change. Its place moves in the transaction that changes the document: nothing is done twice. */
@Injectable()
export class BulkSteps {
  private readonly log = new Logger(BulkSteps.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: BulkActs,
    private readonly filters: ReadFilters,
    private readonly ledger: BulkLedger,
    private readonly passes: ProcessingPasses,
    private readonly dispatcher: Dispatcher,
    private readonly audit: Audit,
  ) {}

  /** What would become of them; changes none. */
  async foresee(
    change: BulkChange,
    items: readonly BulkChangeItem[],
    principal: Principal | undefined,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await this.ledger.advance(tx, change, items.at(-1)?.position ?? 0);
      const documents = await tx.findBy(Document, { id: In(items.map(({ documentId }) => documentId)) });
      const byId = new Map(documents.map((document) => [document.id, document]));
      for (const { position, documentId } of items) {
        const foreseen = await this.foreseen(tx, change, byId.get(documentId), principal);
        const set = { foreseen: foreseen.outcome, reason: foreseen.reason };
        await tx.update(BulkChangeItem, { changeId: change.id, position }, set);
      }
    });
  }

  async take(change: BulkChange, item: BulkChangeItem, principal: Principal | undefined): Promise<void> {
    let runs: readonly Run[] = [];
    try {
      runs = await this.dataSource.transaction(async (tx) => {
        await this.ledger.advance(tx, change, item.position);
        if (item.outcome !== null) return [];
        await this.passes.lockAll(tx, [item.documentId]);
        const lock = { mode: 'pessimistic_write' } as const;
        const document = await tx.findOne(Document, { where: { id: item.documentId }, lock });
        const taken = await this.foreseen(tx, change, document ?? undefined, principal);
        const changed = taken.outcome === 'changed' && document && principal;
        const due = changed ? await this.apply(tx, change, document, principal) : [];
        await this.note(tx, change, item, taken);
        return due;
      });
    } catch (error) {
      await this.noteRefusal(change, item, error);
    }
    await this.dispatcher.dispatch(runs);
  }

  private async foreseen(
    tx: EntityManager,
    change: BulkChange,
    document: Document | undefined,
    principal: Principal | undefined,
  ): Promise<Taken> {
    if (!document || document.deletedAt || !principal) return REFUSED;
    const keeps =
      this.filters.for(principal).ownsOrKeeps(guarded(document)) &&
      worksFor(principal, document.ownerOrganisationId);
    if (!keeps) return REFUSED;
    try {
      const turn = { tx, document, principal };
      const changes = await this.acts.named(change.act).changes(turn, change.parameters);
      return { outcome: changes ? 'changed' : 'unchanged', reason: null };
    } catch (error) {
      const reason = reasonOf(error);
      if (!reason) throw error;
      return { outcome: 'refused', reason };
    }
  }

  private async apply(
    tx: EntityManager,
    change: BulkChange,
    document: Document,
    principal: Principal,
  ): Promise<readonly Run[]> {
    const act = this.acts.named(change.act);
    const runs = await act.apply({ tx, document, principal }, change.parameters);
    await touch(tx, document.id);
    const detail = { ...change.parameters, act: change.act, bulkChange: change.id };
    await this.audit.record(principal, 'document.change', document.id, detail, tx);
    return runs;
  }

  /** What rolled back one document's transaction says why, and the next goes on; an outage is for the worker. */
  private async noteRefusal(change: BulkChange, item: BulkChangeItem, error: unknown): Promise<void> {
    if (error instanceof NoLongerOurs) throw error;
    const reason = reasonOf(error);
    if (!reason && (asOutage(error) !== error || isPassing(error))) throw error;
    if (!reason) this.log.error(`bulk change ${change.id}, document ${item.documentId}: ${String(error)}`);
    await this.dataSource.transaction(async (tx) => {
      await this.ledger.advance(tx, change, item.position);
      await this.note(tx, change, item, { outcome: 'refused', reason: reason ?? UNEXPECTED });
    });
  }

  private async note(
    tx: EntityManager,
    change: BulkChange,
    { position }: BulkChangeItem,
    { outcome, reason }: Taken,
  ): Promise<void> {
    await tx.update(
      BulkChangeItem,
      { changeId: change.id, position, outcome: IsNull() },
      { outcome, reason },
    );
  }
}
