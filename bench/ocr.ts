// npm run bench:ocr [-- --sets light,noise] [--documents 3] [--pages 4] [--ocrmypdf PATH] [--folder PATH]:
// `phusa read` against OCRmyPDF on the same documents, one after the other: CPU seconds of the process tree and
// character errors a page. OCRmyPDF is looked for in .cache/ocr (python3 -m venv .cache/ocr && .cache/ocr/bin/pip
// install ocrmypdf; with Debian's tesseract-ocr and tesseract-ocr-vie). Without it only phusa is measured.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linesOfRuns } from '../src/ocr/text-layer-lines.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { plainText } from '../src/shared/page-text.js';
import {
  DOCUMENT_SETS,
  scanDocument,
  type DocumentSet,
  type ScanDocument,
} from '../test/corpus/scans/scan-documents.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';

const SEED = 2;
const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: DOCUMENT_SETS.join(',') },
    documents: { type: 'string', default: '3' },
    pages: { type: 'string', default: '4' },
    ocrmypdf: { type: 'string', default: '.cache/ocr/bin/ocrmypdf' },
  },
});
const PAGES = Number(values.pages);

interface Tool {
  readonly name: string;
  run(input: string, output: string, set: DocumentSet): { status: number | null; stderr: string };
}

const TOOLS: readonly Tool[] = [
  {
    name: 'OCRmyPDF',
    run: (input, output, set) => run(values.ocrmypdf, ['-q', '-l', 'vie', ...MODES[set], input, output]),
  },
  {
    name: 'phusa read',
    run: (input, output) => run(process.execPath, ['scripts/phusa.mjs', 'read', '-q', input, output]),
  },
];

/** What OCRmyPDF has to be told of pages that have text already. */
const MODES: Record<DocumentSet, readonly string[]> = {
  light: [],
  noise: [],
  columns: [],
  bilevel: ['--image-dpi', '200'],
  mixed: ['--skip-text'],
  garbage: ['--redo-ocr'],
};

const run = (command: string, args: readonly string[]): { status: number | null; stderr: string } =>
  spawnSync(command, [...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });

/** CPU seconds of all child processes that have ended, and of theirs. */
async function childSeconds(): Promise<number> {
  const fields = (await readFile('/proc/self/stat', 'utf8')).replace(/^.*\) /s, '').split(' ');
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

interface Measured {
  /** CPU seconds for each document, and for its first page alone. */
  readonly whole: number[];
  readonly single: number[];
  errors: number;
  letters: number;
}

async function measure(
  tool: Tool,
  set: DocumentSet,
  document: ScanDocument,
  scratch: string,
): Promise<{ seconds: number; output: string }> {
  const output = join(scratch, 'out.pdf');
  await rm(output, { force: true });
  const before = await childSeconds();
  const { status, stderr } = tool.run(document.path, output, set);
  if (status !== 0 || !existsSync(output))
    throw new Error(`${tool.name} failed on ${document.path}: ${stderr.slice(-500)}`);
  return { seconds: (await childSeconds()) - before, output };
}

async function pageTexts(media: ChildMediaReader, path: string): Promise<string[]> {
  const file = { path, mediaType: 'application/pdf' } as const;
  const { pages } = await media.inspect(file, { maxPages: 1000, maxPixels: 200_000_000 });
  const texts: string[] = [];
  for (const page of pages) {
    const runs = 'unreadable' in page ? [] : await media.pageText(file, page);
    texts.push(plainText(linesOfRuns(runs, 'trusted')).text);
  }
  return texts;
}

const median = (sorted: readonly number[]): number => sorted[(sorted.length - 1) >> 1] ?? NaN;

/** Of each document: what a page more costs, so that starting is taken off. */
function perPage({ whole, single }: Measured): { middle: number; low: number; high: number } {
  const each = whole.map((seconds, i) => (seconds - (single[i] ?? 0)) / (PAGES - 1)).sort((a, b) => a - b);
  return { middle: median(each), low: each[0] ?? NaN, high: each.at(-1) ?? NaN };
}

function row(set: DocumentSet, name: string, measured: Measured): string {
  const { middle, low, high } = perPage(measured);
  const start = median(measured.single.map((seconds) => seconds - middle).sort((a, b) => a - b));
  const errors = (100 * measured.errors) / Math.max(1, measured.letters);
  return [
    set.padEnd(9),
    name.padEnd(11),
    `${middle.toFixed(2)} s (${low.toFixed(2)}–${high.toFixed(2)})`.padEnd(21),
    `${start.toFixed(2)} s`.padStart(7),
    `${errors.toFixed(2)} %`.padStart(9),
  ].join('  ');
}

async function compare(
  set: DocumentSet,
  tools: readonly Tool[],
  media: ChildMediaReader,
  scratch: string,
): Promise<string[]> {
  const results = new Map<Tool, Measured>(
    tools.map((tool) => [tool, { whole: [], single: [], errors: 0, letters: 0 }]),
  );
  for (let n = 0; n < Number(values.documents); n++) {
    const [document, first] = [
      await scanDocument(set, n, PAGES, SEED, '.cache/corpus'),
      await scanDocument(set, n, 1, SEED, '.cache/corpus'),
    ];
    for (const [tool, measured] of results) {
      measured.single.push((await measure(tool, set, first, scratch)).seconds);
      const { seconds, output } = await measure(tool, set, document, scratch);
      measured.whole.push(seconds);
      (await pageTexts(media, output)).forEach((text, i) => {
        const { errors, letters } = characterErrors(text, document.pages[i] ?? '');
        measured.errors += errors;
        measured.letters += letters;
      });
    }
  }
  const [theirs, ours] = [...results.values()];
  const times =
    theirs && ours
      ? [`${''.padEnd(9)}  ${(perPage(theirs).middle / perPage(ours).middle).toFixed(1)} × less CPU`]
      : [];
  return [...[...results].map(([tool, measured]) => row(set, tool.name, measured)), ...times];
}

const tools = TOOLS.filter(({ name }) => name !== 'OCRmyPDF' || existsSync(values.ocrmypdf));
const scratch = await mkdtemp(join(tmpdir(), 'phusa-bench-'));
const media = new ChildMediaReader();
try {
  if (tools.length < TOOLS.length) console.log(`${values.ocrmypdf} is not there: only phusa is measured`);
  else
    console.log(`OCRmyPDF ${spawnSync(values.ocrmypdf, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
  console.log(
    `${values.documents} documents of ${PAGES} pages a set, ${cpus().length} cores: ${cpus()[0]?.model ?? ''}`,
  );
  console.log(
    `${'set'.padEnd(9)}  ${'tool'.padEnd(11)}  ${'CPU a page (range)'.padEnd(21)}  to start  errors`,
  );
  for (const set of DOCUMENT_SETS.filter((each) => values.sets.split(',').includes(each))) {
    for (const line of await compare(set, tools, media, scratch)) console.log(line);
  }
} finally {
  await media.close();
  await rm(scratch, { recursive: true, force: true });
}
