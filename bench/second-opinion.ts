// npm run bench -- second-reading [--half tune] [--seeds 1,3] [--budget 150] [--only letter] [--show]: what asking a
// second-opinion recogniser, and mending what is no syllable, makes of the corpus's scans, and what it costs.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { chooseSecondOpinionRecogniser } from '../src/ocr/engines/choose-line-recogniser.js';
import type { RecognisedLine, RecognisedPage } from '../src/ocr/recognition/ocr-engine.js';
import { pageLanguage } from '../src/ocr/recognition/page-language.js';
import { pageQuality } from '../src/ocr/quality/page-quality.js';
import { textLines } from '../src/ocr/recognition/recognised-lines.js';
import { PictureTools } from '../src/ocr/imaging/picture-tools.js';
import { pairWords } from '../src/ocr/correction/pair-words.js';
import { SecondOpinion } from '../src/ocr/correction/second-opinion.js';
import type { TextWord } from '../src/shared/page-text.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import type { Half } from '../test/corpus/pages/words.js';
import { scanFiles, type ScanFile } from '../test/corpus/scans/scan-files.js';
import { inPrintedOrder } from '../test/corpus/scoring/line-score.js';
import { rankCorrelation } from '../test/corpus/scoring/rank-correlation.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { wordsUnder } from '../test/corpus/scoring/word-truth.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seeds: { type: 'string', default: '2,7' },
    budget: { type: 'string', default: '150' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});

interface Row {
  readonly damage: string;
  readonly letters: number;
  readonly errorsBefore: number;
  readonly errorsAfter: number;
  readonly qualityBefore: number;
  readonly qualityAfter: number;
  readonly words: number;
  readonly wrong: number;
  readonly caught: number;
  readonly setRight: number;
  readonly spoiled: number;
  readonly marked: number;
  readonly correctedRight: number;
  readonly correctedWrong: number;
  readonly asked: number;
  readonly lines: number;
  readonly linesAsked: number;
  readonly cpuMs: number;
}

const textOf = (lines: readonly RecognisedLine[]): string =>
  lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');

/** Processor time of this process and of all that it has started, in milliseconds (Linux). */
function cpuMs(): number {
  const own = timesOf('self');
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return (own.self + own.ended + children.reduce((sum, pid) => sum + timesOf(pid).self, 0)) * 10;
}

function timesOf(pid: string): { self: number; ended: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return { self: user + system, ended: endedUser + endedSystem };
}

const qualityOf = ({ lines }: RecognisedPage): number =>
  pageQuality(textLines(lines, 1), pageLanguage(textOf(lines))) ?? 0;

/** For every word of a line whether it is what was printed there; undefined where that cannot be told. */
function rightness(line: RecognisedLine, scan: ScanFile): (boolean | undefined)[] {
  const truth = wordsUnder(line, scan).map((text): TextWord => ({ text, box: line.box, confidence: 1 }));
  if (truth.length === 0) return line.words.map(() => undefined);
  return pairWords(line.words, truth).flatMap(({ first, second }) => {
    const right = plain(first) === plain(second);
    return first.map(({ text }) => (/[.…_]{3,}/.test(text) ? undefined : right));
  });
}

const plain = (words: readonly TextWord[]): string => words.map(({ text }) => text).join(' ');

function compare(
  scan: ScanFile,
  before: RecognisedPage,
  after: RecognisedPage,
  asked: number,
  cpu: number,
): Row {
  const truth = textOfPage(scan.printed);
  const errors = (page: RecognisedPage) => characterErrors(textOf(inPrintedOrder(scan, page.lines)), truth);
  const count = {
    words: 0,
    wrong: 0,
    caught: 0,
    setRight: 0,
    spoiled: 0,
    marked: 0,
    correctedRight: 0,
    correctedWrong: 0,
  };
  let linesAsked = 0;
  before.lines.forEach((line, i) => {
    const now = after.lines[i] ?? line;
    linesAsked += Number(now.words.some((word, j) => word.confidence !== line.words[j]?.confidence));
    const was = rightness(line, scan);
    const is = rightness(now, scan);
    for (const { first, second } of inStep(line.words, now.words)) {
      const wasRight = first.map((at) => was[at]);
      const isRight = second.map((at) => is[at]);
      if (wasRight.includes(undefined) || isRight.includes(undefined)) continue;
      const differs = second.some((at) => now.words[at]?.alternatives?.length);
      const mended = second.some((at) => now.words[at]?.alternatives?.some(({ by }) => by === 'correction'));
      const [right, rightNow] = [wasRight.every(Boolean), isRight.every(Boolean)];
      count.words += 1;
      count.marked += Number(differs);
      count.wrong += Number(!right);
      count.caught += Number(!right && differs);
      count.setRight += Number(!right && rightNow && !mended);
      count.spoiled += Number(right && !rightNow && !mended);
      count.correctedRight += Number(mended && rightNow);
      count.correctedWrong += Number(mended && !rightNow);
      if (values.show && (mended || right !== rightNow)) {
        const [a, b] = [first.map((at) => line.words[at]?.text), second.map((at) => now.words[at]?.text)];
        console.log(
          `${scan.id}: ${mended ? 'mended' : rightNow ? 'set right' : 'spoiled'} ${a.join(' ')} -> ${b.join(' ')}`,
        );
      }
    }
  });
  const [was, is] = [errors(before), errors(after)];
  return {
    damage: scan.damage.name,
    letters: was.letters,
    errorsBefore: was.errors,
    errorsAfter: is.errors,
    qualityBefore: qualityOf(before),
    qualityAfter: qualityOf(after),
    ...count,
    asked,
    lines: before.lines.length,
    linesAsked,
    cpuMs: cpu,
  };
}

/** Places of words before and after that stand in the same boxes. */
function inStep(a: readonly TextWord[], b: readonly TextWord[]): { first: number[]; second: number[] }[] {
  const groups: { first: number[]; second: number[] }[] = [];
  const end = (words: readonly TextWord[], at: number): number => {
    const box = words[at]?.box;
    return box ? box[0] + box[2] : Infinity;
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [first, second] = [[i++], [j++]];
    while (i < a.length && end(a, i - 1) < end(b, j - 1) - 2) first.push(i++);
    while (j < b.length && end(b, j - 1) < end(a, i - 1) - 2) second.push(j++);
    groups.push({ first, second });
  }
  return groups;
}

function report(rows: readonly Row[]): void {
  const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
  const table = ['clean', 'light', 'medium', 'heavy', 'all'].map((name) => {
    const of = rows.filter(({ damage }) => name === 'all' || damage === name);
    const sum = (value: (row: Row) => number): number => of.reduce((total, row) => total + value(row), 0);
    const letters = sum((row) => row.letters);
    return [
      name,
      percent(
        sum((row) => row.errorsBefore),
        letters,
      ),
      percent(
        sum((row) => row.errorsAfter),
        letters,
      ),
      percent(
        sum((row) => row.wrong),
        sum((row) => row.words),
      ),
      percent(
        sum((row) => row.caught),
        sum((row) => row.wrong),
      ),
      `${sum((row) => row.setRight)} / ${sum((row) => row.spoiled)}`,
      `${sum((row) => row.correctedRight)} / ${sum((row) => row.correctedWrong)}`,
      percent(
        sum((row) => row.marked),
        sum((row) => row.words),
      ),
      percent(
        sum((row) => row.linesAsked),
        sum((row) => row.lines),
      ),
      `${of.filter(({ asked }) => asked > 0).length} of ${of.length}`,
      `${(sum((row) => row.cpuMs) / Math.max(1, of.length)).toFixed(0)} ms`,
    ];
  });
  console.log(`${values.half} half, seeds ${values.seeds}, budget ${values.budget} ms`);
  printTable([
    [
      '',
      'CER before',
      'after',
      'wrong words',
      'caught',
      'set right / spoiled',
      'mended right / wrong',
      'marked',
      'lines asked',
      'pages asked',
      'CPU a page',
    ],
    ...table,
  ]);
  const correlation = (quality: (row: Row) => number, errors: (row: Row) => number): string =>
    rankCorrelation(
      rows.map((row) => 1 - quality(row)),
      rows.map((row) => errors(row) / row.letters),
    ).toFixed(3);
  console.log(
    `quality, rank correlation with the true errors: before ${correlation(
      (row) => row.qualityBefore,
      (row) => row.errorsBefore,
    )}, ` +
      `after ${correlation(
        (row) => row.qualityAfter,
        (row) => row.errorsAfter,
      )}, ` +
      `foretold before and true after ${correlation(
        (row) => row.qualityBefore,
        (row) => row.errorsAfter,
      )}`,
  );
}

const rows: Row[] = [];
const engine = await chooseEngine({ name: 'line-reader' });
const reader = await chooseSecondOpinionRecogniser(engine.name, 1);
const pictures = new PictureTools();
const second = new SecondOpinion(reader, pictures, { budgetMs: Number(values.budget), timeoutMs: 120_000 });
try {
  for (const seed of values.seeds.split(',').map(Number)) {
    for (const scan of await scanFiles(values.half as Half, seed, '.cache/corpus')) {
      if (!scan.id.includes(values.only)) continue;
      const before = await engine.recognise(scan, { languages: [scan.language] });
      if ((scan.turn + before.rotation) % 360 !== 0) continue;
      const start = cpuMs();
      const { page, asked } = await second.read(before, scan, 5, new AbortController().signal);
      rows.push(compare(scan, before, page, asked, cpuMs() - start));
    }
  }
} finally {
  await engine.close();
  await Promise.all([reader?.close(), pictures.close()]);
}
report(rows);
