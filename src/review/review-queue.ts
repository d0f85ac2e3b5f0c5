import { Injectable } from '@nestjs/common';
import { DataSource, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/document.entity.js';
import { FieldEntry } from '../catalog/field-entry.entity.js';
import { Page } from '../catalog/page.entity.js';
import type { DocumentType, FieldName } from '../shared/field-names.js';
import { pageItemId } from './item-id.js';
import { fieldPrioritySql, pageNeedsLookSql, pagePrioritySql } from './priority.js';
import { type QueueCursor, writeCursor } from './queue-cursor.js';
import { type ClaimView, holderOf, ReviewClaims } from './review-claims.js';

export const CLAIMED_BY = ['me', 'others', 'nobody'] as const;
export type ClaimedBy = (typeof CLAIMED_BY)[number];

export interface QueueQuestion {
  readonly batch?: string;
  /** Of document. */
  readonly kind?: DocumentType;
  /** Values of this field only; with it no pages are given. */
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

/** What most needs a human eye, the worst first. Each kind is read off its index, a screenful at a time. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly claims: ReviewClaims,
  ) {}

  async worstFirst(question: QueueQuestion, asker: Asker): Promise<QueuePart> {
    const { size, cursor = {} } = question;
    const [fields, pages] = await Promise.all([this.fields(question, asker), this.pages(question, asker)]);
    const merged = mergeWorstFirst(fields, pages);
    const shown = merged.slice(0, size);
    const items = await this.filled(shown, asker);
    if (merged.length <= size) return { items };
    const field = shown.findLast((row) => 'id' in row);
    const page = shown.findLast((row) => 'number' in row);
    const next: QueueCursor = {
      ...cursor,
      ...(field ? { field: [field.priority, field.id] } : {}),
      ...(page ? { page: [page.priority, page.documentId, page.number] } : {}),
    };
    return { items, nextCursor: writeCursor(next) };
  }

  private fields(question: QueueQuestion, asker: Asker): Promise<FieldRow[]> {
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
    this.narrow(select, 'entry.id::text', question, asker);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(question.size + 1)
      .getRawMany<FieldRow>();
  }

  private async pages(question: QueueQuestion, asker: Asker): Promise<PageRow[]> {
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
    this.narrow(select, "page.document_id || '.' || page.number", question, asker);
    return select
      .orderBy('priority', 'DESC')
      .addOrderBy('page.document_id', 'DESC')
      .addOrderBy('page.number', 'DESC')
      .limit(question.size + 1)
      .getRawMany<PageRow>();
  }

  /** Of documents that stand ready and that the asker keeps. */
  private narrow(
    select: SelectQueryBuilder<ObjectLiteral>,
    item: string,
    { batch, kind, claimedBy }: QueueQuestion,
    asker: Asker,
  ): void {
    const readable = this.filters.for(asker).recordSql('document');
    select.andWhere(readable.sql, readable.parameters).andWhere("document.status = 'ready'");
    if (batch) select.andWhere('document.batch_id = :batch', { batch });
    if (kind) select.andWhere('document.type = :kind', { kind });
    if (!claimedBy) return;
    const whose = { me: '= :holder', others: '<> :holder', nobody: 'IS NOT NULL' }[claimedBy];
    const claims = `SELECT claim.item FROM review_claim claim WHERE claim.until > now() AND claim.holder ${whose}`;
    select.andWhere(`${item} ${claimedBy === 'nobody' ? 'NOT IN' : 'IN'} (${claims})`, {
      ...(claimedBy === 'nobody' ? {} : { holder: holderOf(asker) }),
    });
  }

  private async filled(rows: readonly (FieldRow | PageRow)[], asker: Asker): Promise<QueueItem[]> {
    const { manager } = this.dataSource;
    const idOf = (row: FieldRow | PageRow): string =>
      'id' in row ? row.id : pageItemId(row.documentId, row.number);
    const pagePlaces = rows.flatMap((row) =>
      'number' in row ? [{ documentId: row.documentId, number: row.number }] : [],
    );
    const [documents, entries, pages, claims] = await Promise.all([
      manager.findBy(Document, { id: In([...new Set(rows.map(({ documentId }) => documentId))]) }),
      manager.findBy(FieldEntry, { id: In(rows.flatMap((row) => ('id' in row ? [row.id] : []))) }),
      pagePlaces.length > 0 ? manager.findBy(Page, pagePlaces) : [],
      this.claims.on(rows.map(idOf), asker),
    ]);
    const documentOf = new Map(documents.map((one) => [one.id, one]));
    const entryOf = new Map(entries.map((one) => [one.id, one]));
    const pageOf = new Map(pages.map((one) => [pageItemId(one.documentId, one.number), one]));
    return rows.flatMap((row) => {
      const id = idOf(row);
      const [document, entry, page] = [documentOf.get(row.documentId), entryOf.get(id), pageOf.get(id)];
      // decided by somebody else in this very moment
      if (!document || !(entry ?? page)) return [];
      const claim = claims.get(id);
      return [
        {
          id,
          priority: row.priority,
          document,
          ...(entry ? { entry } : {}),
          ...(page ? { page } : {}),
          ...(claim ? { claim } : {}),
        },
      ];
    });
  }
}

/** Two lists, each in order, as one; where both are as bad the value goes first. */
export function mergeWorstFirst<F extends { priority: number }, P extends { priority: number }>(
  fields: readonly F[],
  pages: readonly P[],
): (F | P)[] {
  // sorting is stable
  return [...fields, ...pages].sort((a, b) => b.priority - a.priority);
}
