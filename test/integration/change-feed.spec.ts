import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { touch } from '../../src/catalog/changes/changes.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { EmbargoEnds } from '../../src/catalog/changes/embargo-ends.js';
import { settledChange } from '../../src/catalog/changes/settled-changes.js';
import { vietnamDate } from '../../src/shared/clock.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const DAY_MS = 24 * 3_600_000;

describe('the feed of changes on PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    dataSource = catalogue.dataSource;
  });
  afterAll(() => catalogue.close());

  const stateOf = (id: string): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });

  it('waits for a smaller number that is drawn but not written yet', async () => {
    const { id } = await insertDocument(dataSource.manager);
    const slow = dataSource.createQueryRunner();
    await slow.startTransaction();
    await touch(slow.manager, id);
    let settled: number | undefined;
    const asked = settledChange(dataSource.manager).then((seq) => (settled = seq));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(settled).toBeUndefined();
    await slow.commitTransaction();
    await slow.release();
    await asked;
    expect(settled).toBeGreaterThanOrEqual((await stateOf(id)).changeSeq);
  });

  it('gives no number where a transaction stays open', async () => {
    const { id } = await insertDocument(dataSource.manager);
    const stuck = dataSource.createQueryRunner();
    await stuck.startTransaction();
    await touch(stuck.manager, id);
    expect(await settledChange(dataSource.manager)).toBeUndefined();
    await stuck.rollbackTransaction();
    await stuck.release();
    expect(await settledChange(dataSource.manager)).toBeGreaterThan(0);
  });

  it('makes a change of an embargo that ended, once', async () => {
    const ended = vietnamDate(new Date(Date.now() - DAY_MS));
    const ahead = vietnamDate(new Date(Date.now() + 2 * DAY_MS));
    const make = (more: Partial<Document>) =>
      insertDocument(dataSource.manager, { recordVisibility: 'public', ...more });
    const [due, later, closed] = await Promise.all([
      make({ recordEmbargo: ended }),
      make({ recordEmbargo: ahead }),
      make({ recordEmbargo: ended, recordVisibility: 'restricted' }),
    ]);
    const before = (await stateOf(due.id)).changeSeq;
    const ends = new EmbargoEnds(dataSource);
    expect([await ends.look(), await ends.look()]).toEqual([1, 0]);
    expect((await stateOf(due.id)).changeSeq).toBeGreaterThan(before);
    const opened = await Promise.all([due, later, closed].map(({ id }) => stateOf(id)));
    expect(opened.map(({ recordOpened }) => recordOpened)).toEqual(['public', null, null]);
  });
});
