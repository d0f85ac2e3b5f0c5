import type { ReadingOptions } from '../../pipeline/stage.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { failureOf } from '../../shared/errors.js';
import { INTERRUPTED } from '../interruptible.js';
import { ProgressLine } from '../progress-line.js';
import { failureLine, pdfNotes, readLine, readWarnings } from './messages.js';
import { exitOf, READ_EXIT } from './read-exit.js';
import { readFile } from './read-file.js';
import type { ReadJob } from './read-jobs.js';
import type { ReadingTools } from './reading-tools.js';

export interface Telling {
  readonly language: keyof Bilingual;
  readonly quiet: boolean;
}

/** Reads one file after the other; one that cannot be read does not keep the others. Gives the first bad exit code. */
export async function readAll(
  tools: ReadingTools,
  jobs: readonly ReadJob[],
  options: ReadingOptions,
  telling: Telling,
  signal: AbortSignal,
): Promise<number> {
  let exit: number = READ_EXIT.ok;
  for (const job of jobs) {
    if (signal.aborted) return INTERRUPTED;
    const code = await readOne(tools, job, options, telling, signal);
    exit ||= code;
  }
  return signal.aborted ? INTERRUPTED : exit;
}

async function readOne(
  tools: ReadingTools,
  { input, output }: ReadJob,
  options: ReadingOptions,
  { language, quiet }: Telling,
  signal: AbortSignal,
): Promise<number> {
  let bar: ProgressLine | undefined;
  const progress = {
    begin: (pages: number) =>
      (bar = new ProgressLine(pages, '{bar} {value}/{total}  {eta_formatted}', !quiet)),
    step: () => bar?.step(),
  };
  try {
    const result = await readFile(tools, input, output, options, progress, signal);
    bar?.stop();
    if (!quiet) {
      console.log(readLine(output, result)[language]);
      for (const note of pdfNotes(output, result)) console.error(note[language]);
    }
    for (const warning of readWarnings(input, result)) console.error(warning[language]);
    return READ_EXIT.ok;
  } catch (error) {
    bar?.stop();
    if (signal.aborted) return INTERRUPTED;
    console.error(failureLine(input, failureOf(error))[language]);
    return exitOf(error);
  }
}
