import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SYSTEM } from '../../access/principal.js';
import { Imports, type ImportResult } from '../../ingest/imports/imports.js';
import { INTERRUPTED } from '../terminal/interruptible.js';
import { ProgressLine } from '../terminal/progress-line.js';
import type { CommandApp } from '../app/with-app.js';
import { freePath } from './free-path.js';
import type { Tell } from './tell.js';
import { IMPORT_EXIT, type ImportOrder } from './import-order.js';
import { moreRefused, refusedLine, refusedWritten, summary } from './messages.js';
import { pickedLines } from './picked-lines.js';

const MOST_TOLD = 20;

/** Imports a file of a record a line, as `POST /imports` does. Gives the exit code. */
export async function importLinesFile(
  order: ImportOrder,
  ownerOrganisationId: string,
  { app }: CommandApp,
  tell: Tell,
  signal: AbortSignal,
): Promise<number> {
  const { size } = await stat(order.file);
  const imports = app.get(Imports);
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const refused = new Set<number>();
  const bar = new ProgressLine(size, '{bar} {percentage} %  {eta_formatted}');
  const source = createReadStream(order.file, { signal });
  let seen = 0;
  const told = (result: ImportResult): void => {
    counts[result.status] += 1;
    if (result.status !== 'rejected') return;
    refused.add(result.line);
    if (refused.size > MOST_TOLD || !result.reason) return;
    tell(refusedLine(result.line, result.externalId, result.reason), (line) => bar.say(line));
  };
  try {
    const target = imports.begin(ownerOrganisationId, SYSTEM);
    for await (const results of imports.run(source, target, SYSTEM)) {
      results.forEach(told);
      bar.step(source.bytesRead - seen);
      seen = source.bytesRead;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    bar.stop();
  }
  if (refused.size > MOST_TOLD) tell(moreRefused(refused.size - MOST_TOLD));
  tell(summary({ ...counts, refused: counts.rejected }));
  if (refused.size > 0) {
    const path = await freePath(order.refusedTo ?? `${order.file.replace(/\.[^./]*$/, '')}-refused.ndjson`);
    await pipeline(
      Readable.from(pickedLines(createReadStream(order.file), refused)),
      createWriteStream(path),
    );
    tell(refusedWritten(path));
  }
  if (signal.aborted) return INTERRUPTED;
  return refused.size === 0 ? IMPORT_EXIT.allIn : IMPORT_EXIT.someRefused;
}
