import type { DataSource, EntityManager } from 'typeorm';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { createDataSource } from '../../src/data-source.js';
import { newId, newSecret, sha256Hex } from '../../src/shared/ids.js';
import { migratedDatabase } from './postgres.js';

export interface TestCatalogue {
  readonly dataSource: DataSource;
  readonly url: string;
  close(): Promise<void>;
}

/** A migrated database of its own, open. */
export async function testCatalogue(): Promise<TestCatalogue> {
  const database = await migratedDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  return {
    dataSource,
    url: database.url,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** A document row as intake would write it, with what a test needs different. */
export async function insertDocument(
  manager: EntityManager,
  given: Partial<Document> = {},
): Promise<Document> {
  const owner = await manager.findOneByOrFail(Organisation, { isDefault: true });
  const document = manager.create(Document, {
    id: newId(),
    ownerOrganisationId: owner.id,
    sha256: sha256Hex(newSecret()),
    originalName: 'báo cáo.pdf',
    bytes: 1,
    ...screenedIfOpen(given),
    ...given,
  });
  await manager.insert(Document, document);
  return manager.findOneByOrFail(Document, { id: document.id });
}

/** Of one that others may read every page was screened, unless a test says otherwise. */
export const screenedIfOpen = ({ visibility, recordVisibility, pageCount }: Partial<Document>) =>
  [visibility, recordVisibility].some((level) => level === 'public' || level === 'members')
    ? { effectivePass: 1, pagesScreened: pageCount ?? 0 }
    : {};
