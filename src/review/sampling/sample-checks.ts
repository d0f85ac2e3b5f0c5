import { isDeepStrictEqual } from 'node:util';
import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { ReadFilters } from '../../access/read-filters.js';
import { decideField, type FieldDecision } from '../../catalog/description/decisions.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { TextLayer } from '../../catalog/pages/text-layer.entity.js';
import { checkedDecision } from '../decisions/decided-value.js';
import { pageItemId } from '../items/item-id.js';
import { ReviewLocks } from '../items/review-locks.js';
import { pageErrors } from './page-errors.js';
import { QualitySample } from './quality-sample.entity.js';
import { sampleClosed } from './quality-samples.js';
import { type PageOutcome, SampledPage } from './sampled-page.entity.js';
import { SampledValue, type ValueOutcome } from './sampled-value.entity.js';

/** A page or value of a sample, by its place in it. */
export interface SamplePlace {
  readonly batchId: string;
  readonly sampleId: string;
  readonly position: number;
}

export interface PageCheck {
  /** The version of the page that was checked, with the checker's corrections. */
  readonly version: number;
  readonly outcome: PageOutcome;
  /** Lines that are missing and were not typed. */
  readonly missingLines: number;
}

export interface ValueCheck {
  readonly outcome: ValueOutcome;
  /** Of a wrong value what it should be. */
  readonly value?: unknown;
}

/** What persons say of the pages and values of a sample, each in one transaction with its trail. */
@Injectable()
export class SampleChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly claims: ReviewLocks,
    private readonly audit: Audit,
  ) {}

  /**
   * The text of the page as it stands now is held to be right, and what was drawn is measured by it. `seen`: the
   * revision of the check that the person saw; one that was checked already is only changed by who saw that.
   */
  async checkPage(place: SamplePlace, check: PageCheck, seen: number, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await this.open(tx, place);
      const { sampleId, position } = place;
      const sampled = await tx.findOne(SampledPage, {
        where: { sampleId, position },
        lock: { mode: 'pessimistic_write' },
      });
      const layer = sampled && (await tx.findOneBy(TextLayer, { id: sampled.layerId }));
      if (!sampled || !layer) throw new NotFoundException();
      mustBeSeen(sampled, seen);
      const { documentId, page: number } = layer;
      await this.mustKeep(tx, documentId, principal);
      const item = pageItemId(documentId, number);
      await this.claims.mustBeFree(tx, item, principal);
      const page = await tx.findOne(Page, {
        where: { documentId, number },
        lock: { mode: 'pessimistic_write' },
      });
      if (!page) throw new NotFoundException();
      if (page.version !== check.version) throw pageChanged();
      const { outcome, version, missingLines } = check;
      const found = pageErrors(sampled.text, page.text, missingLines);
      const machine = pageErrors(layer.text, page.text, missingLines);
      await tx.update(
        SampledPage,
        { sampleId, position },
        {
          outcome,
          ...(outcome === 'checked'
            ? { errors: found.errors, machineErrors: machine.errors, letters: found.letters, missingLines }
            : { errors: null, machineErrors: null, letters: null, missingLines: 0 }),
          checkedVersion: version,
          ...stamp(principal, sampled.revision),
        },
      );
      await tx.update(Page, { documentId, number }, { checkedVersion: version });
      await this.claims.release(item, principal, tx);
      const detail = { sample: sampleId, page: number, version, outcome, errors: found.errors };
      await this.audit.record(principal, 'sample.checkPage', documentId, detail, tx);
    });
  }

  /** The verdict also decides the entry, where it still holds the value that was drawn. */
  async checkValue(place: SamplePlace, check: ValueCheck, seen: number, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await this.open(tx, place);
      const { sampleId, position } = place;
      const sampled = await tx.findOne(SampledValue, {
        where: { sampleId, position },
        lock: { mode: 'pessimistic_write' },
      });
      if (!sampled) throw new NotFoundException();
      mustBeSeen(sampled, seen);
      const { documentId, entryId } = sampled;
      await this.mustKeep(tx, documentId, principal);
      await this.claims.mustBeFree(tx, entryId, principal);
      const { outcome } = check;
      await tx.update(
        SampledValue,
        { sampleId, position },
        { outcome, ...stamp(principal, sampled.revision) },
      );
      const decision = decisionOf(check);
      const entry = decision && (await tx.findOneBy(FieldEntry, { id: entryId, documentId }));
      if (decision && entry && isDeepStrictEqual(entry.value, sampled.value))
        await decideField(tx, documentId, entryId, checkedDecision(entry, decision), principal.personId);
      await this.claims.release(entryId, principal, tx);
      await this.audit.record(
        principal,
        'sample.checkValue',
        documentId,
        { sample: sampleId, entryId, ...check },
        tx,
      );
    });
  }

  /** A shared lock for checkers, against closing meanwhile. */
  private async open(tx: EntityManager, { batchId, sampleId }: SamplePlace): Promise<void> {
    const sample = await tx.findOne(QualitySample, {
      where: { id: sampleId, batchId },
      lock: { mode: 'pessimistic_read' },
    });
    if (!sample) throw new NotFoundException();
    if (sample.closedAt) throw sampleClosed();
  }

  private async mustKeep(tx: EntityManager, documentId: string, principal: Principal): Promise<void> {
    // the document first, as every other change of it does: two that take turns never wait for each other
    const document = await tx.findOne(Document, {
      where: { id: documentId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!document || document.deletedAt || !this.filters.for(principal).ownsOrKeeps(guarded(document)))
      throw new NotFoundException();
  }
}

const stamp = (principal: Principal, revision: number) => ({
  checkedAt: new Date(),
  checkedBy: principal.personId ?? null,
  checker: principal.name ?? 'stranger',
  revision: revision + 1,
});

function decisionOf({ outcome, value }: ValueCheck): FieldDecision | undefined {
  if (outcome === 'right') return { status: 'confirmed' };
  if (outcome === 'unclear') return undefined;
  return value === undefined ? { status: 'rejected' } : { status: 'confirmed', value };
}

function mustBeSeen(
  { revision, checker, checkedAt, outcome }: SampledPage | SampledValue,
  seen: number,
): void {
  if (revision === seen) return;
  throw new ConflictException({
    code: 'checkedMeanwhile',
    message: {
      vi: `${checker ?? ''} vừa kiểm mục này rồi. Hãy xem kết quả đó trước khi thay.`,
      en: `${checker ?? ''} has just checked this one. Look at that before you change it.`,
    },
    check: { by: checker, at: checkedAt?.toISOString(), outcome, revision },
  });
}

const pageChanged = (): ConflictException =>
  new ConflictException({
    code: 'pageChanged',
    message: {
      vi: 'Chữ của trang vừa thay đổi. Hãy xem lại bản mới.',
      en: 'The text of the page has just changed. Look at it as it is now.',
    },
  });
