import type { SqlCondition } from '../../access/read-filter.js';
import type { Claim } from './claim.entity.js';
import { isFaultyValue } from '../claim-values/claim-value.js';
import { faultyValueSql } from '../claim-values/claim-value-sql.js';

export const DUE_REASONS = ['expired', 'stale'] as const;
/** Its last day is past; the page was read again and its quote is no longer there. */
export type DueReason = (typeof DUE_REASONS)[number];

/** Why a confirmed claim says nothing until a person looks at it again; undefined: it stands. */
export function dueReason(
  { status, validUntil, evidence }: Pick<Claim, 'status' | 'validUntil' | 'evidence'>,
  today: string,
): DueReason | undefined {
  if (status !== 'confirmed') return undefined;
  if (evidence.stale) return 'stale';
  return validUntil !== null && validUntil < today ? 'expired' : undefined;
}

/** A person has confirmed it, it has neither run out nor lost its quote, and its value is one of its kind. */
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
