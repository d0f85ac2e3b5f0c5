import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '../../src/access/audit.js';
import { AuditEvent } from '../../src/access/audit-event.entity.js';
import { SYSTEM } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { ImportedRecord } from '../../src/catalog/documents/imported-record.entity.js';
import { Rereads } from '../../src/documents/rereads/rereads.js';
import { ProcessingPass } from '../../src/pipeline/processing-pass.entity.js';
import { Run } from '../../src/pipeline/run.entity.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { testPipeline } from '../support/pipeline.js';

describe('reading many documents again', () => {
  let catalogue: TestCatalogue;
  let pipeline: ReturnType<typeof testPipeline>;
  let rereads: Rereads;
  const batch = newId();
  const insert = (given: Partial<Document>): Promise<Document> =>
    insertDocument(catalogue.dataSource.manager, { batchId: batch, pageCount: 2, status: 'ready', ...given });

  beforeAll(async () => {
    catalogue = await testCatalogue();
    const { dataSource } = catalogue;
    pipeline = testPipeline(dataSource, 2);
    const { passes, dispatcher } = pipeline;
    rereads = new Rereads(
      dataSource,
      new ReadFilters(new SystemClock()),
      passes,
      dispatcher,
      new Audit(dataSource),
    );
  });
  afterAll(() => catalogue.close());

  it('takes what was read, and leaves what is at work, shut away, imported or of another batch', async () => {
    const { manager } = catalogue.dataSource;
    const read = await insert({ corrections: 3 });
    const stopped = await insert({ status: 'failed' });
    await insert({ status: 'processing' });
    await insert({ quarantined: true });
    await insert({ deletedAt: new Date() });
    await insert({ status: 'failed', pageCount: 0 });
    const imported = await insert({});
    await manager.insert(ImportedRecord, {
      documentId: imported.id,
      importId: newId(),
      sha256: '0'.repeat(64),
      record: {},
      changeSeq: 1,
    });
    await insert({ batchId: newId() });

    expect(await rereads.count({ batch }, SYSTEM)).toEqual({
      documents: 2,
      pages: 4,
      corrected: 1,
      underWay: 1,
      imported: 1,
    });
    expect(await rereads.count({ document: imported.id }, SYSTEM)).toMatchObject({
      documents: 0,
      imported: 1,
    });

    const options = { engine: 'tesseract.js', force: true } as const;
    expect(await rereads.begin({ batch }, options, SYSTEM)).toBe(2);
    const readings = await manager.find(ProcessingPass);
    expect(readings.map((pass) => pass.documentId).sort()).toEqual([read.id, stopped.id].sort());
    expect(readings[0]).toMatchObject({ number: 1, pageCount: 2, options });
    expect(await manager.countBy(AuditEvent, { action: 'document.reread' })).toBe(2);
    // asked again while it goes on, it is not begun again
    expect(await rereads.begin({ batch }, options, SYSTEM)).toBe(0);
    expect(await manager.count(ProcessingPass)).toBe(2);
    expect(pipeline.queue.jobs).toHaveLength(4);
  });

  it('lets what comes in go first', async () => {
    const fresh = await insert({ status: 'received', pageCount: 0 });
    const begun = await catalogue.dataSource.transaction((tx) =>
      pipeline.passes.begin(tx, fresh.id, { from: 'read', pageCount: 2_000 }),
    );
    await pipeline.dispatcher.dispatch(begun);
    const { runId = '' } = pipeline.queue.take() ?? {};
    expect((await catalogue.dataSource.manager.findOneByOrFail(Run, { id: runId })).documentId).toBe(
      fresh.id,
    );
  });
});
