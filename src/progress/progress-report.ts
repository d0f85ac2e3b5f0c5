import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/document.entity.js';
import { Settings } from '../platform/database/settings.js';
import { Clock, vietnamDate } from '../shared/clock.js';
import { pace } from './pace.js';
import type { MonthDto, ProgressReportDto, TypeCountDto } from './progress.dto.js';

export const TARGET_SETTING = 'target2030';

/** How far digitising is, of what the asker may know of. */
@Injectable()
export class ProgressReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(asker: Asker): Promise<ProgressReportDto> {
    const [states, months, byType, target] = await Promise.all([
      this.states(asker),
      this.months(asker),
      this.types(asker),
      this.settings.getNumber(TARGET_SETTING),
    ]);
    const now = vietnamDate(this.clock.now()).slice(0, 7);
    return {
      ...states,
      ...(target === undefined ? {} : { target2030: target }),
      byMonth: months,
      byType,
      pace: pace(months, states.digitised, now, target),
    };
  }

  private async states(
    asker: Asker,
  ): Promise<Pick<ProgressReportDto, 'total' | 'digitised' | 'inWork' | 'failed' | 'pages'>> {
    const row = await this.readable(asker)
      .select('count(*)', 'total')
      .addSelect("count(*) FILTER (WHERE document.status = 'ready')", 'digitised')
      .addSelect("count(*) FILTER (WHERE document.status IN ('received', 'processing'))", 'working')
      .addSelect("count(*) FILTER (WHERE document.status = 'failed')", 'failed')
      .addSelect("coalesce(sum(document.page_count) FILTER (WHERE document.status = 'ready'), 0)", 'pages')
      .getRawOne<Record<string, string>>();
    const count = (name: string): number => Number(row?.[name] ?? 0);
    return {
      total: count('total'),
      digitised: count('digitised'),
      inWork: count('working'),
      failed: count('failed'),
      pages: count('pages'),
    };
  }

  private async months(asker: Asker): Promise<MonthDto[]> {
    const rows = await this.readable(asker)
      .select("to_char(document.ready_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')", 'month')
      .addSelect('count(*)', 'count')
      .andWhere("document.status = 'ready' AND document.ready_at IS NOT NULL")
      .groupBy('1')
      .orderBy('1')
      .getRawMany<{ month: string; count: string }>();
    let total = 0;
    return rows.map(({ month, count }) => {
      total += Number(count);
      return { month, digitised: Number(count), total };
    });
  }

  private async types(asker: Asker): Promise<TypeCountDto[]> {
    const rows = await this.readable(asker)
      .select('document.type', 'type')
      .addSelect('count(*)', 'count')
      .andWhere("document.status = 'ready'")
      .groupBy('document.type')
      .orderBy('count(*)', 'DESC')
      .getRawMany<{ type: string; count: string }>();
    return rows.map(({ type, count }) => ({ type, count: Number(count) }));
  }

  private readable(asker: Asker) {
    const condition = this.filters.for(asker).recordSql('document');
    return this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters);
  }
}
