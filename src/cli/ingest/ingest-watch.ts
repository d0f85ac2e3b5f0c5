import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderInbox, type InboxLook } from '../../ingest/folders/folder-inbox.js';
import { FolderShelves } from '../../ingest/folders/folder-shelves.js';
import type { AppConfig } from '../../platform/config/app-config.js';
import { followFolder } from '../../platform/files/folder-changes.js';
import { createLogger, type Logger } from '../../platform/logging/create-logger.js';
import { InstanceGuard } from '../../platform/instance-guard.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { failureOf } from '../../shared/errors.js';
import { pause } from '../terminal/interruptible.js';
import { withApp } from '../app/with-app.js';
import { InboxTaker } from './inbox-taker.js';
import type { IngestOrder } from './ingest-order.js';
import type { IngestReport } from './ingest-report.js';
import { GOING_ON, noSuchFolder, summary, WAITING_FOR_PHUSA, waitingBecause, watching } from './messages.js';
import { Waiting } from './waiting.js';

const LOOK_EVERY_MS = 5000;
const RETRY_MS = 3000;

export interface WatchPlaces {
  readonly done: string;
  readonly failed: string;
  readonly isLeftAlone: (path: string) => boolean;
}

/** Takes in the files that arrive in a folder, until it is told to stop. Waits for anything that is unavailable. */
export async function ingestWatch(
  order: IngestOrder,
  places: WatchPlaces,
  config: AppConfig,
  report: IngestReport,
  signal: AbortSignal,
): Promise<void> {
  const log = createLogger(config, 'command');
  const inbox = new FolderInbox(order.folder, order.settleMs, places.isLeftAlone);
  const taker = new InboxTaker(order, new FolderShelves(places.done, places.failed), report, log);
  const waiting = new Waiting(report);
  const hint = new Hint();
  const follower = followFolder(order.folder, places.isLeftAlone, () => hint.give());
  report.say(watching(order.folder, places.done, places.failed));
  try {
    while (!signal.aborted) {
      try {
        await phusaRuns(config, waiting, signal);
        await withApp(
          config,
          { providers: [InstanceGuard] },
          ({ app, alone }) => (alone ? pause(RETRY_MS, signal) : session(app)),
          log,
        );
      } catch (error) {
        log.warn({ err: error }, 'cannot take in now');
        waiting.because(waitingBecause(failureOf(error).detail ?? ''));
        await pause(RETRY_MS, signal);
      }
    }
  } finally {
    await follower.close();
    report.say(summary(report.counts));
  }

  async function session(app: INestApplicationContext): Promise<void> {
    await taker.use(app);
    waiting.isOver(GOING_ON);
    while (!signal.aborted) {
      const look = await lookInto(inbox, order.folder, waiting, log);
      report.leftOut(look?.leftOut ?? []);
      for (const document of look?.due ?? []) {
        if (signal.aborted) return;
        await taker.take(document);
      }
      await hint.wait(look && look.waiting > 0 ? Math.max(200, order.settleMs / 2) : LOOK_EVERY_MS, signal);
    }
  }
}

/** The embedded database is joined, never started: a watch that owned it would keep phusa itself from starting. */
async function phusaRuns(
  { databaseUrl, dataDir }: AppConfig,
  waiting: Waiting,
  signal: AbortSignal,
): Promise<void> {
  if (databaseUrl !== undefined) return;
  while (!signal.aborted && OwnerLock.holderOf(dataDir)?.role !== 'serve') {
    waiting.because(WAITING_FOR_PHUSA);
    await pause(1000, signal);
  }
}

/** An unavailable folder (a share, a USB stick) is waited for like everything else. */
async function lookInto(
  inbox: FolderInbox,
  folder: string,
  waiting: Waiting,
  log: Logger,
): Promise<InboxLook | undefined> {
  try {
    const look = await inbox.look(Date.now());
    waiting.isOver(GOING_ON);
    return look;
  } catch (error) {
    log.warn({ err: error }, 'the folder is away');
    waiting.because(noSuchFolder(folder, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** Something happened since it was last waited for. */
class Hint {
  private given = false;
  private wake = new AbortController();

  give(): void {
    this.given = true;
    this.wake.abort();
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.given) {
      const either = AbortSignal.any([signal, this.wake.signal]);
      await pause(ms, either);
    } else await sleep(100); // many hints come together
    this.given = false;
    this.wake = new AbortController();
  }
}
