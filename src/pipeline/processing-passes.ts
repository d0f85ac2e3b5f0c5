import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../shared/ids.js';
import { DocumentFollower } from './document-follower.js';
import { type PageRange, pageRanges, rangePriority, rangesAmong } from './page-ranges.js';
import { ProcessingPass } from './processing-pass.entity.js';
import { Run } from './run.entity.js';
import type { PassOptions } from './stage.js';
import { BEHIND_WHAT_COMES_IN, WHEN_NOTHING_ELSE_IS_DUE } from './run-priorities.js';
import { orderOf, type StageName, stageAfter } from './stages.js';

export interface BeginOptions {
  readonly options?: PassOptions;
  /** Reading again needs no identify when the pages are known. */
  readonly from?: StageName;
  readonly pageCount?: number;
  /** Only these pages are read, and none where there are none; the others keep the text that they have. */
  readonly pages?: readonly number[];
  /** Its number is higher than this: pages that came from another document carry pass numbers of that document. */
  readonly after?: number;
  /** Its pages wait until those of all that came in are read. */
  readonly behind?: boolean;
}

/** Begins, advances and ends readings. Every method works inside the caller's transaction; runs returned are to be queued after it. */
@Injectable()
export class ProcessingPasses {
  constructor(private readonly follower: DocumentFollower) {}

  async begin(tx: EntityManager, documentId: string, begin: BeginOptions = {}): Promise<Run[]> {
    const previous = await this.supersede(tx, documentId);
    const pass = tx.create(ProcessingPass, {
      documentId,
      number: Math.max(previous[0]?.number ?? 0, begin.after ?? 0) + 1,
      status: 'running',
      pageCount: begin.pageCount ?? 0,
      pages: begin.pages ? [...begin.pages] : null,
      options: begin.options ?? {},
      endedAt: null,
    });
    await tx.insert(ProcessingPass, pass);
    await this.follower.passBegan(tx, documentId, pass.number, isPartial(pass));
    return this.makeDue(tx, pass, begin.from ?? 'identify', begin.behind);
  }

  /** A document whose pages were read as another's: the reading in effect there counts as its own. */
  async adopt(tx: EntityManager, documentId: string, number: number, pageCount: number): Promise<void> {
    await tx.insert(ProcessingPass, {
      documentId,
      number,
      status: 'complete',
      pageCount,
      options: {},
      endedAt: () => 'now()',
    });
  }

  /** Ends what is running of a document's readings; all of them, the newest first. */
  async supersede(tx: EntityManager, documentId: string): Promise<ProcessingPass[]> {
    const previous = await tx.find(ProcessingPass, {
      where: { documentId },
      order: { number: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const pass of previous.filter((r) => r.status === 'running')) {
      await this.end(tx, pass, 'superseded');
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
      ProcessingPass,
      readings.map((reading) => ({ ...reading, status: 'running' as const, options: {} })),
    );
    await insertRows(
      tx,
      Run,
      readings.map(({ documentId, number, pageCount }) => ({
        id: newId(),
        documentId,
        pass: number,
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
    const pass = await tx.findOne(ProcessingPass, {
      where: { documentId },
      order: { number: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (pass?.status !== 'failed') return undefined;
    await tx.update(
      ProcessingPass,
      { documentId, number: pass.number },
      { status: 'running', endedAt: null },
    );
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
      .where('document_id = :documentId AND pass = :pass', { documentId, pass: pass.number })
      .andWhere("status IN ('failed', 'cancelled')")
      .execute();
    await this.follower.passBegan(tx, documentId, pass.number, isPartial(pass));
    return tx.findBy(Run, { documentId, pass: pass.number, status: 'due' });
  }

  /**
   * Locks all readings of these documents. Whoever changes a document does this before locking the document itself, as
   * a worker does that ends a run: two that take turns never wait for each other.
   */
  async lockAll(tx: EntityManager, documentIds: readonly string[]): Promise<void> {
    await tx.find(ProcessingPass, {
      select: { documentId: true, number: true },
      where: { documentId: In([...documentIds]) },
      order: { documentId: 'ASC', number: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The reading a run belongs to, locked, so that its last two page ranges cannot both think they are not the last. */
  async lock(tx: EntityManager, run: Run): Promise<ProcessingPass | null> {
    return tx.findOne(ProcessingPass, {
      where: { documentId: run.documentId, number: run.pass },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** After a run is done: makes due what comes next, or completes the reading. */
  async advance(
    tx: EntityManager,
    pass: ProcessingPass,
    stage: StageName,
    result: { pageCount?: number; stop?: boolean },
  ): Promise<Run[]> {
    if (result.stop) {
      await this.end(tx, pass, 'stopped');
      return [];
    }
    if (result.pageCount !== undefined) {
      pass.pageCount = result.pageCount;
      await tx.update(
        ProcessingPass,
        { documentId: pass.documentId, number: pass.number },
        { pageCount: result.pageCount },
      );
    }
    const open = await tx
      .createQueryBuilder(Run, 'run')
      .where('run.documentId = :documentId AND run.pass = :number AND run.stage = :stage', {
        ...pass,
        stage,
      })
      .andWhere("run.status <> 'done'")
      .getCount();
    if (open > 0) return [];
    const next = stageAfter(stage);
    if (next) return this.makeDue(tx, pass, next.name);
    await this.end(tx, pass, 'complete');
    await this.follower.passComplete(tx, pass.documentId, pass.number, isPartial(pass));
    return [];
  }

  /** Ends a reading; runs that have not begun are cancelled with it. */
  async end(tx: EntityManager, pass: ProcessingPass, status: ProcessingPass['status']): Promise<void> {
    await tx.update(
      ProcessingPass,
      { documentId: pass.documentId, number: pass.number },
      { status, endedAt: () => 'now()' },
    );
    await tx
      .createQueryBuilder()
      .update(Run)
      .set({ status: 'cancelled', endedAt: () => 'now()' })
      .where("document_id = :documentId AND pass = :number AND status IN ('due', 'running')", {
        ...pass,
      })
      .execute();
  }

  private async makeDue(
    tx: EntityManager,
    pass: ProcessingPass,
    stage: StageName,
    behind = false,
  ): Promise<Run[]> {
    const pages = orderOf(stage).unit === 'pages';
    const ranges = pages ? rangesOf(pass) : [{ firstPage: 1, lastPage: Math.max(1, pass.pageCount) }];
    const runs = ranges.map((range) =>
      tx.create(Run, {
        id: newId(),
        documentId: pass.documentId,
        pass: pass.number,
        stage,
        ...range,
        status: 'due',
        attempt: 1,
        failures: 0,
        losses: 0,
        priority: behind ? BEHIND_WHAT_COMES_IN : priorityOf(pass, stage, range),
      }),
    );
    await tx.insert(Run, runs);
    return runs;
  }
}

const priorityOf = ({ pageCount }: ProcessingPass, stage: StageName, { firstPage }: PageRange): number =>
  orderOf(stage).unit === 'pages' ? rangePriority(pageCount, firstPage) : stage === 'identify' ? 1 : 5;

/** A pass over some pages only, or none: the document stays as it is meanwhile. */
const isPartial = ({ pages }: ProcessingPass): boolean => pages !== null;

const rangesOf = ({ pages, pageCount }: ProcessingPass): PageRange[] =>
  pages === null ? pageRanges(pageCount) : rangesAmong(pages);
