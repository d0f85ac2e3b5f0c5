import type { DataSource } from 'typeorm';
import type { ObjectInfo } from '../../platform/storage/object-store.js';

/** Why an object should not lie where it lies. */
export type Stray = 'unknown' | 'quarantined';

export interface StrayObject {
  readonly object: ObjectInfo;
  readonly why: Stray;
  readonly documentId?: string;
}

const ORIGINAL = /^originals\/..\/..\/([0-9a-f]{64})$/;
const REPORT = /^reports\//;
const DERIVATIVE = /^derivatives\/([0-9a-f-]{36})\//;

/** Of these objects, those that belong to no document or signed report, and derivatives of a quarantined document. */
export async function straysAmong(
  dataSource: DataSource,
  objects: readonly ObjectInfo[],
): Promise<StrayObject[]> {
  const [kept, documents] = await Promise.all([
    keptObjects(dataSource, objects),
    documentsOf(dataSource, objects),
  ]);
  return objects.flatMap((object): StrayObject[] => {
    const documentId = DERIVATIVE.exec(object.key)?.[1];
    if (documentId === undefined) return kept.has(object.key) ? [] : [{ object, why: 'unknown' }];
    const quarantined = documents.get(documentId);
    if (quarantined === undefined) return [{ object, why: 'unknown', documentId }];
    return quarantined ? [{ object, why: 'quarantined', documentId }] : [];
  });
}

async function keptObjects(
  dataSource: DataSource,
  objects: readonly ObjectInfo[],
): Promise<ReadonlySet<string>> {
  const hashes = objects.flatMap(({ key }) => ORIGINAL.exec(key)?.[1] ?? []);
  const reports = objects.flatMap(({ key }) => (REPORT.test(key) ? key : []));
  if (hashes.length + reports.length === 0) return new Set();
  const rows: { object_key: string }[] = await dataSource.query(
    `SELECT object_key FROM document_file WHERE sha256 = ANY($1)
     UNION SELECT file.value ->> 'objectKey' FROM yearly_report, jsonb_each(files) AS file
     WHERE file.value ->> 'objectKey' = ANY($2)`,
    [hashes, reports],
  );
  return new Set(rows.map(({ object_key }) => object_key));
}

/** Whether each is quarantined; deleted documents keep their bytes until they are purged. */
async function documentsOf(
  dataSource: DataSource,
  objects: readonly ObjectInfo[],
): Promise<ReadonlyMap<string, boolean>> {
  const ids = new Set(objects.flatMap(({ key }) => DERIVATIVE.exec(key)?.[1] ?? []));
  if (ids.size === 0) return new Map();
  const rows: { id: string; quarantined: boolean }[] = await dataSource.query(
    'SELECT id, quarantined FROM document WHERE id::text = ANY($1)',
    [[...ids]],
  );
  return new Map(rows.map(({ id, quarantined }) => [id, quarantined]));
}
