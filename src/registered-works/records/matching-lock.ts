import type { EntityManager } from 'typeorm';

/**
 * One after the other, then: two transactions that match at once, a list’s and a document’s, would not see each other. And
 * some hundred rows are looked up one by one in their indexes, whatever the planner thinks of a table that was empty a
 * minute ago.
 */
export async function takeMatchingLock(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('phusa.registered_works'))`);
  for (const way of ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'])
    await tx.query(`SET LOCAL ${way} = off`);
}

/** Call at the end of the transaction that changed registered works: requests that the sums are counted again. */
export async function registeredWorksChanged(tx: EntityManager): Promise<void> {
  await tx.query(
    'INSERT INTO registered_work_upkeep (id, changes) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET changes = registered_work_upkeep.changes + 1',
  );
}
