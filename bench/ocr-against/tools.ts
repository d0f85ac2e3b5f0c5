import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { DocumentSet } from '../../test/corpus/scans/scan-documents.js';
import { added, costOf, NO_COST, type Cost } from './cost-of.js';

export interface Tool {
  readonly name: string;
  /** Makes the searchable PDF `output`, one page at a time. */
  run(input: string, output: string, set?: DocumentSet): Promise<Cost>;
  /** Makes a searchable PDF of every file of a folder into another, the way people do it with this tool. */
  runFolder(input: string, output: string, set: DocumentSet): Promise<FolderCost>;
}

export interface FolderCost {
  readonly cost: Cost;
  /** How many times the tool was started. */
  readonly starts: number;
}

export const pdfName = (path: string): string => `${basename(path, extname(path))}.pdf`;

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

/** It knows no folders: its users call it for one file after the other. */
export function ocrMyPdf(program: string): Tool {
  const run: Tool['run'] = (input, output, set) =>
    made(output, program, ['-q', '-l', 'vie', '-j', '1', ...(set ? MODES[set] : UNKNOWN), input, output]);
  return {
    name: 'OCRmyPDF',
    run,
    runFolder: async (input, output, set) => {
      const files = await readdir(input);
      let cost = NO_COST;
      for (const file of files)
        cost = added(cost, await run(join(input, file), join(output, pdfName(file)), set));
      return { cost, starts: files.length };
    },
  };
}

/** With `cores`, such as `0,1`, all of its processes keep to them. */
export function phusaRead(jobs = 1, cores?: string): Tool {
  const command = (input: string, output: string): readonly [string, ...string[]] => {
    const read = ['scripts/phusa.mjs', 'read', '-q', '-j', String(jobs), input, output];
    return cores === undefined
      ? [process.execPath, ...read]
      : ['taskset', '-c', cores, process.execPath, ...read];
  };
  return {
    name: 'phusa read',
    run: (input, output) => {
      const [program, ...args] = command(input, output);
      return made(output, program, args);
    },
    runFolder: async (input, output) => {
      const [program, ...args] = command(input, output);
      return { cost: await costOf(program, args), starts: 1 };
    },
  };
}

async function made(output: string, command: string, args: readonly string[]): Promise<Cost> {
  await rm(output, { force: true });
  const cost = await costOf(command, args);
  if (!existsSync(output) || (await stat(output)).size === 0)
    throw new Error(`${command} ${args.join(' ')}: nothing was made`);
  return cost;
}
