import type { ReadScope } from '../../access/read-filter.js';

/** A condition on `docs d`, safe to join by AND, with the values of its `?` in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The record right as a condition: the same rule as ReadFilter's and as `rightsSetsOf`, for lists that SQLite cuts short. */
export function recordRight({ everything, organisationIds, member, today }: ReadScope): Condition {
  if (everything) return { sql: '1', values: [] };
  const owners = organisationIds.map(() => '?').join(', ');
  const levels = member ? "'public', 'members'" : "'public'";
  return {
    sql: `(d.owner IN (${owners}) OR
      (d.record_level IN (${levels}) AND (d.record_embargo IS NULL OR d.record_embargo <= ?)))`,
    values: [...organisationIds, today],
  };
}
