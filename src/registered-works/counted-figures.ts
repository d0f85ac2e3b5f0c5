import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countFigures } from './count-figures.js';

/** Counting uses at most this share of the time, however often something changes. */
const REST_TIMES = 4;
/** Waiting times grow by themselves: sums are counted again after this time even if nothing changed. */
const OLD = '1 hour';
const LOCK = `pg_try_advisory_xact_lock(hashtext('phusa.registered_works.figures'))`;

/** Counts the sums when something has changed and stores them. */
@Injectable()
export class CountedFigures {
  private restUntil = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** True when they were counted. */
  async renew(): Promise<boolean> {
    if (Date.now() < this.restUntil) return false;
    const began = Date.now();
    const counted = await this.dataSource.transaction(async (tx) => {
      const [row] = await tx.query<{ changes: string; at: Date }[]>(
        `SELECT changes, clock_timestamp() AS at FROM registered_work_upkeep WHERE id = 1
           AND (counted <> changes OR counted_at < now() - interval '${OLD}') AND ${LOCK}`,
      );
      if (!row) return false;
      const figures = await countFigures(tx, new Date(row.at.getTime() + 1)); // what was written in this millisecond, too
      await tx.query(
        'UPDATE registered_work_upkeep SET figures = $1, counted = $2, counted_at = now() WHERE id = 1',
        [JSON.stringify(figures), row.changes],
      );
      return true;
    });
    if (counted) this.restUntil = Date.now() + (Date.now() - began) * REST_TIMES;
    return counted;
  }
}
