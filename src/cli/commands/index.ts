import type { AddCommand } from '../command.js';
import { addDoctor } from './doctor.js';
import { addIngest } from './ingest.js';
import { addRead } from './read.js';
import { addReindex } from './reindex.js';
import { addSamples } from './samples.js';
import { addServe } from './serve.js';
import { addVerify } from './verify.js';

/** Every `phusa` command, in the order of its help. */
export const COMMANDS: readonly AddCommand[] = [
  addServe,
  addIngest,
  addRead,
  addReindex,
  addVerify,
  addDoctor,
  addSamples,
];
