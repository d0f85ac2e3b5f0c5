import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { renewAgents } from '../../catalog/agents/renew-agents.js';
import { summarise } from '../../catalog/description/descriptions.js';
import { REPEATED_FIELDS } from '../../shared/field-names.js';
import { FLAGGED } from '../../shared/flags.js';
import { holderOf } from '../items/review-locks.js';
import { BEST_OF_FIELD, freeSql, NOT_STALE } from './acceptable-sql.js';

const ACCEPTABLE = `
  SELECT entry.id FROM field_entry entry
  WHERE entry.document_id = $1 AND entry.status = 'suggested' AND entry.confidence > $2::real
    AND ${NOT_STALE} AND ${freeSql('$3')} AND (entry.name = ANY($4) OR ${BEST_OF_FIELD})`;

/**
 * Suggested values of a document that may be confirmed in one go, by the rule of `BulkAcceptances`: none that somebody
 * else is looking at, that is no longer found on its page or that says itself that it cannot be so; of a field with one
 * value the best.
 */
export async function acceptableEntries(
  tx: EntityManager,
  documentId: string,
  principal: Principal,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(ACCEPTABLE, [
    documentId,
    FLAGGED,
    holderOf(principal),
    [...REPEATED_FIELDS],
  ]);
  return rows.map(({ id }) => id);
}

/** Confirms them; marking the document as changed (`touch`) is left to the caller. */
export async function acceptEntries(
  tx: EntityManager,
  documentId: string,
  principal: Principal,
): Promise<void> {
  const ids = await acceptableEntries(tx, documentId, principal);
  await tx.query(
    `UPDATE field_entry SET status = 'confirmed', decided_by = $2, decided_at = now()
     WHERE id = ANY($1) AND status = 'suggested'`,
    [ids, principal.personId ?? null],
  );
  await summarise(tx, documentId);
  await renewAgents(tx, [documentId]);
}
