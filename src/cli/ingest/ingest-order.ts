import type { INestApplicationContext } from '@nestjs/common';
import { basename } from 'node:path';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../access/principal.js';
import { Organisations } from '../../access/organisations.js';
import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import type { Visibility } from '../../access/visibility.js';
import { Batches } from '../../ingest/batches/batches.js';
import { folderBatch } from '../../ingest/folders/folder-batch.js';
import type { IntakeSettings } from '../../ingest/intake/intake-settings.js';
import type { IngestReport } from './ingest-report.js';
import { newOwner } from './messages.js';

/** What the person said on the command line. */
export interface IngestOrder {
  /** Absolute, links resolved. */
  readonly folder: string;
  readonly batch?: string;
  readonly box?: string;
  readonly shelf?: string;
  readonly owner?: string;
  readonly visibility?: Visibility;
  readonly recordVisibility?: Visibility;
  readonly opening?: OpeningAnswers;
  readonly languages?: readonly ('vi' | 'en')[];
  /** Where to move what was taken in. */
  readonly done?: string;
  readonly settleMs: number;
}

/** Makes, or finds again, the batch and the owner that were named. */
export async function intakeSettings(
  app: INestApplicationContext,
  order: IngestOrder,
  report: IngestReport,
): Promise<IntakeSettings> {
  const { box, shelf, visibility, recordVisibility, opening, languages } = order;
  const ownerOrganisationId = await ownerOf(app.get(Organisations), order.owner, report);
  const batch = await folderBatch(
    app.get(DataSource),
    app.get(Batches),
    {
      name: order.batch ?? basename(order.folder),
      ownerOrganisationId,
      ...(box === undefined ? {} : { boxNumber: box }),
      ...(shelf === undefined ? {} : { shelfMark: shelf }),
    },
    SYSTEM,
  );
  return {
    batchId: batch.id,
    ownerOrganisationId,
    ...(visibility ? { visibility } : {}),
    ...(recordVisibility ? { recordVisibility } : {}),
    ...(opening ? { opening } : {}),
    ...(languages ? { languages } : {}),
  };
}

async function ownerOf(
  organisations: Organisations,
  name: string | undefined,
  report: IngestReport,
): Promise<string> {
  if (name === undefined) return (await organisations.default()).id;
  const wanted = name.normalize('NFC').trim();
  const known = (await organisations.list()).find((one) => one.name === wanted);
  if (known) return known.id;
  report.say(newOwner(wanted));
  return (await organisations.ensure(wanted)).id;
}
