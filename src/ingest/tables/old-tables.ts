import type { DataSource } from 'typeorm';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { tableKey } from './table-import.entity.js';
import { forget } from './table-imports.js';

const KEPT_DAYS = 30;
const AT_ONCE = 100;

/** Tables that were abandoned or have ended are deleted with their files after a month. */
export async function eraseOld(dataSource: DataSource, store: ObjectStore): Promise<void> {
  const old = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM table_import WHERE status <> 'importing'
       AND COALESCE(ended_at, created_at) < now() - interval '${String(KEPT_DAYS)} days' LIMIT ${String(AT_ONCE)}`,
  );
  for (const { id } of old) await store.remove(tableKey(id));
  await dataSource.transaction((tx) =>
    forget(
      tx,
      old.map(({ id }) => id),
    ),
  );
}
