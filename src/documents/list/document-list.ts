import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document, type DocumentStatus } from '../../catalog/documents/document.entity.js';
import { isId } from '../../shared/ids.js';
import type { CountsDto, DocumentListDto } from '../dto/document.dto.js';
import type { DocumentSummaryDto } from '../../catalog/summaries/summary.dto.js';
import { Summaries } from '../../catalog/summaries/summaries.js';

export const DESK_FILTERS = ['needsMe', 'inWork', 'done', 'failed'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export interface ListQuery {
  readonly status?: DocumentStatus;
  readonly filter?: DeskFilter;
  readonly batch?: string;
  readonly q?: string;
  readonly cursor?: string;
  readonly size: number;
}

/** What a librarian must look at: stopped, or not read again though it should be, warned, shut away, or waiting for a look before it opens. */
const NEEDS_ME = `(document.status = 'failed' OR document.status = 'ready' AND document.failure IS NOT NULL
  OR document.warnings <> '[]' OR document.quarantined
  OR document.status = 'ready' AND document.visibility <> 'restricted'
    AND document.pages_screened < document.page_count)`;
const FILTER_SQL: Readonly<Record<DeskFilter, string>> = {
  needsMe: NEEDS_ME,
  inWork: "document.status IN ('received', 'processing')",
  done: "document.status = 'ready'",
  failed: "document.status = 'failed'",
};

/** Lists of documents, newest first, by cursor: what comes in while one reads does not shift the pages. */
@Injectable()
export class DocumentList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly summaries: Summaries,
  ) {}

  async list(principal: Principal, query: ListQuery): Promise<DocumentListDto> {
    const filter = this.filters.for(principal);
    const select = this.readable(filter, query);
    if (query.status) select.andWhere('document.status = :status', { status: query.status });
    if (query.filter) select.andWhere(FILTER_SQL[query.filter]);
    if (query.cursor) {
      const { at, id } = readCursor(query.cursor);
      select.andWhere('(document.created_at, document.id) < (:at::timestamptz, :id::uuid)', { at, id });
    }
    const [documents, counts] = await Promise.all([
      select
        .orderBy('document.created_at', 'DESC')
        .addOrderBy('document.id', 'DESC')
        .limit(query.size + 1)
        .getMany(),
      this.counts(filter, query),
    ]);
    const shown = documents.slice(0, query.size);
    const last = documents.length > query.size ? shown.at(-1) : undefined;
    return {
      items: await this.summaries.of(shown, filter),
      ...(last ? { nextCursor: await this.cursorOf(last.id) } : {}),
      counts,
    };
  }

  /** The newest that are ready. */
  async recent(principal: Principal, size: number): Promise<DocumentSummaryDto[]> {
    const filter = this.filters.for(principal);
    const documents = await this.readable(filter, {})
      .andWhere("document.status = 'ready' AND document.title IS NOT NULL")
      .orderBy('document.ready_at', 'DESC')
      .limit(size)
      .getMany();
    return this.summaries.of(documents, filter);
  }

  private readable(filter: ReadFilter, query: Pick<ListQuery, 'batch' | 'q'>): SelectQueryBuilder<Document> {
    const condition = filter.recordSql('document');
    const select = this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters);
    if (query.batch) select.andWhere('document.batch_id = :batch', { batch: query.batch });
    if (query.q) {
      const like = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
      // the file name is for those who keep documents: strangers search titles only
      const name = filter.scope.everything ? 'OR document.original_name ILIKE :like' : '';
      select.andWhere(`(document.title ILIKE :like ${name})`, { like });
    }
    return select;
  }

  private async counts(filter: ReadFilter, query: Pick<ListQuery, 'batch' | 'q'>): Promise<CountsDto> {
    const select = this.readable(filter, query).select([]);
    for (const name of DESK_FILTERS) {
      select.addSelect(`count(*) FILTER (WHERE ${FILTER_SQL[name]})`, name.toLowerCase());
    }
    const row = await select.getRawOne<Record<string, string>>();
    const count = (name: DeskFilter): number => Number(row?.[name.toLowerCase()] ?? 0);
    return {
      needsMe: count('needsMe'),
      inWork: count('inWork'),
      done: count('done'),
      failed: count('failed'),
    };
  }

  /** PostgreSQL keeps microseconds, JavaScript does not: the cursor carries the database's own words. */
  private async cursorOf(id: string): Promise<string> {
    const rows: { at: string }[] = await this.dataSource.query(
      'SELECT created_at::text AS at FROM document WHERE id = $1',
      [id],
    );
    return Buffer.from(JSON.stringify([rows[0]?.at, id])).toString('base64url');
  }
}

function readCursor(cursor: string): { at: string; id: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed)) {
      const [at, id] = parsed as unknown[];
      if (typeof at === 'string' && typeof id === 'string' && isId(id) && !Number.isNaN(Date.parse(at)))
        return { at, id };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BadRequestException({ errors: [{ field: 'cursor', message: 'is not one that a list gave' }] });
}
