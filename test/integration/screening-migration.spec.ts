import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ReadFilter } from '../../src/access/read-filter.js';
import { ANONYMOUS } from '../../src/access/principal.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { countRead } from '../../src/catalog/pages/count-read.js';
import { guarded } from '../../src/catalog/documents/guarded-document.js';
import { createDataSource } from '../../src/data-source.js';
import { MIGRATIONS } from '../../src/platform/database/migrations/index.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const AT = MIGRATIONS.findIndex(({ name }) => name.startsWith('WaitForScreening'));
const PHONE = JSON.stringify([{ kind: 'phone', boxes: [] }]);

type PageRow = readonly [source: string | null, suspects?: string];

describe('a database that was made before bodies waited for screening', () => {
  let database: TestDatabase;
  let now: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    now = await createDataSource(database.url).initialize();
  });
  afterAll(async () => {
    await now.destroy();
    await database.drop();
  });

  it('keeps open what was read to its end, and closes what was not', async () => {
    const before = await new DataSource({
      ...now.options,
      entities: [],
      migrations: MIGRATIONS.slice(0, AT),
    }).initialize();
    await before.runMigrations({ transaction: 'each' });
    const owner = newId();
    await before.query('INSERT INTO organisation (id, name, is_default) VALUES ($1, $2, true)', [
      owner,
      'Sở',
    ]);
    const insert = async (
      visibility: string,
      status: string,
      effectiveReading: number,
      pages: readonly PageRow[],
    ): Promise<string> => {
      const id = newId();
      await before.query(
        `INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes, visibility, record_visibility,
           status, effective_reading, page_count, pages_read)
         VALUES ($1, $2, $3, 'a.pdf', 1, $4, 'public', $5, $6, $7, $8)`,
        [
          id,
          owner,
          sha256Hex(id),
          visibility,
          status,
          effectiveReading,
          pages.length,
          pages.filter(([source]) => source !== null).length,
        ],
      );
      for (const [i, [source, suspects = '[]']] of pages.entries())
        await before.query(
          `INSERT INTO page (document_id, number, file_page, width, height, source, suspects)
           VALUES ($1, $2, $2, 1, 1, $3, $4)`,
          [id, i + 1, source, suspects],
        );
      return id;
    };
    const read: PageRow = ['recognised'];
    const open = await insert('public', 'ready', 1, [read, ['recognised', PHONE], ['unreadable']]);
    const halfRead = await insert('public', 'processing', 0, [read, [null]]);
    const withNewPage = await insert('public', 'ready', 1, [read, [null]]);
    const record = await insert('public', 'ready', 1, []);
    const closed = await insert('restricted', 'ready', 1, [read, ['recognised', PHONE]]);
    await before.destroy();

    expect(await runMigrations(now)).toContain('WaitForScreening1796250925557');
    const seen = async (id: string): Promise<readonly boolean[]> => {
      await now.transaction((tx) => countRead(tx, id));
      const guard = guarded(await now.manager.findOneByOrFail(Document, { id }));
      const filter = new ReadFilter(ANONYMOUS, new Date());
      return [filter.mayReadRecord(guard), filter.mayReadBody(guard)];
    };
    const counted = async (id: string) => (await now.manager.findOneByOrFail(Document, { id })).pagesScreened;
    expect(await Promise.all([open, halfRead, withNewPage, record, closed].map(counted))).toEqual([
      3, 1, 1, 0, 1,
    ]);
    // counting them anew says the same
    expect(await seen(open)).toEqual([true, true]);
    expect(await seen(halfRead)).toEqual([false, false]);
    expect(await seen(withNewPage)).toEqual([true, false]);
    expect(await seen(record)).toEqual([true, true]);
    expect(await counted(closed)).toBe(1);
  });
});
