import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { ProcessingPass } from '../../src/pipeline/processing-pass.entity.js';
import { Run } from '../../src/pipeline/run.entity.js';
import { PermanentError, TransientError } from '../../src/shared/errors.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { drain, NEVER, testPipeline } from '../support/pipeline.js';

const PAGES = 3;

describe('the pipeline on PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let pipeline: ReturnType<typeof testPipeline>;
  let id: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    await dataSource.query('DELETE FROM run');
    pipeline = testPipeline(dataSource, PAGES);
    ({ id } = await insertDocument(dataSource.manager));
  });

  const begin = async (): Promise<Run[]> => dataSource.transaction((tx) => pipeline.passes.begin(tx, id));
  const start = async (): Promise<void> => pipeline.dispatcher.dispatch(await begin());
  const document = (): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });
  const runs = (): Promise<Run[]> =>
    dataSource.manager.find(Run, { where: { documentId: id }, order: { createdAt: 'ASC' } });

  it('takes a document through every stage in order, each page once', async () => {
    await start();
    await drain(pipeline);
    expect((await document()).status).toBe('ready');
    expect(pipeline.stages.read.seen.map(({ firstPage }) => firstPage)).toEqual([1, 2, 3]);
    expect((await runs()).map(({ stage, status }) => `${stage} ${status}`)).toEqual([
      'identify done',
      'read done',
      'read done',
      'read done',
      'assemble done',
      'describe done',
      'assess done',
      'relate done',
    ]);
    expect(await dataSource.manager.findOneByOrFail(ProcessingPass, { documentId: id })).toMatchObject({
      status: 'complete',
      pageCount: PAGES,
    });
  });

  it('leaves what has time until no more of it comes', async () => {
    const later = (pageCount: number): Promise<void> =>
      dataSource.transaction((tx) =>
        pipeline.passes.beginLater(tx, [{ documentId: id, number: 1, pageCount }]),
      );
    await later(2);
    expect((await pipeline.reconciler.reconcile()).queued).toBe(0);
    await dataSource.query("UPDATE run SET due_at = now() - interval '4 seconds'");
    const other = await insertDocument(dataSource.manager);
    await dataSource.transaction((tx) =>
      pipeline.passes.beginLater(tx, [{ documentId: other.id, number: 1, pageCount: 0 }]),
    );
    expect((await pipeline.reconciler.reconcile()).queued).toBe(0);
    await dataSource.query("UPDATE run SET due_at = now() - interval '11 minutes' WHERE document_id = $1", [
      id,
    ]);
    expect((await pipeline.reconciler.reconcile()).queued).toBe(1);
    await dataSource.query("UPDATE run SET due_at = now() - interval '4 seconds' WHERE document_id = $1", [
      other.id,
    ]);
    expect((await pipeline.reconciler.reconcile()).queued).toBe(1);
    const stages = await dataSource.manager.find(Run, { order: { stage: 'ASC' } });
    expect(stages.map(({ stage, firstPage, lastPage }) => [stage, firstPage, lastPage])).toEqual([
      ['assess', 1, 1],
      ['describe', 1, 2],
    ]);
  });

  it('writes results and the end of the run together, or neither', async () => {
    await start();
    pipeline.stages.identify.script = () => ({
      pageCount: 1,
      write: async (tx) => {
        await tx.update(Document, { id }, { title: 'half done' });
        throw new TransientError('storeAway');
      },
    });
    const job = pipeline.queue.take();
    expect(await pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, NEVER)).toBe('retry');
    expect((await document()).title).toBeNull();
    expect((await runs())[0]).toMatchObject({ status: 'due', attempt: 2, failures: 1 });
  });

  it('tries a transient failure again later, and fails with its words when no try is left', async () => {
    await start();
    pipeline.stages.identify.script = () => Promise.reject(new TransientError('storeAway', 'no route'));
    const outcomes = await drain(pipeline); // a queue in memory does not wait
    expect(outcomes).toEqual(['retry', 'retry', 'retry', 'retry', 'failed']);
    expect(await document()).toMatchObject({
      status: 'failed',
      failure: { code: 'storeAway', detail: 'no route' },
    });
  });

  it('fails at once what no retry can help, and nothing of it runs on', async () => {
    await start();
    pipeline.stages.read.script = ({ firstPage }) => {
      if (firstPage === 1) throw new PermanentError('engineMissing');
      return { write: () => Promise.resolve() };
    };
    expect(await drain(pipeline)).toEqual(['done', 'failed', 'skipped', 'skipped']);
    expect((await document()).status).toBe('failed');
  });

  it('goes on with what a stage makes of a failure that it can bear', async () => {
    await start();
    pipeline.stages.read.script = () => Promise.reject(new PermanentError('pageUnreadable'));
    pipeline.stages.read.giveUpWith = () => ({ write: () => Promise.resolve() });
    await drain(pipeline);
    expect((await document()).status).toBe('ready');
    expect((await runs()).filter(({ failure }) => failure?.code === 'pageUnreadable')).toHaveLength(PAGES);
  });

  it('retries a failed document from where it failed', async () => {
    await start();
    pipeline.stages.describe.script = () => Promise.reject(new PermanentError('internal'));
    await drain(pipeline);
    pipeline.stages.describe.script = () => ({ write: () => Promise.resolve() });
    const again = await dataSource.transaction((tx) => pipeline.passes.retry(tx, id));
    await pipeline.dispatcher.dispatch(again ?? []);
    await drain(pipeline);
    expect((await document()).status).toBe('ready');
    expect(pipeline.stages.read.seen).toHaveLength(PAGES);
  });

  it('finds what a lost queue, or a process that died before queueing, has forgotten', async () => {
    await begin();
    expect(pipeline.queue.jobs).toHaveLength(0);
    await pipeline.reconciler.reconcile();
    expect(pipeline.queue.jobs).toHaveLength(1);
    pipeline.queue.away = true;
    const job = pipeline.queue.take();
    await pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, NEVER);
    pipeline.queue.away = false;
    await pipeline.reconciler.reconcile();
    await drain(pipeline);
    expect((await document()).status).toBe('ready');
  });

  it('gives a run whose worker was killed to the next, and what the first still writes is refused', async () => {
    await start();
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let writes = 0;
    const normal = pipeline.stages.identify.script;
    pipeline.stages.identify.script = async (context) => {
      if (context.attempt === 1) await asleep;
      const result = await normal(context);
      return {
        ...result,
        write: (tx) => {
          writes += 1;
          return result.write(tx);
        },
      };
    };
    const job = pipeline.queue.take();
    const first = pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, NEVER);
    while (pipeline.stages.identify.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await dataSource.query(
      "UPDATE run SET lease_until = now() - interval '1 second' WHERE status = 'running'",
    );
    expect((await pipeline.reconciler.reconcile()).recovered).toBe(1);
    await drain(pipeline);
    wake();
    expect(await first).toBe('skipped');
    expect(writes).toBe(1);
    expect((await document()).status).toBe('ready');
  });

  it('two workers given the same job: one works', async () => {
    await start();
    const job = pipeline.queue.take();
    const both = await Promise.all(
      [1, 2].map(() => pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, NEVER)),
    );
    expect(both.sort()).toEqual(['done', 'skipped']);
  });

  it('the last two page ranges ending at once make one assemble due', async () => {
    await start();
    const take = () => pipeline.queue.take() ?? { runId: '', attempt: 0 };
    const identify = take();
    await pipeline.executor.execute(identify.runId, identify.attempt, NEVER);
    await Promise.all(
      [take(), take(), take()].map(({ runId, attempt }) => pipeline.executor.execute(runId, attempt, NEVER)),
    );
    expect((await runs()).filter(({ stage }) => stage === 'assemble')).toHaveLength(1);
  });

  it('hands an unfinished run back on shutdown: no failure, no wait', async () => {
    await start();
    const shutdown = new AbortController();
    pipeline.stages.identify.script = ({ signal }) => {
      shutdown.abort();
      signal.throwIfAborted();
      return { write: () => Promise.resolve() };
    };
    const job = pipeline.queue.take();
    expect(await pipeline.executor.execute(job?.runId ?? '', job?.attempt ?? 0, shutdown.signal)).toBe(
      'released',
    );
    expect((await runs())[0]).toMatchObject({ status: 'due', attempt: 2, failures: 0, losses: 0 });
  });

  it('a second opinion replaces one under way, and one that fails leaves the first in effect', async () => {
    await start();
    await drain(pipeline);
    const again = () =>
      dataSource.transaction((tx) => pipeline.passes.begin(tx, id, { from: 'read', pageCount: PAGES }));
    await again();
    await pipeline.dispatcher.dispatch(await again());
    pipeline.stages.read.script = () => Promise.reject(new PermanentError('engineMissing'));
    await drain(pipeline);
    const states = await dataSource.manager.find(ProcessingPass, {
      where: { documentId: id },
      order: { number: 'ASC' },
    });
    expect(states.map(({ status }) => status)).toEqual(['complete', 'superseded', 'failed']);
    expect(await document()).toMatchObject({
      status: 'ready',
      effectivePass: 1,
      failure: { code: 'engineMissing' },
    });
  });

  it('stops without failure where a stage says so', async () => {
    await start();
    pipeline.stages.identify.script = () => ({ stop: true, write: () => Promise.resolve() });
    expect(await drain(pipeline)).toEqual(['done']);
    expect(await dataSource.manager.findOneByOrFail(ProcessingPass, { documentId: id })).toMatchObject({
      status: 'stopped',
    });
  });
});
