import type { EntityManager } from 'typeorm';

/**
 * Takes away all that could tell who asked: their data and words, what was answered, what the desk noted of it. State,
 * times, purpose and value stay, to be counted. Mails that have not left are dropped.
 */
export async function eraseInquirers(tx: EntityManager, interestIds: readonly string[]): Promise<void> {
  if (interestIds.length === 0) return;
  await tx.query(
    `UPDATE interest SET name = NULL, organisation = NULL, email = NULL, phone = NULL, message = NULL,
       from_hash = NULL, asked_again_at = NULL, forgotten_at = coalesce(forgotten_at, now()) WHERE id = ANY($1)`,
    [interestIds],
  );
  await tx.query('UPDATE interest_message SET text = NULL WHERE interest_id = ANY($1)', [interestIds]);
  await tx.query('UPDATE interest_step SET note = NULL WHERE interest_id = ANY($1)', [interestIds]);
  await tx.query(
    `UPDATE interest_answer SET text = NULL, failure = NULL,
       mail = CASE mail WHEN 'due' THEN 'dropped' ELSE mail END WHERE interest_id = ANY($1)`,
    [interestIds],
  );
}

const AT_ONCE = 200;

/**
 * Forgets whoever's interest ended more than `keepDays` ago, and lets their secret link end; and where interests came
 * from after a day. Gives the ids of those forgotten, at most 200 at once.
 */
export async function eraseWhatHasExpired(tx: EntityManager, keepDays: number): Promise<string[]> {
  await tx.query(
    `UPDATE interest SET from_hash = NULL WHERE from_hash IS NOT NULL AND created_at < now() - interval '1 day'`,
  );
  const over = await tx.query<{ id: string }[]>(
    `SELECT id FROM interest WHERE own_token IS NOT NULL AND ended_at < now() - make_interval(days => $1)
     ORDER BY ended_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [keepDays],
  );
  const ids = over.map(({ id }) => id);
  await eraseInquirers(tx, ids);
  if (ids.length > 0) await tx.query('UPDATE interest SET own_token = NULL WHERE id = ANY($1)', [ids]);
  return ids;
}
