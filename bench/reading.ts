// npm run bench -- reading [--half tune] [--seeds 1,3] [--wrong] [--only letter] [--fit]: what the line reader makes of the
// corpus's scans: lines, their order, letters, and how well it foretells its own errors. --fit learns the weights of that
// foretelling anew (from the tuning half) and prints them.
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import type { RecognisedLine, RecognisedPage } from '../src/ocr/ocr-engine.js';
import { pageLanguage } from '../src/ocr/page-language.js';
import { LEAST_ERROR, pageQuality, POOR_QUALITY } from '../src/ocr/page-quality.js';
import { QUALITY_FACTS, qualityFacts, type QualityFacts } from '../src/ocr/quality-facts.js';
import { textLines } from '../src/ocr/recognised-lines.js';
import { pairModel } from '../src/platform/models/pair-model.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import type { Half } from '../test/corpus/pages/words.js';
import { scanFiles, type ScanFile } from '../test/corpus/scans/scan-files.js';
import { inPrintedOrder, scoreLines, type LineScore } from '../test/corpus/scoring/line-score.js';
import { rankCorrelation } from '../test/corpus/scoring/rank-correlation.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { leastSquares } from './support/least-squares.js';

/** More wrong letters than this make a page that has to be looked at. */
const POOR_ERRORS = 0.1;

interface Row extends LineScore {
  readonly scan: ScanFile;
  /** As read, and with the lines set into their printed order: the letters' own errors. */
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

function scored(scan: ScanFile, page: RecognisedPage): Row {
  const upright = (scan.turn + page.rotation) % 360 === 0 ? page.lines : [];
  const truth = textOfPage(scan.printed);
  const { errors, letters } = characterErrors(textOf(page.lines), truth);
  const letterErrors = characterErrors(textOf(inPrintedOrder(scan, page.lines)), truth).errors;
  const language = pageLanguage(textOf(page.lines));
  const own = textLines(page.lines, 1);
  const quality = pageQuality(own, language, page.unread, pairs) ?? 0;
  const facts = qualityFacts(own, language, pairs)?.facts;
  return { scan, ...scoreLines(scan, upright), errors, letterErrors, letters, quality, facts };
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

function report(rows: readonly Row[]): void {
  const lines = total(rows, (row) => row.lines);
  const trueErrors = rows.map((row) => row.letterErrors / row.letters);
  const poor = rows.filter((_, i) => (trueErrors[i] ?? 0) > POOR_ERRORS);
  const flagged = rows.filter(({ quality }) => quality < POOR_QUALITY);
  const both = flagged.filter((row) => poor.includes(row)).length;
  const correlation = rankCorrelation(
    rows.map(({ quality }) => 1 - quality),
    trueErrors,
  );
  console.log(`${values.half} half, ${rows.length} scans`);
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
  console.log(`quality, rank correlation with the true errors  ${correlation.toFixed(3)}   goal ≥ 0.8`);
  console.log(
    `pages of over 10 % errors: ${poor.length}; found ${percent(both, poor.length)} (goal ≥ 95 %), ` +
      `right among the ${flagged.length} flagged ${percent(both, flagged.length)} (goal ≥ 80 %)`,
  );
  for (const name of ['clean', 'light', 'medium', 'heavy']) {
    const of = rows.filter(({ scan }) => scan.damage.name === name);
    const letters = total(of, (row) => row.letters);
    console.log(
      `character errors, ${name.padEnd(7)} ${percent(
        total(of, (row) => row.errors),
        letters,
      ).padStart(8)}` +
        `, order aside ${percent(
          total(of, (row) => row.letterErrors),
          letters,
        ).padStart(8)}`,
    );
  }
}

/** Pages that read badly count more: it is they that are to be told from the others. */
const IMPORTANCE = { from: 0.05, times: 5 };

function fit(rows: readonly Row[]): void {
  const known = rows.flatMap(({ facts, letterErrors, letters }) =>
    facts ? [{ facts, errors: letterErrors / letters }] : [],
  );
  const weights = leastSquares(
    known.map(({ facts }) => QUALITY_FACTS.map((name) => facts[name])),
    known.map(({ errors }) => Math.log(errors + LEAST_ERROR)),
    known.map(({ errors }) => (errors > IMPORTANCE.from ? IMPORTANCE.times : 1)),
  );
  console.log(QUALITY_FACTS.map((name, i) => `  ${name}: ${weights[i]?.toFixed(2)},`).join('\n'));
}

const rows: Row[] = [];
const pairs = await pairModel();
const engine = await chooseEngine({ name: 'line-reader' });
try {
  for (const seed of values.seeds.split(',').map(Number)) {
    for (const scan of await scanFiles(values.half as Half, seed, '.cache/corpus')) {
      if (!scan.id.includes(values.only)) continue;
      const { path, width, height } = scan;
      rows.push(
        scored(scan, await engine.recognise({ path, width, height }, { languages: [scan.language] })),
      );
    }
  }
} finally {
  await engine.close();
}
if (values.wrong) rows.filter((row) => row.whole < row.lines || !row.ordered).forEach(complain);
report(rows);
if (values.fit) fit(rows);
