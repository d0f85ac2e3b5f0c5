import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { DocumentSet } from '../../test/corpus/scans/scan-documents.js';
import { costOf, type Cost } from './cost-of.js';

export interface Tool {
  readonly name: string;
  /** Makes the searchable PDF `output`, one page at a time. */
  run(input: string, output: string, set?: DocumentSet): Promise<Cost>;
}

/** What OCRmyPDF has to be told of pages that have text, and of pictures; of unknown files, to leave text alone. */
const MODES: Record<DocumentSet, readonly string[]> = {
  light: [],
  noise: [],
  worn: [],
  columns: [],
  bilevel: ['--image-dpi', '200'],
  mixed: ['--skip-text'],
  garbage: ['--redo-ocr'],
};
const UNKNOWN = ['--skip-text', '--image-dpi', '200'];

export const ocrMyPdf = (program: string): Tool => ({
  name: 'OCRmyPDF',
  run: (input, output, set) =>
    made(output, program, ['-q', '-l', 'vie', '-j', '1', ...(set ? MODES[set] : UNKNOWN), input, output]),
});

/** With `cores`, such as `0,1`, all of its processes keep to them. */
export const phusaRead = (jobs = 1, cores?: string): Tool => ({
  name: 'phusa read',
  run: (input, output) => {
    const read = ['scripts/phusa.mjs', 'read', '-q', '-j', String(jobs), input, output];
    return cores === undefined
      ? made(output, process.execPath, read)
      : made(output, 'taskset', ['-c', cores, process.execPath, ...read]);
  },
});

async function made(output: string, command: string, args: readonly string[]): Promise<Cost> {
  await rm(output, { force: true });
  const cost = await costOf(command, args);
  if (!existsSync(output) || (await stat(output)).size === 0)
    throw new Error(`${command} ${args.join(' ')}: nothing was made`);
  return cost;
}
