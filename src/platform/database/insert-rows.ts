import { type EntityManager, type EntityTarget, type ObjectLiteral, TableColumn } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/**
 * Inserts many rows as one JSON parameter; all of them have the members of the first. TypeORM's own insert gives every
 * value a parameter of its own, and takes longer to write that down than PostgreSQL takes to store it.
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<Record<keyof T, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { driver } = tx.connection;
  const { columns, tableName } = tx.connection.getMetadata(entity);
  const typeOf = ({ databaseName: name, type, length, isArray }: ColumnMetadata): string =>
    driver.createFullType(new TableColumn({ name, type: driver.normalizeType({ type }), length, isArray }));
  const given = columns.filter(({ propertyName }) => propertyName in first);
  const into = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const from = given.map(({ propertyName }) => `"${propertyName}"`).join(', ');
  const types = given.map((column) => `"${column.propertyName}" ${typeOf(column)}`).join(', ');
  await tx.query(
    `INSERT INTO "${tableName}" (${into}) SELECT ${from} FROM jsonb_to_recordset($1::jsonb) AS given(${types})`,
    [JSON.stringify(rows)],
  );
}
