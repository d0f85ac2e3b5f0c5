import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { poolOf } from './pool.js';

/**
 * Asks a question that comes again and again with other values: PostgreSQL reads and plans it once a connection, and
 * keeps the plan where one serves all values. Each text is kept as long as the connection, so there must be few of them.
 * Fails as `manager.query` does.
 */
export async function preparedQuery<Row extends object>(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { queryRunner, connection } = manager;
  const asked = queryRunner ? ((await queryRunner.connect()) as PoolClient) : poolOf(connection);
  try {
    const { rows } = await asked.query<Row>({ name: nameOf(text), text, values: [...values] });
    return rows;
  } catch (error) {
    throw new QueryFailedError(text, [...values], error as Error);
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
