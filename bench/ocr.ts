// npm run bench:ocr [-- --sets light,worn] [--documents 3] [--pages 9] [--opening 3] [--ocrmypdf PATH] [--alone]
//   `phusa read` against OCRmyPDF on the same generated documents, in turns, each with one page at a time: CPU seconds
//   of all processes a page, and character errors in reading order. Starting, measured with the first pages alone, is
//   taken off both. Documents are drawn anew for the interval of the ratio, pages for those of the errors (95 %).
//   --alone measures phusa only.
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
import { compareSet } from './ocr-against/compare-set.js';
import { measureCores } from './ocr-against/cores.js';
import { measureFolder } from './ocr-against/own-folder.js';
import { linesOfSet } from './ocr-against/table.js';
import { ocrMyPdf, phusaRead, type Tool } from './ocr-against/tools.js';
import { printMachine } from './support/report.js';

const SEED = 2;
const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'light,mixed,garbage,noise,bilevel,columns' },
    documents: { type: 'string', default: '3' },
    pages: { type: 'string', default: '9' },
    opening: { type: 'string', default: '3' },
    ocrmypdf: { type: 'string', default: '.cache/ocr/bin/ocrmypdf' },
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

async function compareSets(tools: readonly Tool[], scratch: string): Promise<void> {
  const media = new ChildMediaReader();
  const [documents, pages, opening] = [values.documents, values.pages, values.opening].map(Number) as [
    number,
    number,
    number,
  ];
  const sets = DOCUMENT_SETS.filter((each) => values.sets.split(',').includes(each));
  console.log(`${documents} documents of ${pages} pages a set, ${sets.length * documents * pages} pages`);
  try {
    for (const set of sets) {
      const results = await compareSet({ set, documents, pages, opening, seed: SEED }, tools, media, scratch);
      console.log(linesOfSet(set, tools, results).join('\n'));
    }
  } finally {
    await media.close();
  }
}

const scratch = await mkdtemp(join(tmpdir(), 'phusa-bench-'));
printMachine();
const busy = (): string => `load average ${(loadavg()[0] ?? 0).toFixed(1)}`;
console.log(`${busy()} at the beginning`);
try {
  if (values.cores) await measureCores(SEED, scratch);
  else if (values.folder !== undefined) await measureFolder(values.folder, toolsHere(), scratch);
  else await compareSets(toolsHere(), scratch);
  console.log(`${busy()} at the end`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
