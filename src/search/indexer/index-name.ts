import type { EntityManager } from 'typeorm';
import { PermanentError } from '../../shared/errors.js';
import { Instance } from '../../platform/database/instance.entity.js';

/** The generation of the search index in use; null while there is none that may be asked. */
export async function indexName(manager: EntityManager): Promise<string | null> {
  const [row] = await manager.query<{ name: string | null }[]>(
    'SELECT search_index AS name FROM instance WHERE slot = 1',
  );
  if (!row) throw new PermanentError('internal', 'the database belongs to no installation');
  return row.name;
}

export async function useIndexName(manager: EntityManager, name: string): Promise<void> {
  await manager.update(Instance, { slot: 1 }, { searchIndex: name });
}

/** Takes a lost or damaged generation out of use, in every process; the indexer then makes another. */
export async function disownIndex(manager: EntityManager, name: string): Promise<void> {
  await manager.update(Instance, { slot: 1, searchIndex: name }, { searchIndex: null });
}
