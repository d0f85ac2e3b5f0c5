import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';

const LONGEST_WAIT_MS = 2_000;
const LOOK_EVERY_MS = 20;

/**
 * The newest changeSeq below which no other can appear any more. A number is drawn before its transaction commits, so
 * a smaller one may become visible after a larger: what was drawn until now is settled once every transaction has
 * ended that was open now. Undefined where one stays open for more than two seconds.
 */
export async function settledChange(manager: EntityManager): Promise<number | undefined> {
  // a transaction id of its own is above every other that was given out
  const { seq, open } = await one<{ seq: string; open: string }>(
    manager,
    'SELECT last_value::text AS seq, pg_current_xact_id()::text AS open FROM document_change_seq',
  );
  const until = Date.now() + LONGEST_WAIT_MS;
  while ((await oldestOpen(manager)) < BigInt(open)) {
    if (Date.now() > until) return undefined;
    await pause(LOOK_EVERY_MS);
  }
  return Number(seq);
}

const oldestOpen = async (manager: EntityManager): Promise<bigint> =>
  BigInt(
    (await one<{ xid: string }>(manager, 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid')).xid,
  );

async function one<T>(manager: EntityManager, query: string): Promise<T> {
  const [row] = await manager.query<T[]>(query);
  if (row === undefined) throw new Error(`no row of: ${query}`);
  return row;
}
