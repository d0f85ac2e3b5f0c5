import type { PassOptions } from '../../pipeline/stage.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { failureOf } from '../../shared/errors.js';
import { INTERRUPTED } from '../terminal/interruptible.js';
import { FileProgress } from './file-progress.js';
import { inOrder } from './in-order.js';
import { failureLine, pdfNotes, readLine, readWarnings } from './messages.js';
import { exitOf, READ_EXIT } from './read-exit.js';
import { readFile, type ReadResult } from './read-file.js';
import type { ReadJob } from './read-jobs.js';
import { begunAtOnce, type ReadingTools } from './reading-tools.js';

export interface Telling {
  readonly language: keyof Bilingual;
  readonly quiet: boolean;
}

interface BegunFile {
  readonly job: ReadJob;
  readonly progress: FileProgress;
  /** Never rejects: an error is reported when it is the file's turn. */
  readonly outcome: Promise<{ readonly result: ReadResult } | { readonly error: unknown }>;
}

/**
 * Reads the files in order and reports each in its turn; a file that cannot be read does not stop the others. The next
 * file begins when the last page of the one before has begun, so that a folder of single pages keeps all cores busy too
 * (decision 67). Returns the first bad exit code.
 */
export async function readAll(
  tools: ReadingTools,
  jobs: readonly ReadJob[],
  options: PassOptions,
  telling: Telling,
  signal: AbortSignal,
): Promise<number> {
  let exit: number = READ_EXIT.ok;
  let before: Promise<unknown> = Promise.resolve();
  const begin = async (job: ReadJob): Promise<BegunFile> => {
    const [turn, progress] = [before, new FileProgress()];
    before = progress.allBegun;
    await turn;
    return { job, progress, outcome: outcomeOf(tools, job, options, progress, signal) };
  };
  for await (const file of inOrder(jobs, begunAtOnce(tools.jobs), begin)) {
    const code = await tellOf(file, telling, signal);
    exit ||= code;
  }
  return signal.aborted ? INTERRUPTED : exit;
}

async function outcomeOf(
  tools: ReadingTools,
  { input, output }: ReadJob,
  options: PassOptions,
  progress: FileProgress,
  signal: AbortSignal,
): BegunFile['outcome'] {
  try {
    signal.throwIfAborted();
    return { result: await readFile(tools, input, output, options, progress, signal) };
  } catch (error) {
    return { error };
  } finally {
    progress.lastBegun();
  }
}

async function tellOf(
  { job: { input, output }, progress, outcome }: BegunFile,
  { language, quiet }: Telling,
  signal: AbortSignal,
): Promise<number> {
  if (!quiet) progress.show();
  const ended = await outcome;
  progress.stop();
  if ('error' in ended) {
    if (signal.aborted) return INTERRUPTED;
    console.error(failureLine(input, failureOf(ended.error))[language]);
    return exitOf(ended.error);
  }
  const { result } = ended;
  if (!quiet) {
    console.log(readLine(output, result)[language]);
    for (const note of pdfNotes(output, result)) console.error(note[language]);
  }
  for (const warning of readWarnings(input, result)) console.error(warning[language]);
  return READ_EXIT.ok;
}
