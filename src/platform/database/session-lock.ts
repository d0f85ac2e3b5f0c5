import type { DataSource } from 'typeorm';

/**
 * Does `work` unless another session of the database holds the lock of that number; undefined: one does. The lock ends
 * with the session, however that ends.
 */
export async function withSessionLock<T>(
  dataSource: DataSource,
  lock: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const session = dataSource.createQueryRunner();
  await session.connect();
  try {
    const [row] = (await session.query('SELECT pg_try_advisory_lock($1) AS taken', [lock])) as {
      taken: boolean;
    }[];
    if (!row?.taken) return undefined;
    try {
      return await work();
    } finally {
      await session.query('SELECT pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await session.release();
  }
}
