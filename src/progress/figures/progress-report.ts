import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Settings } from '../../platform/database/settings.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import {
  digitisedAtSql,
  digitisingStateSql,
  type DigitisingState,
} from '../../catalog/documents/digitised.js';
import { ForecastSetting } from '../../registered-works/forecast-setting.js';
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
    private readonly forecast: ForecastSetting,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<ProgressReportDto> {
    const [groups, target, needed] = await Promise.all([
      this.groups(principal),
      this.settings.getNumber(TARGET_SETTING),
      this.forecast.months(),
    ]);
    const now = vietnamDate(this.clock.now()).slice(0, 7);
    const months = monthsOf(groups);
    const states = statesOf(groups);
    return {
      ...states,
      ...(target === undefined ? {} : { target2030: target }),
      byMonth: months,
      byType: typesOf(groups),
      pace: pace(months, states.digitised, now, { needed, ...(target === undefined ? {} : { target }) }),
    };
  }

  /** One look at the documents for all that is told of them. */
  private async groups(principal: Principal): Promise<Group[]> {
    return this.readable(principal)
      .select(digitisingStateSql('document'), 'state')
      .addSelect('document.type', 'type')
      .addSelect(`to_char(${digitisedAtSql('document')}, 'YYYY-MM')`, 'month')
      .addSelect('count(*)::int', 'count')
      .addSelect('coalesce(sum(document.page_count), 0)::int', 'pages')
      .groupBy('1')
      .addGroupBy('2')
      .addGroupBy('3')
      .getRawMany<Group>();
  }

  private readable(principal: Principal) {
    const condition = this.filters.for(principal).recordSql('document');
    return this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters);
  }
}

interface Group {
  readonly state: DigitisingState;
  readonly type: string;
  /** In which it became ready, in Vietnam. */
  readonly month: string;
  readonly count: number;
  readonly pages: number;
}

const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);
const inState = (groups: readonly Group[], wanted: DigitisingState): Group[] =>
  groups.filter(({ state }) => state === wanted);

function statesOf(
  groups: readonly Group[],
): Pick<ProgressReportDto, 'total' | 'digitised' | 'records' | 'inWork' | 'failed' | 'pages'> {
  const digitised = inState(groups, 'digitised');
  return {
    total: countOf(groups),
    digitised: countOf(digitised),
    records: countOf(inState(groups, 'record')),
    inWork: countOf(inState(groups, 'inWork')),
    failed: countOf(inState(groups, 'failed')),
    pages: digitised.reduce((sum, { pages }) => sum + pages, 0),
  };
}

function monthsOf(groups: readonly Group[]): MonthDto[] {
  const months = new Map<string, number>();
  for (const { month, count } of inState(groups, 'digitised'))
    months.set(month, (months.get(month) ?? 0) + count);
  let total = 0;
  return [...months]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, digitised]) => ({ month, digitised, total: (total += digitised) }));
}

function typesOf(groups: readonly Group[]): TypeCountDto[] {
  const types = new Map<string, number>();
  for (const { type, count } of inState(groups, 'digitised')) types.set(type, (types.get(type) ?? 0) + count);
  return [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
