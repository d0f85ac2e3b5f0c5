import { HttpException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Of one account, key or address. */
export const MOST_FROM_ONE_AN_HOUR = 10;
/** Of one card. */
export const MOST_ON_A_CARD_AN_HOUR = 30;
/** On one card, not yet looked at: more would not help the desk. */
export const MOST_WAITING_ON_A_CARD = 200;

/** Of one inquirer in one thread, after the first letter. */
export const MOST_IN_A_THREAD_AN_HOUR = 10;
/** Of one inquirer, since the desk last answered. */
export const MOST_UNANSWERED_IN_A_THREAD = 30;

const HOUR_SECONDS = 3600;

/** Too many came: says in how many seconds there is room again, for `Retry-After`. */
export class TooManyInterests extends HttpException {
  constructor(
    readonly retryAfter: number,
    message = wordsOf(retryAfter),
  ) {
    super({ code: 'tooManyInterests', message, retryAfter }, 429);
  }
}

/**
 * Throws {@link TooManyInterests}. Counts in the database, so that all processes count together and many at once are
 * counted too: each sender, then each card, one at a time until the transaction ends.
 */
export async function mustHaveRoom(tx: EntityManager, fromHash: string, documentId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`interest from ${fromHash}`]);
  await mustBeBelow(tx, 'from_hash', fromHash, MOST_FROM_ONE_AN_HOUR);
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`interest on ${documentId}`]);
  await mustBeBelow(tx, 'document_id', documentId, MOST_ON_A_CARD_AN_HOUR);
  const [waiting] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM interest WHERE document_id = $1 AND state = 'waiting'`,
    [documentId],
  );
  if ((waiting?.count ?? 0) >= MOST_WAITING_ON_A_CARD) throw new TooManyInterests(HOUR_SECONDS);
}

/**
 * Throws {@link TooManyInterests}. The interest's row is locked by who asks. The link is a secret of one person, so the
 * thread is what is counted, and nothing is kept of where words come from.
 */
export async function mustHaveRoomInThread(tx: EntityManager, interestId: string): Promise<void> {
  const [oldest] = await tx.query<{ wait: number }[]>(
    `SELECT ceil(extract(epoch FROM created_at + interval '1 hour' - now()))::int AS wait FROM interest_message
     WHERE interest_id = $1 AND created_at > now() - interval '1 hour'
     ORDER BY created_at DESC OFFSET $2 LIMIT 1`,
    [interestId, MOST_IN_A_THREAD_AN_HOUR - 1],
  );
  if (oldest) throw tooManyOfOne(Math.max(1, oldest.wait));
  const [unanswered] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM interest_message message WHERE message.interest_id = $1
       AND message.created_at > coalesce((SELECT max(answer.created_at) FROM interest_answer answer
         WHERE answer.interest_id = $1), '-infinity')`,
    [interestId],
  );
  if ((unanswered?.count ?? 0) >= MOST_UNANSWERED_IN_A_THREAD) throw tooManyOfOne(HOUR_SECONDS);
}

/** There is room again when the oldest of the last `most` is an hour old. */
async function mustBeBelow(
  tx: EntityManager,
  column: 'from_hash' | 'document_id',
  value: string,
  most: number,
): Promise<void> {
  const [oldest] = await tx.query<{ wait: number }[]>(
    `SELECT ceil(extract(epoch FROM created_at + interval '1 hour' - now()))::int AS wait FROM interest
     WHERE ${column} = $1 AND created_at > now() - interval '1 hour'
     ORDER BY created_at DESC OFFSET $2 LIMIT 1`,
    [value, most - 1],
  );
  if (oldest) throw new TooManyInterests(Math.max(1, oldest.wait));
}

function tooManyOfOne(seconds: number): TooManyInterests {
  const minutes = Math.ceil(seconds / 60);
  return new TooManyInterests(seconds, {
    vi: `Bạn đã gửi nhiều tin. Hãy gửi tiếp sau ${minutes} phút.`,
    en: `You have sent many messages. Send the next one in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  });
}

function wordsOf(seconds: number): { vi: string; en: string } {
  const minutes = Math.ceil(seconds / 60);
  return {
    vi: `Đã nhận nhiều thư quan tâm. Hãy gửi lại sau ${minutes} phút.`,
    en: `Many messages of interest have come in. Send yours again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  };
}
