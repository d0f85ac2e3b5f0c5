import type { SqlCondition } from '../../access/read-filter.js';
import type { Claim } from './claim.entity.js';
import { isFaultyValue } from '../claim-values/claim-value.js';
import { faultyValueSql } from '../claim-values/claim-value-sql.js';

export const DUE_REASONS = ['expired', 'stale'] as const;
/** `expired`: its last day is past. `stale`: the page was read again and no longer contains its quote. */
export type DueReason = (typeof DUE_REASONS)[number];

/** Why a confirmed claim does not count until a person looks at it again; undefined if it counts. */
export function dueReason(
  { status, validUntil, evidence }: Pick<Claim, 'status' | 'validUntil' | 'evidence'>,
  today: string,
): DueReason | undefined {
  if (status !== 'confirmed') return undefined;
  if (evidence.stale) return 'stale';
  return validUntil !== null && validUntil < today ? 'expired' : undefined;
}

/** A person confirmed it, it has neither expired nor lost its quote, and its value is valid for its kind. */
export const proven = (
  claim: Pick<Claim, 'status' | 'validUntil' | 'evidence' | 'kind' | 'value'>,
  today: string,
): boolean => claim.status === 'confirmed' && dueReason(claim, today) === undefined && !isFaultyValue(claim);

/** `dueReason` as conditions: one for each reason, so that each is read off its index. */
export function dueSql(claim: string, reason: DueReason, today: string): SqlCondition {
  const stale = `${claim}.evidence ->> 'stale' = 'true'`;
  return reason === 'stale'
    ? { sql: `${claim}.status = 'confirmed' AND ${stale}`, parameters: {} }
    : {
        sql: `${claim}.status = 'confirmed' AND ${claim}.valid_until < :claimsToday AND (${stale}) IS NOT TRUE`,
        parameters: { claimsToday: today },
      };
}

/** The same as `proven`, as a condition. */
export function provenSql(claim: string, today: string): SqlCondition {
  return {
    sql:
      `${claim}.status = 'confirmed' AND ${claim}.evidence ->> 'stale' IS DISTINCT FROM 'true'` +
      ` AND coalesce(${claim}.valid_until, :claimsToday) >= :claimsToday` +
      ` AND NOT ${faultyValueSql(claim)}`,
    parameters: { claimsToday: today },
  };
}
