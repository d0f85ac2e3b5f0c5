import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InterestState } from './records/interest-states.js';

/** Deals of one kind that came about in one year. */
export interface DealFigures {
  readonly deals: number;
  /** Documents that they are about: an asset that is dealt in twice counts once. */
  readonly assets: number;
  /** Deals whose worth the desk has written down; the rest are worth an unknown sum, not none. */
  readonly valued: number;
  /** In đồng, of those. */
  readonly valueVnd: number;
}

/** What came in at one organisation's desk in one calendar year of Vietnam. */
export interface InterestYear {
  readonly organisationId: string;
  readonly year: number;
  /** By the state in which they are now, of those received in that year; what a moderator refused was none. */
  readonly received: Readonly<Partial<Record<Exclude<InterestState, 'refused'>, number>>>;
  /** Agreed in that year and not closed since; a deal that was then transferred is among them. */
  readonly agreed: DealFigures;
  readonly transferred: DealFigures;
}

const NO_DEALS: DealFigures = { deals: 0, assets: 0, valued: 0, valueVnd: 0 };
const YEAR = (column: string) => `extract(year FROM ${column} AT TIME ZONE 'Asia/Ho_Chi_Minh')::int`;

/** Counts for dashboards and reports; they hold nothing of who asked. */
@Injectable()
export class InterestFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** Of every organisation and year with anything to count, in order of both; of one organisation, if one is named. */
  async byYear(organisationId?: string): Promise<InterestYear[]> {
    const years = new Map<string, { -readonly [K in keyof InterestYear]: InterestYear[K] }>();
    const at = (organisation: string, year: number) => {
      const key = `${organisation} ${year}`;
      const found = years.get(key) ?? {
        organisationId: organisation,
        year,
        received: {},
        agreed: NO_DEALS,
        transferred: NO_DEALS,
      };
      years.set(key, found);
      return found;
    };
    const of = organisationId ?? null;
    const received = await this.dataSource.query<
      { organisation: string; year: number; state: Exclude<InterestState, 'refused'>; count: number }[]
    >(
      `SELECT organisation_id AS organisation, ${YEAR('created_at')} AS year, state, count(*)::int AS count
       FROM interest WHERE state <> 'refused' AND ($1::uuid IS NULL OR organisation_id = $1) GROUP BY 1, 2, 3`,
      [of],
    );
    for (const { organisation, year, state, count } of received) {
      const found = at(organisation, year);
      found.received = { ...found.received, [state]: count };
    }
    for (const [kind, column] of [
      ['agreed', 'agreed_at'],
      ['transferred', 'transferred_at'],
    ] as const) {
      for (const { organisation, year, ...deals } of await this.deals(column, of))
        at(organisation, year)[kind] = { ...deals, valueVnd: Number(deals.valueVnd) };
    }
    return [...years.values()].sort(
      (a, b) => a.organisationId.localeCompare(b.organisationId) || a.year - b.year,
    );
  }

  private deals(
    column: 'agreed_at' | 'transferred_at',
    organisationId: string | null,
  ): Promise<(Omit<DealFigures, 'valueVnd'> & { organisation: string; year: number; valueVnd: string })[]> {
    return this.dataSource.query(
      `SELECT organisation_id AS organisation, ${YEAR(column)} AS year, count(*)::int AS deals,
         count(DISTINCT document_id)::int AS assets, count(value_vnd)::int AS valued,
         coalesce(sum(value_vnd), 0) AS "valueVnd"
       FROM interest WHERE ${column} IS NOT NULL AND state IN ('agreed', 'transferred')
         AND ($1::uuid IS NULL OR organisation_id = $1) GROUP BY 1, 2`,
      [organisationId],
    );
  }
}
