// npm run bench:ocr [-- --sets light,worn] [--documents 3] [--pages 9] [--opening 3] [--ocrmypdf PATH] [--alone]
//   `phusa read` against OCRmyPDF on the same generated documents, in turns, each with one page at a time: CPU seconds
//   of all processes a page, and character errors in reading order. Starting, measured with the first pages alone, is
//   taken off both. Documents are drawn anew for the interval of the ratio, pages for those of the errors (95 %).
//   --alone measures phusa only.
// npm run bench:ocr -- --together [--folders 3] [--documents 12] [--pages 12] [--sets ...] [--opening 3] [--alone]
//   The same with boxes of scans, as people have them: the set's documents are shared out among folders, and each folder
//   is read in turns, by phusa in one run (`phusa read FOLDER OUT`), by OCRmyPDF, which knows no folders, in one run a
//   file. What is paired, and drawn for the interval of the ratio, is a folder. The first start is taken off both as
//   above, with the first pages of the folder's first document; each further start of OCRmyPDF as what it takes for a
//   page that it is to leave alone, so that both are measured on the same pages. 144 pages a set.
// "Outside the line reader" is all but the processes that read lines: Tesseract as second-opinion recogniser is in it.
// npm run bench:ocr -- --folder PATH   files of one's own: CPU and sizes
// npm run bench:ocr -- --cores         one core against two
// OCRmyPDF is looked for in .cache/ocr: python3 -m venv .cache/ocr && .cache/ocr/bin/pip install ocrmypdf, with
// Debian's tesseract-ocr, tesseract-ocr-vie and ghostscript. Linux only (/proc).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { DOCUMENT_SETS } from '../test/corpus/scans/scan-documents.js';
import { compareFolders } from './ocr-against/compare-folders.js';
import { compareSet, type Result, type SetPlan } from './ocr-against/compare-set.js';
import { measureCores } from './ocr-against/cores.js';
import { measureFolder } from './ocr-against/own-folder.js';
import { linesOfSet } from './ocr-against/table.js';
import { ocrMyPdf, phusaRead, type Tool } from './ocr-against/tools.js';
import { printMachine } from './support/report.js';

const SEED = 2;
const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'light,mixed,garbage,noise,bilevel,columns' },
    documents: { type: 'string' },
    pages: { type: 'string' },
    opening: { type: 'string', default: '3' },
    ocrmypdf: { type: 'string', default: '.cache/ocr/bin/ocrmypdf' },
    together: { type: 'boolean', default: false },
    folders: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
    folder: { type: 'string' },
    cores: { type: 'boolean', default: false },
  },
});

function toolsHere(): Tool[] {
  if (values.alone) return [phusaRead()];
  if (!existsSync(values.ocrmypdf)) {
    console.log(`${values.ocrmypdf} is not there: phusa alone is measured, and compared with nothing`);
    return [phusaRead()];
  }
  const { stdout, stderr } = spawnSync(values.ocrmypdf, ['--version'], { encoding: 'utf8' });
  console.log(`OCRmyPDF ${stdout.trim() || stderr.trim()}`);
  return [ocrMyPdf(values.ocrmypdf), phusaRead()];
}

/** Of each unit of a set, a document or a folder of them, every tool's result. */
type Compare = (plan: SetPlan, media: ChildMediaReader) => Promise<Result[][]>;

async function compareSets(
  tools: readonly Tool[],
  { documents, pages }: { documents: number; pages: number },
  compare: Compare,
): Promise<void> {
  const media = new ChildMediaReader();
  const opening = Number(values.opening);
  const sets = DOCUMENT_SETS.filter((each) => values.sets.split(',').includes(each));
  console.log(`${documents} documents of ${pages} pages a set, ${sets.length * documents * pages} pages`);
  try {
    for (const set of sets) {
      const results = await compare({ set, documents, pages, opening, seed: SEED }, media);
      console.log(linesOfSet(set, tools, results).join('\n'));
    }
  } finally {
    await media.close();
  }
}

/** What is asked for, else as many as are enough to see something in this way of measuring. */
const sizes = (documents: number, pages: number): { documents: number; pages: number } => ({
  documents: Number(values.documents ?? documents),
  pages: Number(values.pages ?? pages),
});

async function oneByOne(tools: readonly Tool[], scratch: string): Promise<void> {
  await compareSets(tools, sizes(3, 9), (plan, media) => compareSet(plan, tools, media, scratch));
}

async function together(tools: readonly Tool[], scratch: string): Promise<void> {
  const folders = Number(values.folders);
  console.log(`the documents of a set in ${folders} folders, each read in one run where a tool can`);
  await compareSets(tools, sizes(12, 12), (plan, media) =>
    compareFolders({ ...plan, folders }, tools, media, scratch),
  );
}

const scratch = await mkdtemp(join(tmpdir(), 'phusa-bench-'));
printMachine();
const busy = (): string => `load average ${(loadavg()[0] ?? 0).toFixed(1)}`;
console.log(`${busy()} at the beginning`);
try {
  if (values.cores) await measureCores(SEED, scratch);
  else if (values.folder !== undefined) await measureFolder(values.folder, toolsHere(), scratch);
  else if (values.together) await together(toolsHere(), scratch);
  else await oneByOne(toolsHere(), scratch);
  console.log(`${busy()} at the end`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
