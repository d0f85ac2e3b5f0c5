import { Logger } from '@nestjs/common';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SYSTEM } from '../../access/principal.js';
import { documentsOf, type FolderDocument, single } from '../../ingest/folders/folder-documents.js';
import { FolderIntake, type FolderOutcome } from '../../ingest/folders/folder-intake.js';
import { FolderShelves } from '../../ingest/folders/folder-shelves.js';
import { walkFolder } from '../../ingest/folders/folder-walk.js';
import { pagePictureVerdict } from '../../ingest/folders/page-picture.js';
import { restedDocument } from '../../ingest/folders/rested-document.js';
import { failureOf } from '../../shared/errors.js';
import { INTERRUPTED } from '../terminal/interruptible.js';
import { ProgressLine } from '../terminal/progress-line.js';
import type { CommandApp } from '../app/with-app.js';
import { intakeSettings, type IngestOrder } from './ingest-order.js';
import type { IngestReport } from './ingest-report.js';
import { notMoved, READ_LATER, stoppedEarly, summary } from './messages.js';

const log = new Logger('ingest');

/** Takes in what lies in a folder now. Gives the exit code: 0 when all of it is in, 1 when some was refused. */
export async function ingestOnce(
  order: IngestOrder,
  { app, alone }: CommandApp,
  report: IngestReport,
  signal: AbortSignal,
): Promise<number> {
  const documents = await documentsBelow(order, report);
  const bar = new ProgressLine(documents.length, '{bar} {value}/{total}  {eta_formatted}');
  report.sayThrough((line) => bar.say(line));
  const shelves = order.done === undefined ? undefined : new FolderShelves(order.done, undefined);
  let left = documents.length;
  try {
    const settings = left === 0 ? {} : await intakeSettings(app, order, report);
    for (const seen of documents) {
      if (signal.aborted) return INTERRUPTED;
      const document = await restedDocument(seen, order.settleMs, signal);
      const outcomes: FolderOutcome[] = document
        ? await app.get(FolderIntake).take(document, settings, SYSTEM)
        : [{ name: seen.name, status: 'changing' }];
      report.outcomes(outcomes);
      if (document && shelves && outcomes.every(isIn)) await shelve(shelves, document, report);
      bar.step();
      left -= 1;
    }
  } catch (error) {
    log.error(error);
    report.say(stoppedEarly(failureOf(error).message, left));
    return 1;
  } finally {
    bar.stop();
    report.sayThrough(console.log);
    report.say(summary(report.counts));
    if (alone && report.counts.taken > 0) report.say(READ_LATER);
  }
  return report.counts.refused === 0 ? 0 : 1;
}

const isIn = ({ status }: FolderOutcome): boolean => status === 'taken' || status === 'known';

async function documentsBelow(
  { folder, done }: IngestOrder,
  report: IngestReport,
): Promise<FolderDocument[]> {
  const found = await stat(folder);
  if (found.isFile()) {
    const name = basename(folder).normalize('NFC');
    return [single({ path: folder, name, bytes: found.size, modifiedMs: found.mtimeMs })];
  }
  const documents: FolderDocument[] = [];
  for await (const walked of walkFolder(folder, (path) => path === done)) {
    report.leftOut(walked.leftOut);
    documents.push(
      ...(await documentsOf(walked, ({ path }) => pagePictureVerdict(path), done !== undefined)),
    );
  }
  return documents;
}

async function shelve(shelves: FolderShelves, document: FolderDocument, report: IngestReport): Promise<void> {
  try {
    await shelves.shelveDone(document);
  } catch (error) {
    log.error(error);
    report.say(notMoved(document.name, error instanceof Error ? error.message : String(error)));
  }
}
