// npm run bench -- value-changes [--half tune] [--each 16] [--seed 1] [--show]: of the words of values that were read from scans
// of reports, how many the description changes from wrong to right, and how many from right to wrong.
import { parseArgs } from 'node:util';
import type { FieldSuggestion } from '../src/metadata/page/description-reader.js';
import { readDescription } from '../src/metadata/describe.js';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { openFurtherRecognition } from '../src/ocr/page/open-further-recognition.js';
import { loadConfig } from '../src/platform/config/load-config.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { bigramModel } from '../src/platform/models/load-bigram-model.js';
import { wilson } from '../src/review/sampling/wilson.js';
import { foldedForm } from '../src/text/normalise.js';
import type { DescribedDocument } from '../test/corpus/descriptions/described-document.js';
import { describedDocuments } from '../test/corpus/descriptions/described-documents.js';
import { DocumentReading, type Source } from '../test/corpus/descriptions/read-documents.js';
import type { Half } from '../test/corpus/pages/words.js';
import { RecordedEngine } from './support/recorded.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '' },
    each: { type: 'string', default: '16' },
    source: { type: 'string', default: 'scan' },
    show: { type: 'boolean', default: false },
  },
});

const counts = { values: 0, changed: 0, setRight: 0, spoiled: 0, stillWrong: 0 };

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
const wordsOf = (value: unknown): string[] => textOf(value).split(/\s+/);
const plain = (word: string | undefined): string =>
  (word ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The true value that a value is a reading of: of as many words, most of them the same but for marks. */
function truthOf(field: FieldSuggestion, document: DescribedDocument): string[] | undefined {
  const read = wordsOf(field.value).map(foldedForm);
  return (document.truth[field.name] ?? [])
    .map(wordsOf)
    .filter(({ length }) => length === read.length)
    .find((truth) => truth.filter((word, i) => foldedForm(word) === read[i]).length * 2 > truth.length);
}

function count(field: FieldSuggestion, document: DescribedDocument): void {
  const truth = truthOf(field, document);
  if (!truth) return;
  counts.values += 1;
  if (!field.mended) return;
  const before = wordsOf(field.alternatives?.at(-1)?.value);
  wordsOf(field.value).forEach((now, i) => {
    const [was, is, right] = [plain(before[i]), plain(now), plain(truth[i])];
    if (was === is || before.length !== truth.length) return;
    counts.changed += 1;
    counts.setRight += Number(is === right);
    counts.spoiled += Number(was === right);
    counts.stillWrong += Number(is !== right && was !== right);
    if (!values.show) return;
    const how = is === right ? 'set right' : was === right ? 'spoiled' : 'still wrong';
    console.log(`${how}\t${field.name}\t${before[i] ?? ''} → ${now} (${truth[i] ?? ''})\t${document.id}`);
  });
}

const SEEDS: Readonly<Record<string, number>> = { tune: 1, report: 2 };
const engine = new RecordedEngine(await chooseEngine({ name: 'line-reader' }));
const media = new ChildMediaReader();
const further = await openFurtherRecognition(loadConfig({}), engine, 1);
const pairs = await bigramModel();
try {
  const reading = new DocumentReading(media, engine, further, '.cache/corpus/descriptions');
  const half = values.half as Half;
  const seed = values.seed === '' ? (SEEDS[half] ?? 1) : Number(values.seed);
  for (const document of describedDocuments(half, seed, Number(values.each))) {
    if (document.kind !== 'report') continue;
    const view = await reading.view(document, values.source as Source);
    for (const field of readDescription(view, pairs)) count(field, document);
  }
} finally {
  await Promise.all([further.close(), engine.close(), media.close()]);
}

const decided = counts.setRight + counts.spoiled;
const { low, high } = wilson(counts.spoiled / Math.max(1, decided), decided);
const odds = (share: number): string => (share / (1 - share)).toFixed(3);
printTable([
  ['values', 'words changed', 'set right', 'spoiled', 'other', 'spoiled for one set right'],
  [
    counts.values,
    counts.changed,
    counts.setRight,
    counts.spoiled,
    counts.stillWrong,
    `${odds(counts.spoiled / Math.max(1, decided))} (${odds(low)}–${odds(high)})`,
  ],
]);
