import type { INestApplicationContext } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../access/principal.js';
import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import { Organisations } from '../../access/organisations.js';
import { Batches } from '../../ingest/batches/batches.js';
import { folderBatch } from '../../ingest/folders/folder-batch.js';
import { single } from '../../ingest/folders/folder-documents.js';
import { FolderIntake, type FolderOutcome } from '../../ingest/folders/folder-intake.js';
import { walkFolder } from '../../ingest/folders/folder-walk.js';
import { Settings } from '../../platform/database/settings.js';
import { SAMPLES_SETTING, type SamplesState } from './samples-due.js';

/** They are made up: no result to protect and no personal data. */
const MADE_UP: OpeningAnswers = { patent: 'none', personalData: true, secrecy: false };
const BATCH = 'Tài liệu mẫu';
/** What lies beside the documents: what they are, and their true text for the tests. */
const BESIDE = /\.(txt|json)$/i;

/** Takes in the documents that come with phusa, open to everyone, so that a first start has something to show. */
export async function takeSamples(
  app: INestApplicationContext,
  folder: string,
  signal: AbortSignal,
): Promise<FolderOutcome[]> {
  const settings = app.get(Settings);
  const keep = (state: SamplesState): Promise<void> => settings.set(SAMPLES_SETTING, state);
  await keep({ state: 'begun' });
  const ownerOrganisationId = (await app.get(Organisations).default()).id;
  const wanted = { name: BATCH, ownerOrganisationId };
  const batch = await folderBatch(app.get(DataSource), app.get(Batches), wanted, SYSTEM);
  const open = { batchId: batch.id, visibility: 'public', recordVisibility: 'public', opening: MADE_UP } as const;
  const outcomes: FolderOutcome[] = [];
  for await (const { files } of walkFolder(folder)) {
    for (const file of files.filter(({ name }) => !BESIDE.test(name))) {
      if (signal.aborted) return outcomes;
      outcomes.push(...(await app.get(FolderIntake).take(single(file), open, SYSTEM)));
    }
  }
  await keep({ state: 'taken' });
  return outcomes;
}

/** `samples/` of the project, wherever this file was built to; undefined where it was not brought along. */
export function samplesFolder(from: string = import.meta.dirname): string | undefined {
  const folder = join(from, 'samples');
  if (existsSync(join(from, 'package.json'))) return existsSync(folder) ? folder : undefined;
  return from === dirname(from) ? undefined : samplesFolder(dirname(from));
}
