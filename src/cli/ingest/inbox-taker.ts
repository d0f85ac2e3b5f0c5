import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../access/principal.js';
import type { FolderDocument } from '../../ingest/folders/folder-documents.js';
import { FolderIntake, type FolderOutcome } from '../../ingest/folders/folder-intake.js';
import type { FolderShelves } from '../../ingest/folders/folder-shelves.js';
import type { IntakeSettings } from '../../ingest/intake/intake-settings.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { type Failure, failureOf } from '../../shared/errors.js';
import { type IngestOrder, intakeSettings } from './ingest-order.js';
import type { IngestReport } from './ingest-report.js';
import { notMoved } from './messages.js';

const TRIES = 3;

/** Takes documents from a watched folder and puts their files where they belong. */
export class InboxTaker {
  private app: INestApplicationContext | undefined;
  private settings: IntakeSettings | undefined;
  private readonly tries = new Map<string, number>();
  /** Dealt with, but still there because they could not be moved. */
  private readonly stuck = new Set<string>();

  constructor(
    private readonly order: IngestOrder,
    private readonly shelves: FolderShelves,
    private readonly report: IngestReport,
    private readonly log: Pick<Logger, 'error' | 'warn'>,
  ) {}

  /** After the database was away, everything that stands on it is a new one. */
  async use(app: INestApplicationContext): Promise<void> {
    this.app = app;
    await app.get(DataSource).query('SELECT 1');
  }

  /** Throws if the database or the store is unavailable; the files then stay where they are. */
  async take(document: FolderDocument): Promise<void> {
    const key = document.files.map(({ path, modifiedMs }) => `${path} ${modifiedMs}`).join('\n');
    if (this.stuck.has(key)) return;
    const outcomes = await this.outcomesOf(document, key);
    if (outcomes.length === 0 || outcomes.some(({ status }) => status === 'changing')) return;
    this.tries.delete(key);
    this.report.outcomes(outcomes);
    try {
      const failures = outcomes.flatMap(failureIn);
      if (failures.length > 0) await this.shelves.shelveFailed(document, failures);
      else await this.shelves.shelveDone(document);
    } catch (error) {
      this.log.error({ err: error }, 'a file could not be moved');
      this.stuck.add(key);
      this.report.say(notMoved(document.name, error instanceof Error ? error.message : String(error)));
    }
  }

  private async outcomesOf(document: FolderDocument, key: string): Promise<FolderOutcome[]> {
    const { app } = this;
    if (!app) throw new Error('no application to take documents in with');
    try {
      this.settings ??= await intakeSettings(app, this.order, this.report);
      return await app.get(FolderIntake).take(document, this.settings, SYSTEM);
    } catch (error) {
      // Is the system unavailable, or does this one file bring it down?
      await app.get(DataSource).query('SELECT 1');
      await app.get(ObjectStore).check();
      const tries = (this.tries.get(key) ?? 0) + 1;
      this.tries.set(key, tries);
      this.log.warn({ err: error, tries }, 'a file could not be taken in');
      if (tries < TRIES) return [];
      return [{ name: document.name, status: 'refused', failure: failureOf(error) }];
    }
  }
}

/** Of an archive, the note must say which of its files is meant. */
function failureIn(outcome: FolderOutcome): Failure[] {
  if (outcome.status !== 'refused') return [];
  const { name, failure } = outcome;
  return [{ ...failure, detail: failure.detail === undefined ? name : `${name}: ${failure.detail}` }];
}
