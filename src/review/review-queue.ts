import { Injectable } from '@nestjs/common';
import { DataSource, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Batch } from '../catalog/batch.entity.js';
import { Document } from '../catalog/document.entity.js';
import { FieldEntry } from '../catalog/field-entry.entity.js';
import { Page } from '../catalog/page.entity.js';
import type { DocumentType, FieldName } from '../shared/field-names.js';
import { pageItemId, reportItemId } from './item-id.js';
import { fieldPrioritySql, pageNeedsLookSql, pagePrioritySql, REPORT_PRIORITY } from './priority.js';
import { type QueueCursor, writeCursor } from './queue-cursor.js';
import { ErrorReport } from './reports/error-report.entity.js';
import { type ClaimView, holderOf, ReviewClaims } from './review-claims.js';

export const CLAIMED_BY = ['me', 'others', 'nobody'] as const;
export type ClaimedBy = (typeof CLAIMED_BY)[number];

export interface QueueQuestion {
  readonly batch?: string;
  /** Of document. */
  readonly kind?: DocumentType;
  /** Values and reports of this field only; with it no pages are given. */
  readonly field?: FieldName;
  readonly claimedBy?: ClaimedBy;
  readonly cursor?: QueueCursor;
  readonly size: number;
}

export interface QueueItem {
  readonly id: string;
  /** 0–1, impact × uncertainty. */
  readonly priority: number;
  readonly document: Document;
  readonly entry?: FieldEntry;
  readonly page?: Page;
  readonly report?: ErrorReport;
  readonly claim?: ClaimView;
}

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
type Row = FieldRow | PageRow | ReportRow;

/** What most needs a human eye, the worst first. Each kind is read off its index, a screenful at a time. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly claims: ReviewClaims,
  ) {}

  /** Batches that were returned come before all others, each part the worst first. */
  async worstFirst(question: QueueQuestion, asker: Asker): Promise<QueuePart> {
    const { batch, cursor, size } = question;
    if (batch !== undefined || cursor?.others || !(await this.hasReturned()))
      return this.part(question, asker);
    const returned = await this.part(question, asker, 'returned');
    const left = size - returned.items.length;
    if (returned.nextCursor !== undefined) return returned;
    if (left <= 0) return { items: returned.items, nextCursor: writeCursor({ others: true }) };
    const rest = await this.part({ ...question, size: left, cursor: { others: true } }, asker);
    return { ...rest, items: [...returned.items, ...rest.items] };
  }

  private hasReturned(): Promise<boolean> {
    return this.dataSource.manager.existsBy(Batch, { qualityOutcome: 'returns' });
  }

  private async part(question: QueueQuestion, asker: Asker, only?: 'returned'): Promise<QueuePart> {
    const { size, cursor = {} } = question;
    const [reports, fields, pages] = await Promise.all([
      this.reports(question, asker, only),
      this.fields(question, asker, only),
      this.pages(question, asker, only),
    ]);
    const merged = mergeWorstFirst<Row>(reports, fields, pages);
    const shown = merged.slice(0, size);
    const items = await this.filled(shown, asker);
    if (merged.length <= size) return { items };
    const field = shown.findLast((row) => 'id' in row);
    const page = shown.findLast((row) => 'number' in row);
    const report = shown.findLast((row) => 'reportId' in row);
    const next: QueueCursor = {
      ...cursor,
      ...(field ? { field: [field.priority, field.id] } : {}),
      ...(page ? { page: [page.priority, page.documentId, page.number] } : {}),
      ...(report ? { report: [report.priority, report.reportId] } : {}),
    };
    return { items, nextCursor: writeCursor(next) };
  }

  private fields(question: QueueQuestion, asker: Asker, only?: 'returned'): Promise<FieldRow[]> {
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
    this.narrow(select, 'entry.id::text', question, asker, only);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(question.size + 1)
      .getRawMany<FieldRow>();
  }

  private async pages(question: QueueQuestion, asker: Asker, only?: 'returned'): Promise<PageRow[]> {
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
    this.narrow(select, "page.document_id || '.' || page.number", question, asker, only);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('page.document_id', 'DESC')
      .addOrderBy('page.number', 'DESC')
      .limit(question.size + 1)
      .getRawMany<PageRow>();
  }

  /** The oldest first: all are as urgent. */
  private reports(question: QueueQuestion, asker: Asker, only?: 'returned'): Promise<ReportRow[]> {
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
    this.narrow(select, "'report.' || report.id", question, asker, only);
    return select
      .orderBy('report.created_at')
      .addOrderBy('report.id')
      .limit(question.size + 1)
      .getRawMany<ReportRow>();
  }

  /** Of documents that stand ready and that the asker keeps. */
  private narrow(
    select: SelectQueryBuilder<ObjectLiteral>,
    item: string,
    { batch, kind, claimedBy, cursor }: QueueQuestion,
    asker: Asker,
    only: 'returned' | undefined,
  ): void {
    const readable = this.filters.for(asker).recordSql('document');
    select.andWhere(readable.sql, readable.parameters).andWhere("document.status = 'ready'");
    if (batch) select.andWhere('document.batch_id = :batch', { batch });
    const returned = "SELECT batch.id FROM batch WHERE batch.quality_outcome = 'returns'";
    if (only) select.andWhere(`document.batch_id IN (${returned})`);
    else if (cursor?.others)
      select.andWhere(`(document.batch_id IS NULL OR document.batch_id NOT IN (${returned}))`);
    if (kind) select.andWhere('document.type = :kind', { kind });
    if (!claimedBy) return;
    const whose = { me: '= :holder', others: '<> :holder', nobody: 'IS NOT NULL' }[claimedBy];
    const claims = `SELECT claim.item FROM review_claim claim WHERE claim.until > now() AND claim.holder ${whose}`;
    select.andWhere(`${item} ${claimedBy === 'nobody' ? 'NOT IN' : 'IN'} (${claims})`, {
      ...(claimedBy === 'nobody' ? {} : { holder: holderOf(asker) }),
    });
  }

  private async filled(rows: readonly Row[], asker: Asker): Promise<QueueItem[]> {
    const { manager } = this.dataSource;
    const pagePlaces = rows.flatMap((row) =>
      'number' in row ? [{ documentId: row.documentId, number: row.number }] : [],
    );
    const [documents, entries, pages, reports, claims] = await Promise.all([
      manager.findBy(Document, { id: In([...new Set(rows.map(({ documentId }) => documentId))]) }),
      manager.findBy(FieldEntry, { id: In(rows.flatMap((row) => ('id' in row ? [row.id] : []))) }),
      pagePlaces.length > 0 ? manager.findBy(Page, pagePlaces) : [],
      manager.findBy(ErrorReport, {
        id: In(rows.flatMap((row) => ('reportId' in row ? [row.reportId] : []))),
      }),
      this.claims.on(rows.map(itemIdOf), asker),
    ]);
    const documentOf = new Map(documents.map((one) => [one.id, one]));
    const entryOf = new Map(entries.map((one) => [one.id, one]));
    const pageOf = new Map(pages.map((one) => [pageItemId(one.documentId, one.number), one]));
    const reportOf = new Map(reports.map((one) => [reportItemId(one.id), one]));
    return rows.flatMap((row) => {
      const id = itemIdOf(row);
      const [document, entry, page] = [documentOf.get(row.documentId), entryOf.get(id), pageOf.get(id)];
      const report = reportOf.get(id);
      // decided by somebody else in this very moment
      if (!document || !(entry ?? page ?? report)) return [];
      const claim = claims.get(id);
      return [
        {
          id,
          priority: row.priority,
          document,
          ...(entry ? { entry } : {}),
          ...(page ? { page } : {}),
          ...(report ? { report } : {}),
          ...(claim ? { claim } : {}),
        },
      ];
    });
  }
}

function itemIdOf(row: Row): string {
  if ('reportId' in row) return reportItemId(row.reportId);
  return 'id' in row ? row.id : pageItemId(row.documentId, row.number);
}

/** Lists, each in order, as one; what is as bad goes in the order of the lists. */
export function mergeWorstFirst<Row extends { priority: number }>(
  ...lists: readonly (readonly Row[])[]
): Row[] {
  // sorting is stable
  return lists.flat().sort((a, b) => b.priority - a.priority);
}
