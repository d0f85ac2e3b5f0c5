import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SYSTEM } from '../../access/principal.js';
import { cleanName } from '../../ingest/intake/received-file.js';
import { RefusedCsv } from '../../ingest/tables/refused-csv.js';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { TableImports } from '../../ingest/tables/table-imports.js';
import { previewOf, samplesOf } from '../../ingest/tables/table-view.js';
import { INTERRUPTED, pause } from '../terminal/interruptible.js';
import { ProgressLine } from '../terminal/progress-line.js';
import type { CommandApp } from '../app/with-app.js';
import { askWhether } from './ask-whether.js';
import { freePath } from './free-path.js';
import type { Tell } from './tell.js';
import { IMPORT_EXIT, type ImportOrder } from './import-order.js';
import { mappingOf, writeMappingFile } from './mapping-file.js';
import * as words from './messages.js';

const LOOK_EVERY_MS = 500;
const SHOWN_LETTERS = 60;

/**
 * Imports a table as the desk's wizard does: received, its columns shown, started, watched. The worker of a running
 * phusa does the work, or this process itself. Gives the exit code.
 */
export async function importTableFile(
  order: ImportOrder,
  ownerOrganisationId: string,
  { app, alone }: CommandApp,
  tell: Tell,
  signal: AbortSignal,
): Promise<number> {
  const imports = app.get(TableImports);
  const name = basename(order.file);
  const received = await imports.receive(name, createReadStream(order.file), ownerOrganisationId, SYSTEM);
  let started = false;
  try {
    const table = await mapped(imports, received, order);
    show(table, tell);
    if (order.proposeTo !== undefined) {
      await writeFile(order.proposeTo, writeMappingFile(table.columns, table.mapping), { flag: 'wx' });
      tell(words.proposalWritten(order.proposeTo));
      return IMPORT_EXIT.allIn;
    }
    if (!table.mapping.some(({ field }) => field === 'title' || field === 'externalId')) {
      tell(words.NO_IDENTITY);
      return IMPORT_EXIT.usage;
    }
    if (!order.yes && !(await askWhether(tell, signal))) return IMPORT_EXIT.usage;
    await imports.start(table.id, SYSTEM);
    started = true;
    const ended = await untilEnded(imports, table, signal);
    if (ended.status === 'importing') {
      tell(words.goesOn(alone));
      return INTERRUPTED;
    }
    tell(words.summary(ended));
    await writeRefused(app.get(RefusedCsv), ended, order, tell);
    if (ended.status !== 'done') tell(words.importFailed(ended.done, ended.failure));
    return ended.status === 'done' && ended.refused === 0 ? IMPORT_EXIT.allIn : IMPORT_EXIT.someRefused;
  } finally {
    if (!started) await imports.remove(received.id);
  }
}

async function mapped(
  imports: TableImports,
  received: TableImport,
  { mapping, reading, defaults }: ImportOrder,
): Promise<TableImport> {
  const again = Object.keys(reading).length > 0;
  const read = again ? await imports.change(received.id, { reading }) : received;
  return imports.change(read.id, {
    ...(mapping ? { mapping: mappingOf(mapping, read.columns, read.mapping) } : {}),
    defaults: { ...read.defaults, ...defaults },
  });
}

function show(table: TableImport, tell: Tell): void {
  const { kind, encoding, separator, sheet } = table.reading;
  const sign = separator === '\t' ? 'tab' : separator;
  const how = [kind, encoding, sign, sheet].filter((part) => part !== undefined).join(' ');
  tell(words.tableFound(cleanName(table.name), table.rowCount, how));
  tell(words.mappingFrom(table.mappingFrom));
  table.columns.forEach((column, i) => {
    const { field, split } = table.mapping[i] ?? { field: null, split: null };
    const [sample = ''] = samplesOf(table, i);
    const shown = cleanName(sample.slice(0, SHOWN_LETTERS));
    const cut = split === null ? '' : ` [${JSON.stringify(split)}]`;
    const line = (nothing: string): string => `  ${cleanName(column)} → ${field ?? nothing}${cut}   ${shown}`;
    tell({ vi: line(words.LEFT_OUT.vi), en: line(words.LEFT_OUT.en) });
  });
  const preview = previewOf(table);
  const refused = preview.filter(({ record }) => !record).length;
  const withheld = preview.filter(({ record, problems }) => record && problems.some(notCode)).length;
  tell(words.firstRows(preview.length, refused, withheld));
}

const notCode = ({ code }: { readonly code: string }): boolean => code !== 'noCode';

async function untilEnded(
  imports: TableImports,
  { id, rowCount }: TableImport,
  signal: AbortSignal,
): Promise<TableImport> {
  const bar = new ProgressLine(rowCount, '{bar} {value}/{total}  {eta_formatted}');
  let seen = 0;
  try {
    for (;;) {
      const table = await imports.find(id);
      bar.step(table.done - seen);
      seen = table.done;
      if (table.status !== 'importing' || signal.aborted) return table;
      await pause(LOOK_EVERY_MS, signal);
    }
  } finally {
    bar.stop();
  }
}

async function writeRefused(
  refused: RefusedCsv,
  table: TableImport,
  order: ImportOrder,
  tell: Tell,
): Promise<void> {
  if (table.refused === 0) return;
  const path = await freePath(order.refusedTo ?? `${order.file.replace(/\.[^./]*$/, '')}-refused.csv`);
  const lines = refused.lines(table, tell.language, false);
  await pipeline(Readable.from(lines), createWriteStream(path));
  tell(words.refusedWritten(path));
}
