import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Settings } from '../../platform/database/settings.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { pace } from '../../registered-works/pace.js';
import type { MonthDto, ProgressReportDto, TypeCountDto } from './progress.dto.js';

export const TARGET_SETTING = 'target2030';

/** How far digitising is, of what the principal may know of. */
@Injectable()
export class ProgressReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<ProgressReportDto> {
    const [groups, target] = await Promise.all([
      this.groups(principal),
      this.settings.getNumber(TARGET_SETTING),
    ]);
    const now = vietnamDate(this.clock.now()).slice(0, 7);
    const months = monthsOf(groups);
    const states = statesOf(groups);
    return {
      ...states,
      ...(target === undefined ? {} : { target2030: target }),
      byMonth: months,
      byType: typesOf(groups),
      pace: pace(months, states.digitised, now, target),
    };
  }

  /** One look at the documents for all that is told of them. */
  private async groups(principal: Principal): Promise<Group[]> {
    const rows = await this.readable(principal)
      .select('document.status', 'status')
      .addSelect('document.type', 'type')
      .addSelect(
        "date_trunc('month', document.ready_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text",
        'month',
      )
      .addSelect('count(*)::int', 'count')
      .addSelect('coalesce(sum(document.page_count), 0)::int', 'pages')
      .groupBy('1')
      .addGroupBy('2')
      .addGroupBy('3')
      .getRawMany<Group>();
    return rows.map((row) => ({ ...row, month: row.month?.slice(0, 7) ?? null }));
  }

  private readable(principal: Principal) {
    const condition = this.filters.for(principal).recordSql('document');
    return this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters);
  }
}

interface Group {
  readonly status: string;
  readonly type: string;
  /** In which it became ready, in Vietnam. */
  readonly month: string | null;
  readonly count: number;
  readonly pages: number;
}

const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);
const inState = (groups: readonly Group[], ...states: string[]): Group[] =>
  groups.filter(({ status }) => states.includes(status));

function statesOf(
  groups: readonly Group[],
): Pick<ProgressReportDto, 'total' | 'digitised' | 'inWork' | 'failed' | 'pages'> {
  const ready = inState(groups, 'ready');
  return {
    total: countOf(groups),
    digitised: countOf(ready),
    inWork: countOf(inState(groups, 'received', 'processing')),
    failed: countOf(inState(groups, 'failed')),
    pages: ready.reduce((sum, { pages }) => sum + pages, 0),
  };
}

function monthsOf(groups: readonly Group[]): MonthDto[] {
  const months = new Map<string, number>();
  for (const { month, count } of inState(groups, 'ready'))
    if (month !== null) months.set(month, (months.get(month) ?? 0) + count);
  let total = 0;
  return [...months]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, digitised]) => ({ month, digitised, total: (total += digitised) }));
}

function typesOf(groups: readonly Group[]): TypeCountDto[] {
  const types = new Map<string, number>();
  for (const { type, count } of inState(groups, 'ready')) types.set(type, (types.get(type) ?? 0) + count);
  return [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
