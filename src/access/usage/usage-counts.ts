import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { USAGE_KINDS, type UsageKind } from './usage-kinds.js';

export type UsageCounts = Record<UsageKind, number>;

/** Uses in a calendar month of Vietnam, `YYYY-MM`. */
export type UsageMonth = UsageCounts & { readonly month: string };

export const NO_USES: UsageCounts = { view: 0, read: 0, download: 0, export: 0 };

/** SQL that sums `usage_day` as `alias` by kind, a column a kind. */
export const sumsByKind = (alias: string): string =>
  USAGE_KINDS.map(
    (kind) => `coalesce(sum(${alias}.count) FILTER (WHERE ${alias}.kind = '${kind}'), 0)::int AS "${kind}"`,
  ).join(', ');

/** How a document was used, month by month. */
@Injectable()
export class DocumentUsage {
  constructor(private readonly dataSource: DataSource) {}

  /** Months with any use, oldest first. */
  months(documentId: string): Promise<UsageMonth[]> {
    return this.dataSource.query(
      `SELECT to_char(usage.day, 'YYYY-MM') AS month, ${sumsByKind('usage')}
       FROM usage_day usage WHERE usage.document_id = $1 GROUP BY 1 ORDER BY 1`,
      [documentId],
    );
  }
}
