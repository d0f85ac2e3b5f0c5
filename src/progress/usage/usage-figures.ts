import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { sumsByKind, type UsageCounts } from '../../access/usage/usage-counts.js';
import { UsageDay } from '../../access/usage/usage-day.entity.js';
import { USAGE_KINDS } from '../../access/usage/usage-kinds.js';
import { Document } from '../../catalog/documents/document.entity.js';

/** What uses are summed by: owner organisation, first digit of the field's code (VN-2008), calendar month or year of use in Vietnam. */
export const USAGE_GROUPS = ['organisation', 'field', 'month', 'year'] as const;
export type UsageGroup = (typeof USAGE_GROUPS)[number];

export type UsageSum = UsageCounts & {
  /** Id of the organisation, digit of the field, `YYYY-MM` or year; empty for documents without a field. */
  readonly key: string;
  /** Documents used at least once. */
  readonly documents: number;
};

/** Calendar dates in Vietnam, both included. */
export interface UsageSpan {
  readonly from?: string;
  readonly to?: string;
}

const KEYS: Readonly<Record<UsageGroup, string>> = {
  organisation: 'document.owner_organisation_id::text',
  field: 'branch.key',
  month: "to_char(usage.day, 'YYYY-MM')",
  year: "to_char(usage.day, 'YYYY')",
};

/** A document of several fields counts in each. */
const BRANCHES = `LEFT JOIN LATERAL (
  SELECT DISTINCT left(entry.value->>'code', 1) AS key FROM field_entry entry
  WHERE entry.document_id = document.id AND entry.name = 'fieldCodes' AND entry.status <> 'rejected'
    AND entry.value->>'code' IS NOT NULL) branch ON true`;

/** Uses of all documents that the principal may know of, summed for dashboard and report. */
@Injectable()
export class UsageFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  /** Most used first; months and years in their order. */
  async sums(by: UsageGroup, principal: Principal, { from, to }: UsageSpan = {}): Promise<UsageSum[]> {
    const { sql, parameters } = this.filters.for(principal).recordSql('document');
    const [inner, given] = this.dataSource
      .createQueryBuilder(Document, 'document')
      .select('document.id', 'id')
      .where(sql, parameters)
      .getQueryAndParameters();
    const values: readonly unknown[] = given;
    const key = `coalesce(${KEYS[by]}, '')`;
    const rows: UsageSum[] = await this.dataSource.query(
      `SELECT ${key} AS key, count(DISTINCT usage.document_id)::int AS documents, ${sumsByKind('usage')}
       FROM ${this.dataSource.getMetadata(UsageDay).tableName} usage
       JOIN document ON document.id = usage.document_id ${by === 'field' ? BRANCHES : ''}
       WHERE usage.document_id IN (${inner})
         AND usage.day >= coalesce($${values.length + 1}::date, '-infinity')
         AND usage.day <= coalesce($${values.length + 2}::date, 'infinity')
       GROUP BY 1`,
      [...values, from ?? null, to ?? null],
    );
    const all = (row: UsageSum): number => USAGE_KINDS.reduce((sum, kind) => sum + row[kind], 0);
    return rows.sort((a, b) =>
      by === 'month' || by === 'year'
        ? a.key.localeCompare(b.key)
        : all(b) - all(a) || a.key.localeCompare(b.key),
    );
  }
}
