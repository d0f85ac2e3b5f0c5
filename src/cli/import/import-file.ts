import { open } from 'node:fs/promises';
import { Organisations } from '../../access/organisations.js';
import { PermanentError } from '../../shared/errors.js';
import type { CommandApp } from '../app/with-app.js';
import { importLinesFile } from './import-lines-file.js';
import { IMPORT_EXIT, type ImportOrder } from './import-order.js';
import { importTableFile } from './import-table-file.js';
import { MappingProblem } from './mapping-file.js';
import { cannotRead, describedLater, wrongMapping } from './messages.js';
import type { Tell } from './tell.js';

/** Imports what a file holds: a record a line, or a table. Gives the exit code. */
export async function importFile(
  order: ImportOrder,
  opened: CommandApp,
  tell: Tell,
  signal: AbortSignal,
): Promise<number> {
  const organisations = opened.app.get(Organisations);
  const owner = await (order.owner === undefined
    ? organisations.default()
    : organisations.ensure(order.owner));
  try {
    const work = (await isLines(order.file)) ? importLinesFile : importTableFile;
    const code = await work(order, owner.id, opened, tell, signal);
    if (opened.alone && code < IMPORT_EXIT.usage) tell(describedLater);
    return code;
  } catch (error) {
    if (error instanceof MappingProblem) tell(wrongMapping(error.message));
    else if (error instanceof PermanentError) tell(cannotRead(error.toFailure()));
    else throw error;
    return IMPORT_EXIT.usage;
  }
}

const LOOKED_AT = 4096;

/** A record a line begins with a brace; no table does. */
async function isLines(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return /^\ufeff?\s*\{/.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await file.close();
  }
}
