import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { RegisteredWork } from '../../src/registered-works/records/registered-work.entity.js';
import { DistinctiveBands } from '../../src/registered-works/matching/distinctive-bands.js';
import { newId } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';

/** On every title, on every second, on every fourth; each title has two of its own besides. */
const [ALL, SECOND, FOURTH] = [1, 2, 3];
const ROWS = 2_000;

describe('the bands that tell titles apart', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  const unitId = newId();

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(() => dataSource.query('TRUNCATE registered_work CASCADE'));

  const fill = (rows: number): Promise<void> =>
    insertRows(
      dataSource.manager,
      RegisteredWork,
      Array.from({ length: rows }, (_, i) => ({
        id: newId(),
        unitId,
        listName: 'sổ.csv',
        listRow: i,
        titleBands: [
          ALL,
          ...(i % 2 === 0 ? [SECOND] : []),
          ...(i % 4 === 0 ? [FOURTH] : []),
          1_000 + i,
          100_000 + i,
        ],
      })),
    );
  const telling = (bands: number[]): Promise<number[]> =>
    dataSource.transaction(async (tx) => (await DistinctiveBands.of(tx, 'registered_work')).in(bands));

  it('are those that few titles have', async () => {
    await fill(ROWS);
    await dataSource.query('ANALYZE registered_work');
    expect(await telling([ALL, SECOND, FOURTH, 1_000, 100_000])).toEqual([1_000, 100_000]);
  });

  it('are the rarest two, where all are common', async () => {
    await fill(ROWS);
    await dataSource.query('ANALYZE registered_work');
    expect(await telling([ALL, SECOND, FOURTH])).toEqual([FOURTH, SECOND]);
  });

  it('are all of them in a list that has just begun', async () => {
    await fill(50);
    await dataSource.query('ANALYZE registered_work');
    expect(await telling([ALL, SECOND, 1_000])).toEqual([ALL, SECOND, 1_000]);
  });

  it('are known while a table grows faster than PostgreSQL looks at it', async () => {
    await fill(50);
    await dataSource.query('ANALYZE registered_work');
    await fill(ROWS);
    // what was written is told to the statistics when the connection is idle
    await dataSource.query('SELECT pg_stat_force_next_flush()');
    await dataSource.query('SELECT 1');
    expect(await telling([ALL, 1_000, 100_000])).toEqual([1_000, 100_000]);
  });
});
