import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../shared/ids.js';
import { DocumentFollower } from './document-follower.js';
import { type PageRange, pageRanges, rangePriority, rangesAmong } from './page-ranges.js';
import { Reading } from './reading.entity.js';
import { Run } from './run.entity.js';
import type { ReadingOptions } from './stage.js';
import { BEHIND_WHAT_COMES_IN, WHEN_NOTHING_ELSE_IS_DUE } from './run-priorities.js';
import { orderOf, type StageName, stageAfter } from './stages.js';

export interface BeginOptions {
  readonly options?: ReadingOptions;
  /** Reading again needs no identify when the pages are known. */
  readonly from?: StageName;
  readonly pageCount?: number;
  /** Only these pages are read, and none where there are none; the others keep the text that they have. */
  readonly pages?: readonly number[];
  /** Its number is higher than this: pages that came from another document bear numbers of readings there. */
  readonly after?: number;
  /** Its pages wait until those of all that came in are read. */
  readonly behind?: boolean;
}

/** Begins, advances and ends readings. Every method works inside the caller's transaction; runs returned are to be queued after it. */
@Injectable()
export class Readings {
  constructor(private readonly follower: DocumentFollower) {}

  async begin(tx: EntityManager, documentId: string, begin: BeginOptions = {}): Promise<Run[]> {
    const previous = await this.supersede(tx, documentId);
    const reading = tx.create(Reading, {
      documentId,
      number: Math.max(previous[0]?.number ?? 0, begin.after ?? 0) + 1,
      status: 'running',
      pageCount: begin.pageCount ?? 0,
      pages: begin.pages ? [...begin.pages] : null,
      options: begin.options ?? {},
      endedAt: null,
    });
    await tx.insert(Reading, reading);
    await this.follower.readingBegan(tx, documentId, reading.number, isPartial(reading));
    return this.makeDue(tx, reading, begin.from ?? 'identify', begin.behind);
  }

  /** A document whose pages were read as another's: the reading in effect there counts as its own. */
  async adopt(tx: EntityManager, documentId: string, number: number, pageCount: number): Promise<void> {
    await tx.insert(Reading, {
      documentId,
      number,
      status: 'complete',
      pageCount,
      options: {},
      endedAt: () => 'now()',
    });
  }

  /** Ends what is running of a document's readings; all of them, the newest first. */
  async supersede(tx: EntityManager, documentId: string): Promise<Reading[]> {
    const previous = await tx.find(Reading, {
      where: { documentId },
      order: { number: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const reading of previous.filter((r) => r.status === 'running')) {
      await this.end(tx, reading, 'superseded');
    }
    return previous;
  }

  /**
   * Readings whose pages stand already, for many documents at once: what is left is to describe them, and that has time
   * until nothing else is due. Nothing is to be queued: the reconciler finds them.
   */
  async beginLater(
    tx: EntityManager,
    readings: readonly { readonly documentId: string; readonly number: number; readonly pageCount: number }[],
  ): Promise<void> {
    await insertRows(
      tx,
      Reading,
      readings.map((reading) => ({ ...reading, status: 'running' as const, options: {} })),
    );
    await insertRows(
      tx,
      Run,
      readings.map(({ documentId, number, pageCount }) => ({
        id: newId(),
        documentId,
        reading: number,
        // without a page there is nothing to describe it from
        stage: pageCount === 0 ? ('assess' as const) : ('describe' as const),
        firstPage: 1,
        lastPage: Math.max(1, pageCount),
        priority: WHEN_NOTHING_ELSE_IS_DUE,
      })),
    );
  }

  /** Failed and cancelled runs of the newest reading are due again; without any, undefined. */
  async retry(tx: EntityManager, documentId: string): Promise<Run[] | undefined> {
    const reading = await tx.findOne(Reading, {
      where: { documentId },
      order: { number: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (reading?.status !== 'failed') return undefined;
    await tx.update(Reading, { documentId, number: reading.number }, { status: 'running', endedAt: null });
    await tx
      .createQueryBuilder()
      .update(Run)
      .set({
        status: 'due',
        attempt: () => 'attempt + 1',
        failures: 0,
        losses: 0,
        failure: null,
        queuedAt: null,
        dueAt: () => 'now()',
        endedAt: null,
      })
      .where('document_id = :documentId AND reading = :reading', { documentId, reading: reading.number })
      .andWhere("status IN ('failed', 'cancelled')")
      .execute();
    await this.follower.readingBegan(tx, documentId, reading.number, isPartial(reading));
    return tx.findBy(Run, { documentId, reading: reading.number, status: 'due' });
  }

  /**
   * Locks all readings of these documents. Whoever changes a document does this before locking the document itself, as
   * a worker does that ends a run: two that take turns never wait for each other.
   */
  async lockAll(tx: EntityManager, documentIds: readonly string[]): Promise<void> {
    await tx.find(Reading, {
      select: { documentId: true, number: true },
      where: { documentId: In([...documentIds]) },
      order: { documentId: 'ASC', number: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The reading a run belongs to, locked, so that its last two page ranges cannot both think they are not the last. */
  async lock(tx: EntityManager, run: Run): Promise<Reading | null> {
    return tx.findOne(Reading, {
      where: { documentId: run.documentId, number: run.reading },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** After a run is done: makes due what comes next, or completes the reading. */
  async advance(
    tx: EntityManager,
    reading: Reading,
    stage: StageName,
    result: { pageCount?: number; stop?: boolean },
  ): Promise<Run[]> {
    if (result.stop) {
      await this.end(tx, reading, 'stopped');
      return [];
    }
    if (result.pageCount !== undefined) {
      reading.pageCount = result.pageCount;
      await tx.update(
        Reading,
        { documentId: reading.documentId, number: reading.number },
        { pageCount: result.pageCount },
      );
    }
    const open = await tx
      .createQueryBuilder(Run, 'run')
      .where('run.documentId = :documentId AND run.reading = :number AND run.stage = :stage', {
        ...reading,
        stage,
      })
      .andWhere("run.status <> 'done'")
      .getCount();
    if (open > 0) return [];
    const next = stageAfter(stage);
    if (next) return this.makeDue(tx, reading, next.name);
    await this.end(tx, reading, 'complete');
    await this.follower.readingComplete(tx, reading.documentId, reading.number, isPartial(reading));
    return [];
  }

  /** Ends a reading; runs that have not begun are cancelled with it. */
  async end(tx: EntityManager, reading: Reading, status: Reading['status']): Promise<void> {
    await tx.update(
      Reading,
      { documentId: reading.documentId, number: reading.number },
      { status, endedAt: () => 'now()' },
    );
    await tx
      .createQueryBuilder()
      .update(Run)
      .set({ status: 'cancelled', endedAt: () => 'now()' })
      .where("document_id = :documentId AND reading = :number AND status IN ('due', 'running')", {
        ...reading,
      })
      .execute();
  }

  private async makeDue(
    tx: EntityManager,
    reading: Reading,
    stage: StageName,
    behind = false,
  ): Promise<Run[]> {
    const pages = orderOf(stage).unit === 'pages';
    const ranges = pages ? rangesOf(reading) : [{ firstPage: 1, lastPage: Math.max(1, reading.pageCount) }];
    const runs = ranges.map((range) =>
      tx.create(Run, {
        id: newId(),
        documentId: reading.documentId,
        reading: reading.number,
        stage,
        ...range,
        status: 'due',
        attempt: 1,
        failures: 0,
        losses: 0,
        priority: behind ? BEHIND_WHAT_COMES_IN : priorityOf(reading, stage, range),
      }),
    );
    await tx.insert(Run, runs);
    return runs;
  }
}

const priorityOf = ({ pageCount }: Reading, stage: StageName, { firstPage }: PageRange): number =>
  orderOf(stage).unit === 'pages' ? rangePriority(pageCount, firstPage) : stage === 'identify' ? 1 : 5;

/** Of some pages only, or of none: the document goes on as it is meanwhile. */
const isPartial = ({ pages }: Reading): boolean => pages !== null;

const rangesOf = ({ pages, pageCount }: Reading): PageRange[] =>
  pages === null ? pageRanges(pageCount) : rangesAmong(pages);
