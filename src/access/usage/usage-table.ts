import type { Response } from 'express';
import { csvLine } from '../../shared/csv.js';
import type { UsageCounts } from './usage-counts.js';
import { USAGE_KINDS } from './usage-kinds.js';

/** Without it spreadsheet programs break Vietnamese letters. */
const BYTE_ORDER_MARK = '\ufeff';

/** Uses as CSV after RFC 4180: `key` first, then a column a kind. */
export function usageTable<Key extends string>(
  key: Key,
  rows: readonly (UsageCounts & Readonly<Record<Key, string>>)[],
): string {
  const lines = rows.map((row) => [row[key], ...USAGE_KINDS.map((kind) => String(row[kind]))]);
  return [BYTE_ORDER_MARK, ...[[key, ...USAGE_KINDS], ...lines].map((cells) => csvLine(cells))].join('');
}

/** Heads the answer as a file of that name, and gives what it holds. */
export function sendUsageTable<Key extends string>(
  response: Response,
  name: string,
  key: Key,
  rows: readonly (UsageCounts & Readonly<Record<Key, string>>)[],
): string {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  return usageTable(key, rows);
}
