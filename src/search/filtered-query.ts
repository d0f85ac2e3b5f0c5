import type { EntityManager } from 'typeorm';

/** Asks the database in its own words: of what a search reads entities would be made only to be thrown away. */
export function asked<Row>(
  manager: EntityManager,
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const { driver } = manager.connection;
  const [query, given] = driver.escapeQueryWithParameters(sql, { ...parameters });
  return manager.query<Row[]>(query, given);
}
