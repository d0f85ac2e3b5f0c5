import type { EntityManager } from 'typeorm';

/** Titles that share a band of which there are more are compared by their other bands. */
const MOST_HOLDERS = 100;
/** Of a title whose bands are all common, so many of the rarest are used. */
const FEWEST = 2;
/** Statistics are collected again when a table has grown by this share and this many rows since the last time. */
const GROWN_BY = 0.3;
const GROWN_ROWS = 1_000;

export type BandedTable = 'registered_work' | 'matchable_document';

/** Of a table's bands, those that tell titles apart: not the phrases that half a register begins and ends with. */
export class DistinctiveBands {
  private constructor(private readonly holders: ReadonlyMap<number, number>) {}

  /** From PostgreSQL's own statistics of the column, which are renewed here while a table grows faster than it looks. */
  static async of(tx: EntityManager, table: BandedTable): Promise<DistinctiveBands> {
    if (await hasGrown(tx, table)) await tx.query(`ANALYZE ${table}`);
    const rows = await tx.query<{ band: number; holders: number }[]>(
      `SELECT common.band::int AS band, common.share * size.reltuples AS holders
       FROM pg_stats stats
       CROSS JOIN LATERAL unnest(stats.most_common_elems::text::text[], stats.most_common_elem_freqs)
         AS common(band, share)
       CROSS JOIN (SELECT reltuples FROM pg_class WHERE oid = $1::text::regclass) size
       WHERE stats.schemaname = current_schema() AND stats.tablename = $1::text AND stats.attname = 'title_bands'
         AND common.band IS NOT NULL AND common.share * size.reltuples > $2::int`,
      [table, MOST_HOLDERS],
    );
    return new DistinctiveBands(new Map(rows.map(({ band, holders }) => [band, Number(holders)])));
  }

  /** The bands by which a title is looked up. */
  in(bands: readonly number[]): number[] {
    const telling = bands.filter((band) => !this.holders.has(band));
    if (telling.length >= FEWEST) return telling;
    const holdersOf = (band: number): number => this.holders.get(band) ?? 0;
    return [...bands].sort((a, b) => holdersOf(a) - holdersOf(b)).slice(0, FEWEST);
  }
}

async function hasGrown(tx: EntityManager, table: BandedTable): Promise<boolean> {
  const [row] = await tx.query<{ grown: boolean }[]>(
    `SELECT n_mod_since_analyze > $2::int AND n_mod_since_analyze > $3::real * n_live_tup AS grown
     FROM pg_stat_user_tables WHERE relid = $1::text::regclass`,
    [table, GROWN_ROWS, GROWN_BY],
  );
  return row?.grown === true;
}
