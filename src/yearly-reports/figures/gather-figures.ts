import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { digitisedAtSql, digitisingStateSql, isDigitisedSql } from '../../catalog/documents/digitised.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Settings } from '../../platform/database/settings.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { InterestFigures } from '../../opportunities/interest/interest-figures.js';
import { TARGET_SETTING } from '../../progress/figures/progress-report.js';
import { RegisteredWorkFigures } from '../../registered-works/registered-work-figures.js';
import {
  DIGITISED_STATES,
  REGISTERED_WORK_STATES,
  type RegisteredWorkState,
} from '../../registered-works/records/registered-work-state.js';
import type { StateCounts } from '../../registered-works/records/figures.js';
import { IndicatorValue } from '../../progress/indicators/indicator-value.entity.js';
import { UsageFigures } from '../../progress/usage/usage-figures.js';
import type {
  CountOf,
  RegisteredWorkCounts,
  RegisteredWorkCoverage,
  ReportFigures,
  TypedValue,
} from './report-figures.js';
import type { UnitFigures } from '../data/unit-questions.js';
import { unitShares, unitSums } from './unit-sums.js';

/** Whoever compiles the report, it counts the same: all but what is quarantined. */
const COMPILER: Principal = { role: 'manager', name: 'phusa' };

const DIGITISED_AT = digitisedAtSql('document');
const STATE = digitisingStateSql('document');

export interface UnitsOfYear {
  readonly asked: number;
  readonly accepted: readonly UnitFigures[];
  readonly missing: readonly string[];
}

/** What is known of a year at this moment. */
@Injectable()
export class GatheredFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly settings: Settings,
    private readonly usage: UsageFigures,
    private readonly registeredWorks: RegisteredWorkFigures,
    private readonly interest: InterestFigures,
    private readonly clock: Clock,
  ) {}

  async of(year: number, units: UnitsOfYear): Promise<ReportFigures> {
    const [documents, usage, batches, registeredWorks, typed, interest, target2030] = await Promise.all([
      this.documents(year),
      this.used(year),
      this.batches(year),
      this.coverage(year),
      this.typed(year),
      this.shown(year),
      this.settings.getNumber(TARGET_SETTING),
    ]);
    return {
      year,
      gatheredOn: vietnamDate(this.clock.now()),
      documents: { ...documents, ...(target2030 === undefined ? {} : { target2030 }) },
      ...(registeredWorks ? { registeredWorks } : {}),
      typed,
      interest,
      usage,
      batches,
      units: {
        asked: units.asked,
        accepted: units.accepted.length,
        missing: units.missing,
        sums: unitSums(units.accepted),
        shares: unitShares(units.accepted),
      },
    };
  }

  private async documents(year: number): Promise<Omit<ReportFigures['documents'], 'target2030'>> {
    const inYear = `${isDigitisedSql('document')} AND extract(year FROM ${DIGITISED_AT}) = :year`;
    const done = `${isDigitisedSql('document')} AND extract(year FROM ${DIGITISED_AT}) <= :year`;
    const [row, months, byType, byOrganisation] = await Promise.all([
      this.all()
        .select(`count(*) FILTER (WHERE ${done})`, 'digitised')
        .addSelect(`count(*) FILTER (WHERE ${inYear})`, 'inYear')
        .addSelect(`coalesce(sum(document.page_count) FILTER (WHERE ${done}), 0)`, 'pages')
        .addSelect(`count(*) FILTER (WHERE ${STATE} = 'inWork')`, 'inWork')
        .addSelect(`count(*) FILTER (WHERE ${STATE} = 'failed')`, 'failed')
        .addSelect(`count(*) FILTER (WHERE ${STATE} = 'record')`, 'records')
        .setParameter('year', year)
        .getRawOne<Record<string, string>>(),
      this.all()
        .select(`extract(month FROM ${DIGITISED_AT})`, 'name')
        .addSelect('count(*)', 'count')
        .andWhere(inYear, { year })
        .groupBy('1')
        .getRawMany<{ name: string; count: string }>(),
      this.counts('document.type', done, year),
      this.counts(
        '(SELECT owner.name FROM organisation owner WHERE owner.id = document.owner_organisation_id)',
        done,
        year,
      ),
    ]);
    const count = (name: string): number => Number(row?.[name] ?? 0);
    const month = new Map(months.map(({ name, count: of }) => [Number(name), Number(of)]));
    return {
      digitised: count('digitised'),
      inYear: count('inYear'),
      pages: count('pages'),
      inWork: count('inWork'),
      failed: count('failed'),
      records: count('records'),
      byMonth: Array.from({ length: 12 }, (_, i) => month.get(i + 1) ?? 0),
      byType,
      byOrganisation,
    };
  }

  private async counts(name: string, condition: string, year: number): Promise<CountOf[]> {
    const rows = await this.all()
      .select(name, 'name')
      .addSelect('count(*)', 'count')
      .andWhere(condition, { year })
      .groupBy('1')
      .orderBy('2', 'DESC')
      .addOrderBy('1')
      .getRawMany<{ name: string | null; count: string }>();
    return rows.map((row) => ({ name: row.name ?? '', count: Number(row.count) }));
  }

  private async used(year: number): Promise<ReportFigures['usage']> {
    const span = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    const [sum] = await this.usage.sums('year', COMPILER, span);
    const { view = 0, read = 0, download = 0, documents = 0 } = sum ?? {};
    return { view, read, download, export: sum?.export ?? 0, documents };
  }

  private async batches(year: number): Promise<ReportFigures['batches']> {
    const rows: { outcome: string; count: string }[] = await this.dataSource.query(
      `SELECT CASE WHEN (decision->>'finished')::boolean THEN decision->>'outcome' ELSE 'undecided' END AS outcome,
         count(*) AS count FROM quality_sample
       WHERE extract(year FROM closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = $1 GROUP BY 1`,
      [year],
    );
    const [pages]: { count: string }[] = await this.dataSource.query(
      `SELECT count(*) AS count FROM sampled_page
       WHERE outcome = 'checked' AND extract(year FROM checked_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = $1`,
      [year],
    );
    const of = (outcome: string): number => Number(rows.find((row) => row.outcome === outcome)?.count ?? 0);
    return {
      passed: of('passes'),
      returned: of('returns'),
      undecided: of('undecided'),
      pages: Number(pages?.count ?? 0),
    };
  }

  /** Of this year as it is now, of an earlier one as it stood at its end. */
  private async coverage(year: number): Promise<RegisteredWorkCoverage | undefined> {
    const thisYear = Number(vietnamDate(this.clock.now()).slice(0, 4));
    const figures =
      year >= thisYear
        ? await this.registeredWorks.current()
        : await this.registeredWorks.asOf(`${String(year)}-12-31`);
    if (!figures || countsOf(figures.all).all === 0) return undefined;
    return { all: countsOf(figures.all), likely: countsOf(figures.likely) };
  }

  private async typed(year: number): Promise<Record<string, TypedValue>> {
    const values = await this.dataSource.manager.findBy(IndicatorValue, { year });
    return Object.fromEntries(values.map(({ indicator, value, source }) => [indicator, { value, source }]));
  }

  private async shown(year: number): Promise<ReportFigures['interest']> {
    const desks = (await this.interest.byYear()).filter((one) => one.year === year);
    const sum = (of: (desk: (typeof desks)[number]) => number): number =>
      desks.reduce((all, desk) => all + of(desk), 0);
    return {
      received: sum(({ received }) => Object.values(received).reduce((all, count) => all + count, 0)),
      agreed: sum(({ agreed }) => agreed.deals),
      transferred: sum(({ transferred }) => transferred.deals),
    };
  }

  private all(): SelectQueryBuilder<Document> {
    const { sql, parameters } = this.filters.for(COMPILER).recordSql('document');
    return this.dataSource.createQueryBuilder(Document, 'document').where(sql, parameters);
  }
}

function countsOf(counts: StateCounts): RegisteredWorkCounts {
  const from = (state: RegisteredWorkState): number =>
    REGISTERED_WORK_STATES.slice(REGISTERED_WORK_STATES.indexOf(state)).reduce(
      (sum, one) => sum + counts[one],
      0,
    );
  const [digitised = 'described'] = DIGITISED_STATES;
  return { all: from('known'), described: from(digitised), verified: from('verified'), open: from('open') };
}
