/** Which entries (`entry`) may be confirmed without a look at each, as conditions of SQL. */

/** It is still found on its page. */
export const NOT_STALE = "coalesce(entry.evidence ->> 'stale', 'false') <> 'true'";

/** Nobody else is looking at it. `holder`: how the query names the principal's own locks, see `holderOf`. */
export const freeSql = (holder: string): string =>
  `NOT EXISTS (SELECT 1 FROM review_lock held WHERE held.item = entry.id::text
     AND held.until > now() AND held.holder <> ${holder})`;

/** Of a field with one value: the best suggestion, where none is confirmed; it is the one that lists show already. */
export const BEST_OF_FIELD = `NOT EXISTS (
  SELECT 1 FROM field_entry other WHERE other.document_id = entry.document_id
    AND other.name = entry.name AND other.id <> entry.id
    AND (other.status = 'confirmed' OR (other.status = 'suggested'
      AND (-other.confidence, other.position, other.id) < (-entry.confidence, entry.position, entry.id))))`;
