import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { DocumentSummaryDto } from '../../catalog/summaries/summary.dto.js';
import type { CountsDto, DocumentListDto } from '../dto/document.dto.js';
import {
  DESK_FILTERS,
  type DeskFilter,
  FILTER_SQL,
  joinWords,
  type ListFilter,
  narrow,
} from './list-filter.js';
import {
  type ListDirection,
  type ListPlace,
  type ListSort,
  ORDERS,
  readListCursor,
  usualDirection,
  writeListCursor,
} from './list-order.js';
import { Summaries } from '../../catalog/summaries/summaries.js';

export interface ListQuery extends ListFilter {
  readonly sort?: ListSort;
  readonly direction?: ListDirection;
  readonly cursor?: string;
  readonly size: number;
}

type Counted = DeskFilter | 'all';

/** Lists of documents, by cursor: what comes in while one reads does not shift the pages. */
@Injectable()
export class DocumentList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly summaries: Summaries,
  ) {}

  async list(principal: Principal, query: ListQuery): Promise<DocumentListDto> {
    const filter = this.filters.for(principal);
    const sort = query.sort ?? 'created';
    const place = { sort, direction: query.direction ?? usualDirection(sort) };
    const select = this.ordered(this.matching(filter, query), place, query.cursor);
    const [{ entities, raw }, counted] = await Promise.all([
      select.limit(query.size + 1).getRawAndEntities<{ at: string }>(),
      this.counts(filter, query),
    ]);
    const shown = entities.slice(0, query.size);
    const last = entities.length > query.size ? shown.at(-1) : undefined;
    const at = raw[shown.length - 1]?.at;
    const { all, ...counts } = counted;
    return {
      items: await this.summaries.of(shown, filter),
      ...(last && at !== undefined ? { nextCursor: writeListCursor({ at, id: last.id }, place) } : {}),
      counts,
      matching: query.filter ? counts[query.filter] : all,
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

  /** All that the principal may read and the filter names, in no order. */
  matching(filter: ReadFilter, query: ListFilter): SelectQueryBuilder<Document> {
    const select = this.readable(filter, query);
    if (query.filter) select.andWhere(FILTER_SQL[query.filter]);
    return select;
  }

  private ordered(
    select: SelectQueryBuilder<Document>,
    place: ListPlace,
    cursor: string | undefined,
  ): SelectQueryBuilder<Document> {
    const { sql, type } = ORDERS[place.sort];
    const how = place.direction === 'asc' ? 'ASC' : 'DESC';
    if (place.sort === 'title') joinWords(select);
    // by the words' own id: then one index gives titles in order
    const id = place.sort === 'title' ? 'words.document_id' : 'document.id';
    if (cursor !== undefined) {
      const { at, id: after } = readListCursor(cursor, place);
      const past = place.direction === 'asc' ? '>' : '<';
      select.andWhere(`(${sql}, ${id}) ${past} (:at::${type}, :after::uuid)`, { at, after });
    }
    return select.addSelect(`(${sql})::text`, 'at').orderBy(sql, how).addOrderBy(id, how);
  }

  private readable(filter: ReadFilter, query: ListFilter): SelectQueryBuilder<Document> {
    const condition = filter.recordSql('document');
    const select = this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters);
    narrow(select, query, filter);
    return select;
  }

  private async counts(filter: ReadFilter, query: ListFilter): Promise<CountsDto & { all: number }> {
    const select = this.readable(filter, query).select('count(*)', 'all');
    for (const name of DESK_FILTERS) {
      select.addSelect(`count(*) FILTER (WHERE ${FILTER_SQL[name]})`, name.toLowerCase());
    }
    const row = await select.getRawOne<Record<string, string>>();
    const count = (name: Counted): number => Number(row?.[name.toLowerCase()] ?? 0);
    return {
      all: count('all'),
      needsMe: count('needsMe'),
      inWork: count('inWork'),
      done: count('done'),
      failed: count('failed'),
    };
  }
}
