import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The data source's own pool, for a library that speaks plain node-postgres: no second one is opened. */
export function poolOf(dataSource: DataSource): Pool {
  const driver = dataSource.driver as unknown as { master?: Pool };
  if (!driver.master) throw new Error('the data source has no pool: is it open?');
  return driver.master;
}
