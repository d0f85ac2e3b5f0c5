import type { EntityManager } from 'typeorm';
import { isDigitisedSql, isReadSql, isRecordOnlySql } from '../../catalog/documents/digitised.js';
import { registeredWorksChanged } from './matching-lock.js';

/** A person has to have decided these for a document to be verified one by one. */
const DECIDED = `'title', 'documentType', 'year'`;
/** And none of these may still be a machine’s suggestion. */
const SETTLED = `'title', 'documentType', 'year', 'authors', 'inventors'`;

/**
 * The one rule of states: how far each registered work is, from the document that is linked to it, and since when. A fact that the
 * catalogue dates is dated by it; what it only has or has not is dated when it is seen. A step is never before the one
 * ahead of it. Of a document that is quarantined or deleted a registered work knows nothing; a record without pages is
 * linked and shown, and nothing has come of its paper yet.
 */
const RULE = `
  WITH fact AS (
    SELECT registered_work.id, registered_work.state AS before, link.document_id AS document, document.status,
      registered_work.document_id IS NOT DISTINCT FROM link.document_id AS same,
      CASE WHEN NOT ${isRecordOnlySql('document')} THEN document.created_at END AS received,
      ${isReadSql('document')} AS is_read,
      ${isDigitisedSql('document')} AS is_described,
      document.ready_at,
      CASE WHEN batch.quality_outcome = 'passes' THEN batch.quality_at ELSE checked.at END AS verified,
      document.record_visibility = 'public' AND document.effective_pass > 0 AND (document.record_embargo IS NULL
        OR document.record_embargo <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS is_open
    FROM registered_work
    LEFT JOIN (registered_work_link link
      JOIN document ON document.id = link.document_id AND document.deleted_at IS NULL AND NOT document.quarantined
      LEFT JOIN batch ON batch.id = document.batch_id)
      ON link.registered_work_id = registered_work.id AND link.state = 'linked'
    LEFT JOIN LATERAL (
      SELECT max(entry.decided_at) AS at FROM field_entry entry
      WHERE entry.document_id = link.document_id AND entry.name IN (${SETTLED}) AND entry.status <> 'rejected'
      HAVING bool_and(entry.status <> 'suggested') AND count(DISTINCT entry.name) FILTER (
        WHERE entry.status = 'confirmed' AND entry.decided_at IS NOT NULL AND entry.name IN (${DECIDED})) = 3
    ) checked ON true
    WHERE registered_work.id = ANY($1)
  ), dated AS (
    SELECT fact.id, fact.before, fact.document, fact.received,
      CASE WHEN fact.is_read THEN
        coalesce(CASE WHEN fact.same THEN registered_work.read_at END, fact.ready_at, now()) END AS read,
      CASE WHEN fact.is_read AND fact.is_described THEN
        coalesce(CASE WHEN fact.same THEN registered_work.described_at END, fact.ready_at, now()) END AS described,
      CASE WHEN fact.is_read AND fact.is_described AND fact.verified IS NOT NULL THEN
        coalesce(CASE WHEN fact.same THEN registered_work.verified_at END, fact.verified) END AS verified,
      CASE WHEN fact.is_read AND fact.is_described AND fact.verified IS NOT NULL AND fact.is_open THEN
        coalesce(CASE WHEN fact.same THEN registered_work.open_at END, now()) END AS open
    FROM fact JOIN registered_work ON registered_work.id = fact.id
  ), reached AS (
    SELECT id, before, document, received,
      CASE WHEN read IS NOT NULL THEN greatest(received, read) END AS read,
      CASE WHEN described IS NOT NULL THEN greatest(received, read, described) END AS described,
      CASE WHEN verified IS NOT NULL THEN greatest(received, read, described, verified) END AS verified,
      CASE WHEN open IS NOT NULL THEN greatest(received, read, described, verified, open) END AS open,
      CASE WHEN open IS NOT NULL THEN 'open' WHEN verified IS NOT NULL THEN 'verified'
        WHEN described IS NOT NULL THEN 'described' WHEN read IS NOT NULL THEN 'read'
        WHEN received IS NOT NULL THEN 'received' ELSE 'known' END AS state
    FROM dated
  ), changed AS (
    UPDATE registered_work SET state = reached.state, document_id = reached.document, received_at = reached.received,
      read_at = reached.read, described_at = reached.described, verified_at = reached.verified, open_at = reached.open
    FROM reached WHERE registered_work.id = reached.id AND (registered_work.state, registered_work.document_id, registered_work.received_at,
        registered_work.read_at, registered_work.described_at, registered_work.verified_at, registered_work.open_at)
      IS DISTINCT FROM (reached.state, reached.document, reached.received, reached.read, reached.described,
        reached.verified, reached.open)
    RETURNING registered_work.id, reached.before, reached.state
  )
  INSERT INTO registered_work_event (registered_work_id, kind, before, after)
  SELECT id, 'state', before, state FROM changed WHERE before <> state`;

/** Brings the states of these registered works up to what their documents say now, in the transaction that may have moved them. */
export async function refreshStates(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(RULE, [ids]);
  await registeredWorksChanged(tx);
}
