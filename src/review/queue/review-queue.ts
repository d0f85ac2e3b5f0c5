import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { type DueReason, dueReason } from '../../catalog/evidence/claim-standing.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { dueCursor, type DueRow, dueRows } from './due-rows.js';
import { dueClaimItemId, pageItemId, reportItemId } from '../items/item-id.js';
import { fieldPrioritySql, pageNeedsLookSql, pagePrioritySql, REPORT_PRIORITY } from './priority.js';
import { type QueueCursor, writeCursor } from './queue-cursor.js';
import { narrowTo, type QueueQuestion, type QueueScope } from './queue-scope.js';
import { ErrorReport } from '../items/error-report.entity.js';
import { type ClaimView, ReviewLocks } from '../items/review-locks.js';

export interface QueueItem {
  readonly id: string;
  /** 0–1, impact × uncertainty. */
  readonly priority: number;
  readonly document: Document;
  readonly entry?: FieldEntry;
  readonly page?: Page;
  readonly report?: ErrorReport;
  /** A confirmed claim, and why it asks again. */
  readonly dueClaim?: { readonly claim: Claim; readonly reason: DueReason };
  /** Who is at work on it. */
  readonly claim?: ClaimView;
}

/** How many items a question still has, counted no further than `MOST_COUNTED` of each kind. */
export interface QueueLeft {
  readonly count: number;
  readonly more: boolean;
}

/** Of each kind: beyond it nobody plans by the exact number, and counting would grow with the archive. */
const MOST_COUNTED = 1_000;

export interface QueuePart {
  readonly items: readonly QueueItem[];
  readonly nextCursor?: string;
}

interface FieldRow {
  readonly id: string;
  readonly documentId: string;
  readonly priority: number;
}
interface PageRow {
  readonly documentId: string;
  readonly number: number;
  readonly priority: number;
}

interface ReportRow {
  readonly reportId: string;
  readonly documentId: string;
  readonly priority: number;
}
type Row = FieldRow | PageRow | ReportRow | DueRow;

/** What most needs a human eye, the worst first. Each kind is read off its index, a screenful at a time. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly claims: ReviewLocks,
  ) {}

  /** Batches that were returned come before all others, each part the worst first. */
  async worstFirst(question: QueueQuestion, principal: Principal): Promise<QueuePart> {
    const { batch, cursor, size } = question;
    if (batch !== undefined || cursor?.others || !(await this.hasReturned()))
      return this.part(question, principal);
    const returned = await this.part(question, principal, 'returned');
    const left = size - returned.items.length;
    if (returned.nextCursor !== undefined) return returned;
    if (left <= 0) return { items: returned.items, nextCursor: writeCursor({ others: true }) };
    const rest = await this.part({ ...question, size: left, cursor: { others: true } }, principal);
    return { ...rest, items: [...returned.items, ...rest.items] };
  }

  /** What somebody else is looking at counts too: it may come back. */
  async left(question: Omit<QueueQuestion, 'size' | 'cursor'>, principal: Principal): Promise<QueueLeft> {
    const filter = this.filters.for(principal);
    const lists = await this.rows({ question: { ...question, size: MOST_COUNTED }, principal, filter });
    return {
      count: lists.reduce((sum, { length }) => sum + Math.min(length, MOST_COUNTED), 0),
      more: lists.some(({ length }) => length > MOST_COUNTED),
    };
  }

  /** Of each kind one more than asked for, the worst first. */
  private rows(scope: QueueScope): Promise<Row[][]> {
    const { manager } = this.dataSource;
    return Promise.all([
      this.reports(scope),
      this.fields(scope),
      dueRows(manager, 'stale', scope),
      dueRows(manager, 'expired', scope),
      this.pages(scope),
    ]);
  }

  private hasReturned(): Promise<boolean> {
    return this.dataSource.manager.existsBy(Batch, { qualityOutcome: 'returns' });
  }

  private async part(question: QueueQuestion, principal: Principal, only?: 'returned'): Promise<QueuePart> {
    const { size, cursor = {} } = question;
    const scope = { question, principal, filter: this.filters.for(principal), ...(only ? { only } : {}) };
    const merged = mergeWorstFirst(...(await this.rows(scope)));
    const shown = merged.slice(0, size);
    const items = await this.filled(shown, principal);
    if (merged.length <= size) return { items };
    const field = shown.findLast((row) => 'id' in row);
    const page = shown.findLast((row) => 'number' in row);
    const report = shown.findLast((row) => 'reportId' in row);
    const next: QueueCursor = {
      ...cursor,
      ...(field ? { field: [field.priority, field.id] } : {}),
      ...(page ? { page: [page.priority, page.documentId, page.number] } : {}),
      ...(report ? { report: [report.priority, report.reportId] } : {}),
      ...dueCursor(shown.filter((row) => 'claimId' in row)),
    };
    return { items, nextCursor: writeCursor(next) };
  }

  private fields(scope: QueueScope): Promise<FieldRow[]> {
    const { question } = scope;
    const priority = fieldPrioritySql('entry');
    const select = this.dataSource
      .createQueryBuilder(FieldEntry, 'entry')
      .select('entry.id', 'id')
      .addSelect('entry.document_id', 'documentId')
      .addSelect(priority, 'priority')
      .innerJoin(Document, 'document', 'document.id = entry.document_id')
      .where("entry.status = 'suggested'");
    if (question.field) select.andWhere('entry.name = :field', { field: question.field });
    const [worst, id] = question.cursor?.field ?? [];
    if (id !== undefined) select.andWhere(`(${priority}, entry.id) < (:worst, :id::uuid)`, { worst, id });
    narrowTo(select, 'entry.id::text', scope);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(question.size + 1)
      .getRawMany<FieldRow>();
  }

  private async pages(scope: QueueScope): Promise<PageRow[]> {
    const { question } = scope;
    if (question.field) return [];
    const priority = pagePrioritySql('page');
    const select = this.dataSource
      .createQueryBuilder(Page, 'page')
      .select('page.document_id', 'documentId')
      .addSelect('page.number', 'number')
      .addSelect(priority, 'priority')
      .innerJoin(Document, 'document', 'document.id = page.document_id')
      .where(pageNeedsLookSql('page'));
    const [worst, id, number] = question.cursor?.page ?? [];
    if (id !== undefined)
      select.andWhere(`(${priority}, page.document_id, page.number) < (:worst, :id::uuid, :number)`, {
        worst,
        id,
        number,
      });
    narrowTo(select, "page.document_id || '.' || page.number", scope);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('page.document_id', 'DESC')
      .addOrderBy('page.number', 'DESC')
      .limit(question.size + 1)
      .getRawMany<PageRow>();
  }

  /** The oldest first: all are as urgent. */
  private reports(scope: QueueScope): Promise<ReportRow[]> {
    const { question } = scope;
    const select = this.dataSource
      .createQueryBuilder(ErrorReport, 'report')
      .select('report.id', 'reportId')
      .addSelect('report.document_id', 'documentId')
      .addSelect(`${String(REPORT_PRIORITY)}::float8`, 'priority')
      .innerJoin(Document, 'document', 'document.id = report.document_id')
      .where("report.status = 'open'");
    if (question.field) select.andWhere('report.field = :field', { field: question.field });
    const [, id] = question.cursor?.report ?? [];
    if (id !== undefined)
      select.andWhere(
        `(report.created_at, report.id) >
           (SELECT last.created_at, last.id FROM error_report last WHERE last.id = :id::uuid)`,
        { id },
      );
    narrowTo(select, "'report.' || report.id", scope);
    return select
      .orderBy('report.created_at')
      .addOrderBy('report.id')
      .limit(question.size + 1)
      .getRawMany<ReportRow>();
  }

  private async filled(rows: readonly Row[], principal: Principal): Promise<QueueItem[]> {
    const { manager } = this.dataSource;
    const pagePlaces = rows.flatMap((row) =>
      'number' in row ? [{ documentId: row.documentId, number: row.number }] : [],
    );
    const [documents, entries, pages, reports, dueClaims, claims] = await Promise.all([
      manager.findBy(Document, { id: In([...new Set(rows.map(({ documentId }) => documentId))]) }),
      manager.findBy(FieldEntry, { id: In(rows.flatMap((row) => ('id' in row ? [row.id] : []))) }),
      pagePlaces.length > 0 ? manager.findBy(Page, pagePlaces) : [],
      manager.findBy(ErrorReport, {
        id: In(rows.flatMap((row) => ('reportId' in row ? [row.reportId] : []))),
      }),
      manager.findBy(Claim, { id: In(rows.flatMap((row) => ('claimId' in row ? [row.claimId] : []))) }),
      this.claims.on(rows.map(itemIdOf), principal),
    ]);
    const documentOf = new Map(documents.map((one) => [one.id, one]));
    const entryOf = new Map(entries.map((one) => [one.id, one]));
    const pageOf = new Map(pages.map((one) => [pageItemId(one.documentId, one.number), one]));
    const reportOf = new Map(reports.map((one) => [reportItemId(one.id), one]));
    const { today } = this.filters.for(principal).scope;
    const dueOf = new Map(
      dueClaims.flatMap((one) => {
        const reason = dueReason(one, today);
        return reason ? [[dueClaimItemId(one.id), { claim: one, reason }] as const] : [];
      }),
    );
    return rows.flatMap((row) => {
      const id = itemIdOf(row);
      const [document, entry, page] = [documentOf.get(row.documentId), entryOf.get(id), pageOf.get(id)];
      const [report, dueClaim] = [reportOf.get(id), dueOf.get(id)];
      // decided by somebody else in this very moment
      if (!document || !(entry ?? page ?? report ?? dueClaim)) return [];
      const claim = claims.get(id);
      return [
        {
          id,
          priority: row.priority,
          document,
          ...(entry ? { entry } : {}),
          ...(page ? { page } : {}),
          ...(report ? { report } : {}),
          ...(dueClaim ? { dueClaim } : {}),
          ...(claim ? { claim } : {}),
        },
      ];
    });
  }
}

function itemIdOf(row: Row): string {
  if ('reportId' in row) return reportItemId(row.reportId);
  if ('claimId' in row) return dueClaimItemId(row.claimId);
  return 'id' in row ? row.id : pageItemId(row.documentId, row.number);
}

/** Lists, each in order, as one; what is as bad goes in the order of the lists. */
export function mergeWorstFirst<Row extends { priority: number }>(
  ...lists: readonly (readonly Row[])[]
): Row[] {
  // sorting is stable
  return lists.flat().sort((a, b) => b.priority - a.priority);
}
