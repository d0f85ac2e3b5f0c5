import type { ObjectStore } from '../../platform/storage/object-store.js';
import type { Verification } from './check.js';
import { type StrayObject, straysAmong } from './known-objects.js';

/**
 * Moves objects to `quarantine/`, each only after its copy is known to be complete, and returns their new keys.
 * An object that a document has claimed meanwhile (somebody just uploaded the same bytes) is moved back.
 */
export async function moveToQuarantine(
  { dataSource, store, signal }: Pick<Verification, 'dataSource' | 'store' | 'signal'>,
  strays: readonly StrayObject[],
): Promise<ReadonlyMap<string, string>> {
  const folder = `quarantine/${new Date().toISOString().replace(/[-:]|\.\d+Z/g, '')}`;
  const moved = new Map<string, string>();
  for (const { object } of strays) {
    if (signal.aborted) break;
    const aside = `${folder}/${object.key}`;
    if (await moveObject(store, object.key, aside)) moved.set(object.key, aside);
  }
  const still = await straysAmong(
    dataSource,
    strays.map(({ object }) => object),
  );
  const stray = new Set(still.map(({ object }) => object.key));
  for (const [key, aside] of moved) {
    if (stray.has(key)) continue;
    await moveObject(store, aside, key);
    moved.delete(key);
  }
  return moved;
}

async function moveObject(store: ObjectStore, from: string, to: string): Promise<boolean> {
  const before = await store.stat(from);
  if (!before) return false;
  await store.withFile(from, (path) => store.putFile(path, to));
  const after = await store.stat(to);
  if (after?.bytes !== before.bytes) throw new Error(`the copy of ${from} is not whole`);
  await store.remove(from);
  return true;
}
