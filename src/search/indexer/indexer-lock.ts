import type { DataSource, QueryRunner } from 'typeorm';

/** Any two processes of one installation agree on this number. */
const LOCK = 0x70687578;

/**
 * The right to write the search index: held by one process at a time, by a PostgreSQL session that ends with it.
 * So a holder that dies, however it dies, lets go by itself.
 */
export class IndexerLock {
  private constructor(private readonly session: QueryRunner) {}

  /** Undefined: another process holds it. */
  static async take(dataSource: DataSource): Promise<IndexerLock | undefined> {
    const session = dataSource.createQueryRunner();
    await session.connect();
    try {
      const rows = (await session.query('SELECT pg_try_advisory_lock($1) AS taken', [LOCK])) as {
        taken: boolean;
      }[];
      if (rows[0]?.taken) return new IndexerLock(session);
    } catch (error) {
      await session.release();
      throw error;
    }
    await session.release();
    return undefined;
  }

  /** Throws when the session is gone, and the lock with it: another process may write by now. */
  async check(): Promise<void> {
    await this.session.query('SELECT 1');
  }

  async release(): Promise<void> {
    try {
      // A session that ended took the lock with it.
      if (!this.session.isReleased) await this.session.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    } finally {
      await this.session.release();
    }
  }
}
