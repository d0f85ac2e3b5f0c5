// npm run bench -- replacements [--half tune] [--seeds 1,3] [--show]: of the words that were read on the corpus's scans, how
// many are changed from wrong to right by all that is done after reading, how many from right to wrong, by whom, and what
// becomes of the letters. What was read is recorded (.cache/recorded), so that the next run needs no reader.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { chooseSecondOpinionRecogniser } from '../src/ocr/engines/choose-line-recogniser.js';
import { FurtherRecognition } from '../src/ocr/correction/further-recognition.js';
import type { OcrEngine, RecognisedLine } from '../src/ocr/recognition/ocr-engine.js';
import { PictureTools } from '../src/ocr/imaging/picture-tools.js';
import { SecondOpinion } from '../src/ocr/correction/second-opinion.js';
import { PreprocessingFallback } from '../src/ocr/correction/preprocessing-fallback.js';
import { loadConfig } from '../src/platform/config/load-config.js';
import { wilson } from '../src/review/sampling/wilson.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import type { Half } from '../test/corpus/pages/words.js';
import { ruinedFiles, scanFiles, type ScanFile } from '../test/corpus/scans/scan-files.js';
import { inPrintedOrder } from '../test/corpus/scoring/line-score.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { followWords, textOfWords, type FollowedWords } from './support/followed-words.js';
import { RecordedEngine, RecordedSecondReader, recordedThirdWay } from './support/recorded.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seeds: { type: 'string', default: '2,7' },
    ruined: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

interface Tally {
  pages: number;
  words: number;
  wrong: number;
  setRight: number;
  spoiled: number;
  stillWrong: number;
  letters: number;
  errorsRead: number;
  errorsNow: number;
}

const tallies = new Map<string, Tally>();
const tallyOf = (name: string): Tally => {
  const tally = tallies.get(name) ?? {
    pages: 0,
    words: 0,
    wrong: 0,
    setRight: 0,
    spoiled: 0,
    stillWrong: 0,
    letters: 0,
    errorsRead: 0,
    errorsNow: 0,
  };
  tallies.set(name, tally);
  return tally;
};

const textOf = (lines: readonly RecognisedLine[]): string =>
  lines.map(({ words }) => textOfWords(words)).join('\n');

/** Of a document's middle: a title page is read with more care. */
const NUMBER = 9;

async function take(scan: ScanFile): Promise<void> {
  const { path, width, height, language } = scan;
  const picture = { path, width, height };
  const scratch = await mkdtemp(join(tmpdir(), 'phusa-replacements-'));
  try {
    const first = await engine.recognise(picture, { languages: [language] });
    if ((scan.turn + first.rotation) % 360 !== 0) return;
    const { signal } = new AbortController();
    const read = await further.read(first, {
      picture,
      number: NUMBER,
      languages: [language],
      scratch,
      signal,
    });
    count(scan, read.predictedFrom.lines, read.page.lines);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function count(scan: ScanFile, before: readonly RecognisedLine[], after: readonly RecognisedLine[]): void {
  const truth = textOfPage(scan.printed);
  const [was, is] = [before, after].map((lines) =>
    characterErrors(textOf(inPrintedOrder(scan, lines)), truth),
  ) as [ReturnType<typeof characterErrors>, ReturnType<typeof characterErrors>];
  const followed = before.flatMap((line, i) => followWords(line, after[i] ?? line, scan));
  for (const name of [scan.language === 'vi' ? scan.damage.name : 'other languages', 'all']) {
    const tally = tallyOf(name);
    tally.pages += 1;
    tally.letters += was.letters;
    tally.errorsRead += was.errors;
    tally.errorsNow += is.errors;
    for (const words of followed) countWords(tally, words);
  }
  if (values.show) followed.forEach((words) => show(scan, words));
}

function countWords(tally: Tally, { before, after, wasRight, isRight }: FollowedWords): void {
  const changed = textOfWords(before) !== textOfWords(after);
  tally.words += 1;
  tally.wrong += Number(!wasRight);
  tally.setRight += Number(!wasRight && isRight);
  tally.spoiled += Number(wasRight && !isRight);
  tally.stillWrong += Number(!wasRight && !isRight && changed);
}

function show(scan: ScanFile, { before, after, wasRight, isRight }: FollowedWords): void {
  if (textOfWords(before) === textOfWords(after)) return;
  const how = isRight ? 'set right' : wasRight ? 'spoiled' : 'still wrong';
  const by = after.flatMap(({ alternatives }) => alternatives ?? []).map((one) => `${one.by}: ${one.text}`);
  console.log(`${how}\t${scan.id}\t${told(before)} → ${told(after)}\t${by.join(', ')}`);
}

const told = (words: FollowedWords['before']): string =>
  words.map(({ text, confidence }) => `${text} ${confidence.toFixed(2)}`).join(' ');

const opened: OcrEngine[] = [];
const open = async (name: 'line-reader' | 'tesseract'): Promise<OcrEngine> => {
  const engine = new RecordedEngine(await chooseEngine({ name }));
  opened.push(engine);
  return engine;
};
const config = loadConfig({});
const engine = await open('line-reader');
const pictures = new PictureTools();
const timeoutMs = config.limits.pageTimeoutMs;
const { secondOpinionMs, preprocessingFallbackMs } = config.furtherRecognition;
const other = await chooseSecondOpinionRecogniser(engine.name, 1);
const reader = other && new RecordedSecondReader(other);
const preprocessingFallback = new PreprocessingFallback(engine, () => open('tesseract'), pictures, {
  budgetMs: preprocessingFallbackMs,
  timeoutMs,
});
const further = new FurtherRecognition({
  preprocessingFallback: recordedThirdWay(preprocessingFallback),
  secondOpinion: new SecondOpinion(reader, pictures, { budgetMs: secondOpinionMs, timeoutMs }),
});
try {
  for (const seed of values.seeds.split(',').map(Number)) {
    const half = values.half as Half;
    for (const scan of await scanFiles(half, seed, '.cache/corpus')) await take(scan);
    if (values.ruined) for (const scan of await ruinedFiles(half, seed, '.cache/corpus')) await take(scan);
  }
} finally {
  await Promise.all([pictures.close(), reader?.close(), ...opened.map((one) => one.close())]);
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
/** How many right words one set right costs, with Wilson's interval of 95 %. */
function price({ setRight, spoiled }: Tally): string {
  const changed = setRight + spoiled;
  const odds = (share: number): string => (share / (1 - share)).toFixed(3);
  const { low, high } = wilson(spoiled / Math.max(1, changed), changed);
  return setRight === 0 ? '–' : `${odds(spoiled / changed)} (${odds(low)}–${odds(high)})`;
}

printTable([
  [
    '',
    'pages',
    'words',
    'wrong',
    'set right',
    'spoiled',
    'spoiled for one set right',
    'other',
    'letters wrong',
    'now',
  ],
  ...[...tallies].map(([name, one]) => [
    name,
    one.pages,
    one.words,
    one.wrong,
    one.setRight,
    one.spoiled,
    price(one),
    one.stillWrong,
    percent(one.errorsRead, one.letters),
    percent(one.errorsNow, one.letters),
  ]),
]);
