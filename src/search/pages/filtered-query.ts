import type { EntityManager } from 'typeorm';
import { preparedQuery } from '../../platform/database/prepared-query.js';

interface Statement {
  readonly text: string;
  /** Of its values, in their order. */
  readonly names: readonly string[];
}

const statements = new Map<string, Statement>();

/**
 * Asks the database in its own words, with `:name` for a value: of what a search reads entities would be made only to be
 * thrown away. Of one SQL text the names must always be the same ones.
 */
export function asked<Row extends object>(
  manager: EntityManager,
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const { text, names } = statementOf(manager, sql, Object.keys(parameters));
  return preparedQuery<Row>(
    manager,
    text,
    names.map((name) => parameters[name]),
  );
}

function statementOf(manager: EntityManager, sql: string, given: readonly string[]): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const named = Object.fromEntries(given.map((name) => [name, name]));
  const [text, names] = manager.connection.driver.escapeQueryWithParameters(sql, named);
  const statement = { text, names: names as string[] };
  statements.set(sql, statement);
  return statement;
}
