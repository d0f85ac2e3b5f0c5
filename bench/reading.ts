// npm run bench -- reading [--half tune] [--seeds 1,3] [--wrong] [--only letter] [--fit]: what the line reader makes of the
// corpus's scans: lines, their order, letters, and how well the errors of the text that stands in the end are predicted, also
// of scans that are ruined. --fit learns the weights of that predicting anew (from the tuning half) and prints them.
import { parseArgs } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { openFurtherRecognition } from '../src/ocr/page/open-further-recognition.js';
import type { FurtherRead } from '../src/ocr/correction/further-recognition.js';
import type { RecognisedLine, RecognisedPage } from '../src/ocr/recognition/ocr-engine.js';
import { pageLanguage } from '../src/ocr/recognition/page-language.js';
import { LEAST_ERROR, POOR_QUALITY } from '../src/ocr/quality/fitted.js';
import { pageQuality } from '../src/ocr/quality/page-quality.js';
import { QUALITY_FACTS, qualityFacts, type QualityFacts } from '../src/ocr/quality/quality-facts.js';
import { textLines } from '../src/ocr/recognition/recognised-lines.js';
import { loadConfig } from '../src/platform/config/load-config.js';
import { bigramModel } from '../src/platform/models/load-bigram-model.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import type { Half } from '../test/corpus/pages/words.js';
import { ruinedFiles, scanFiles, type ScanFile } from '../test/corpus/scans/scan-files.js';
import { inPrintedOrder, scoreLines, type LineScore } from '../test/corpus/scoring/line-score.js';
import { rankCorrelation } from '../test/corpus/scoring/rank-correlation.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { leastSquares } from './support/least-squares.js';

/** More wrong letters than this make a page that has to be looked at. */
const POOR_ERRORS = 0.1;

interface Row extends LineScore {
  readonly scan: ScanFile;
  /** As read, with the lines set into their printed order: the letters' own errors. */
  readonly readErrors: number;
  /** As they stand after all further readings, and likewise in their printed order. */
  readonly errors: number;
  readonly letterErrors: number;
  readonly letters: number;
  readonly quality: number;
  readonly facts: QualityFacts | undefined;
}

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seeds: { type: 'string', default: '2,7' },
    wrong: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    fit: { type: 'boolean', default: false },
  },
});

const textOf = (lines: readonly RecognisedLine[]): string =>
  lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');

function scored(scan: ScanFile, first: RecognisedPage, { page, predictedFrom }: FurtherRead): Row {
  const upright = (scan.turn + first.rotation) % 360 === 0 ? first.lines : [];
  const truth = textOfPage(scan.printed);
  const inOrder = ({ lines }: RecognisedPage): number =>
    characterErrors(textOf(inPrintedOrder(scan, lines)), truth).errors;
  const { errors, letters } = characterErrors(textOf(page.lines), truth);
  const language = pageLanguage(textOf(page.lines));
  const own = textLines(predictedFrom.lines, 1);
  return {
    scan,
    ...scoreLines(scan, upright),
    readErrors: inOrder(first),
    errors,
    letterErrors: inOrder(page),
    letters,
    quality: pageQuality(own, language, predictedFrom.unread, pairs) ?? 0,
    facts: qualityFacts(own, language, pairs)?.facts,
  };
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
const total = (rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

function complain({ scan, whole, lines, missed, ordered, errors, letters }: Row): void {
  const how = `${scan.dpi} dpi${scan.bilevel ? ' 1-bit' : ''}, turned ${scan.turn}, skew ${scan.skew.toFixed(1)}`;
  console.log(
    `${scan.id} (${how}): ${whole} of ${lines}${ordered ? '' : ', disordered'}, ${percent(errors, letters)}`,
  );
  for (const line of missed.slice(0, 6)) console.log(`    ${line.slice(0, 90)}`);
}

const isRuined = ({ scan }: Row): boolean => scan.damage.name === 'ruined';

/** How well the errors left in the text are predicted. */
function reportPredicted(what: string, rows: readonly Row[]): void {
  const trueErrors = rows.map((row) => row.letterErrors / row.letters);
  const poor = rows.filter((_, i) => (trueErrors[i] ?? 0) > POOR_ERRORS);
  const flagged = rows.filter(({ quality }) => quality < POOR_QUALITY);
  const both = flagged.filter((row) => poor.includes(row)).length;
  const correlation = rankCorrelation(
    rows.map(({ quality }) => 1 - quality),
    trueErrors,
  );
  console.log(
    `quality, ${what}: rank correlation with the true errors ${correlation.toFixed(3)} (goal ≥ 0.8)`,
  );
  console.log(
    `    pages of over 10 % errors: ${poor.length}; found ${percent(both, poor.length)} (goal ≥ 95 %), ` +
      `right among the ${flagged.length} flagged ${percent(both, flagged.length)} (goal ≥ 80 %)`,
  );
}

function report(all: readonly Row[]): void {
  const rows = all.filter((row) => !isRuined(row));
  const lines = total(rows, (row) => row.lines);
  console.log(`${values.half} half, ${rows.length} scans and ${all.length - rows.length} ruined ones`);
  console.log(
    `lines found and whole    ${percent(
      total(rows, (row) => row.whole),
      lines,
    )} of ${lines}   goal ≥ 99.5 %`,
  );
  console.log(
    `pages in right order     ${percent(
      total(rows, (row) => Number(row.ordered)),
      rows.length,
    )}   goal ≥ 98 %`,
  );
  reportPredicted('scans and ruined ones', all);
  reportPredicted('scans alone', rows);
  for (const name of ['clean', 'light', 'medium', 'heavy', 'ruined']) {
    const of = all.filter(({ scan }) => scan.damage.name === name);
    const letters = total(of, (row) => row.letters);
    console.log(
      `character errors, ${name.padEnd(7)} ${percent(
        total(of, (row) => row.errors),
        letters,
      ).padStart(8)}` +
        `, order aside ${percent(
          total(of, (row) => row.letterErrors),
          letters,
        ).padStart(8)}; as first read ${percent(
          total(of, (row) => row.readErrors),
          letters,
        ).padStart(8)}`,
    );
  }
}

/** Lines that were not found tell nothing of the letters of others. */
const MOST_FOUND = 0.9;
/** Pages that read badly count more: it is they that are to be told from the others. */
const IMPORTANCE = { from: 0.05, times: 5 };

function fit(rows: readonly Row[]): void {
  const known = rows.flatMap(({ facts, letterErrors, letters, whole, lines }) =>
    facts && whole >= MOST_FOUND * lines ? [{ facts, errors: letterErrors / letters }] : [],
  );
  const weights = leastSquares(
    known.map(({ facts }) => QUALITY_FACTS.map((name) => facts[name])),
    known.map(({ errors }) => Math.log(errors + LEAST_ERROR)),
    known.map(({ errors }) => (errors > IMPORTANCE.from ? IMPORTANCE.times : 1)),
  );
  console.log(QUALITY_FACTS.map((name, i) => `  ${name}: ${weights[i]?.toFixed(2)},`).join('\n'));
}

const CORPUS = '.cache/corpus';
/** Of a document's middle: a title page is read with more care. */
const NUMBER = 9;

async function read(scan: ScanFile): Promise<Row> {
  const { path, width, height, language } = scan;
  const picture = { path, width, height };
  const scratch = await mkdtemp(join(tmpdir(), 'phusa-reading-'));
  try {
    const first = await engine.recognise(picture, { languages: [language] });
    const { signal } = new AbortController();
    return scored(
      scan,
      first,
      await further.read(first, { picture, number: NUMBER, languages: [language], scratch, signal }),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const rows: Row[] = [];
const pairs = await bigramModel();
const engine = await chooseEngine({ name: 'line-reader' });
const further = await openFurtherRecognition(loadConfig({}), engine, 1);
try {
  for (const seed of values.seeds.split(',').map(Number)) {
    const half = values.half as Half;
    const scans = await scanFiles(half, seed, CORPUS);
    for (const scan of [...scans, ...(await ruinedFiles(half, seed, CORPUS))]) {
      if (!scan.id.includes(values.only)) continue;
      rows.push(await read(scan));
    }
  }
} finally {
  await Promise.all([engine.close(), further.close()]);
}
if (values.wrong) rows.filter((row) => row.whole < row.lines || !row.ordered).forEach(complain);
report(rows);
if (values.fit) fit(rows);
