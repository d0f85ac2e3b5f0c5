// npm run bench -- candidates [--half tune] [--seeds 1,3] [--fit] [--show]: what the line reader's own candidate readings of a word are
// worth on the corpus's scans: how many wrong words have the right one among them, and how many are set right by the
// language or spoiled. --fit learns the weights anew (from the tuning half) and prints them.
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import type { RecognisedLine } from '../src/ocr/recognition/ocr-engine.js';
import { pageLanguage } from '../src/ocr/recognition/page-language.js';
import { factsOfCandidates, RIVAL_FACTS, resolveCandidates } from '../src/ocr/candidates/own-candidates.js';
import { pairWords } from '../src/ocr/correction/pair-words.js';
import { isName, neighboursOf, type LanguageContext } from '../src/ocr/candidates/place-in-text.js';
import { bigramModel } from '../src/platform/models/load-bigram-model.js';
import type { TextWord } from '../src/shared/page-text.js';
import type { Half } from '../test/corpus/pages/words.js';
import { scanFiles, type ScanFile } from '../test/corpus/scans/scan-files.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import { inPrintedOrder } from '../test/corpus/scoring/line-score.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { wordsUnder } from '../test/corpus/scoring/word-truth.js';
import { fitChoices, type Choice } from './support/fit-choices.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seeds: { type: 'string', default: '2,7' },
    fit: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

interface Counted {
  words: number;
  wrong: number;
  known: number;
  setRight: number;
  spoiled: number;
  letters: number;
  errorsBefore: number;
  errorsAfter: number;
}

/** What was printed where each word of a line stands; undefined where that cannot be told. */
function truthOf(line: RecognisedLine, scan: ScanFile): (string | undefined)[] {
  const truth = wordsUnder(line, scan).map((text): TextWord => ({ text, box: line.box, confidence: 1 }));
  if (truth.length === 0) return line.words.map(() => undefined);
  return pairWords(line.words, truth).flatMap(({ first, second }) => {
    const whole = first.length === 1 && second.length === 1 ? second[0]?.text.normalize('NFC') : undefined;
    return first.map(({ text }) => {
      if (/[.…_]{3,}/.test(text)) return undefined;
      return (
        whole ??
        (first.map((word) => word.text).join(' ') === second.map((word) => word.text).join(' ')
          ? text
          : undefined)
      );
    });
  });
}

const textOf = (lines: readonly { readonly words: readonly TextWord[] }[]): string =>
  lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');

const choices: Choice[] = [];
const counts = new Map<string, Counted>();
const engine = await chooseEngine({ name: 'line-reader' });
const pairs = await bigramModel();

async function take(scan: ScanFile): Promise<void> {
  const { path, width, height } = scan;
  const page = await engine.recognise({ path, width, height }, { languages: [scan.language] });
  if ((scan.turn + page.rotation) % 360 !== 0) return;
  const languageContext: LanguageContext = { vietnamese: pageLanguage(textOf(page.lines)) === 'vi', pairs };
  if (!languageContext.vietnamese) return;
  const name = `${scan.damage.name}${scan.bilevel ? ', 1 bit' : ''}`;
  const none = {
    words: 0,
    wrong: 0,
    known: 0,
    setRight: 0,
    spoiled: 0,
    letters: 0,
    errorsBefore: 0,
    errorsAfter: 0,
  };
  const count = counts.get(name) ?? none;
  counts.set(name, count);
  const lines = inPrintedOrder(scan, page.lines);
  const settled = lines.map(({ words }) => ({
    words: resolveCandidates(words, languageContext, 'line-reader'),
  }));
  lines.forEach((line, i) => {
    const truth = truthOf(line, scan);
    line.words.forEach((word, at) => {
      const right = truth[at];
      if (right === undefined) return;
      const now = settled[i]?.words[at]?.text;
      const candidates = word.candidates ?? [];
      count.words += 1;
      count.wrong += Number(word.text !== right);
      count.known += Number(word.text !== right && candidates.some(({ text }) => text === right));
      count.setRight += Number(word.text !== right && now === right);
      count.spoiled += Number(word.text === right && now !== right);
      if (values.show && word.text !== now)
        console.log(
          `${scan.id}: ${now === right ? 'set right' : word.text === right ? 'spoiled' : 'neither'} ${word.text} -> ${now} (${right}) ${JSON.stringify(candidates.slice(0, 3))} ${line.words
            .map(({ text }) => text)
            .join(' ')
            .slice(0, 60)}`,
        );
      if (!values.fit || candidates.length === 0) return;
      const place = { ...neighboursOf(line.words, at), named: isName(line.words, at) };
      const facts = factsOfCandidates(word, candidates, place, languageContext);
      choices.push({
        facts: facts.map((one) => RIVAL_FACTS.map((fact) => one[fact])),
        right: word.text === right ? -1 : candidates.findIndex(({ text }) => text === right),
      });
    });
  });
  const truth = textOfPage(scan.printed);
  const [before, after] = [characterErrors(textOf(lines), truth), characterErrors(textOf(settled), truth)];
  count.letters += before.letters;
  count.errorsBefore += before.errors;
  count.errorsAfter += after.errors;
}

try {
  for (const seed of values.seeds.split(',').map(Number)) {
    for (const scan of await scanFiles(values.half as Half, seed, '.cache/corpus')) await take(scan);
  }
} finally {
  await engine.close();
}
const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
printTable([
  ['', 'words', 'wrong', 'right among rivals', 'set right', 'spoiled', 'letters wrong', 'now'],
  ...[...counts].map(([name, one]) => [
    name,
    one.words,
    one.wrong,
    one.known,
    one.setRight,
    one.spoiled,
    percent(one.errorsBefore, one.letters),
    percent(one.errorsAfter, one.letters),
  ]),
]);
if (values.fit) {
  const weights = fitChoices(choices, RIVAL_FACTS.length);
  RIVAL_FACTS.forEach((fact, i) => console.log(`  ${fact}: ${(weights[i] ?? 0).toFixed(2)},`));
}
