// npm run bench -- metadata [--half tune|report|both] [--seed 2] [--each 25] [--kind report] [--only usPatent]
// [--source text|scan] [--wrong]: what the description readers make of generated reports, patents and articles.
// With --fit it counts on the tune layouts how often which values are right, and writes src/metadata/data/calibration.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { classesOf } from '../src/metadata/calibration.js';
import { describeDocument, readDescription } from '../src/metadata/describe.js';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { loadConfig } from '../src/platform/config/load-config.js';
import { openFurtherRecognition } from '../src/ocr/page/open-further-recognition.js';
import { bigramModel } from '../src/platform/models/load-bigram-model.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import type { Half } from '../test/corpus/pages/words.js';
import type { DescribedDocument, DescribedKind } from '../test/corpus/descriptions/described-document.js';
import { DESCRIBED_KINDS, describedDocuments } from '../test/corpus/descriptions/described-documents.js';
import { DocumentReading, type Source } from '../test/corpus/descriptions/read-documents.js';
import {
  f1,
  scoreDocument,
  type FieldScore,
  type ScoredField,
  type ScoredValue,
} from '../test/corpus/descriptions/scoring.js';
import { wilson } from '../src/review/sampling/wilson.js';
import { RecordedEngine } from './support/recorded.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '' },
    each: { type: 'string', default: '25' },
    kind: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    source: { type: 'string', default: 'text,scan' },
    field: { type: 'string', default: '' },
    wrong: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
});
const SEEDS: Readonly<Record<Half, number>> = { tune: 1, report: 2 };
const SURE = 0.9;
const pairs = await bigramModel();

interface Scored {
  readonly scores: Map<ScoredField, FieldScore>;
  readonly values: ScoredValue[];
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function complain(document: DescribedDocument, source: Source, scored: readonly ScoredValue[]): void {
  const missed = new Map<ScoredField, FieldScore>();
  scoreDocument(
    scored.map(({ found }) => found),
    document.truth,
    document.kind === 'report',
    missed,
  );
  for (const [field, score] of missed) {
    if (score.right === score.all && score.right === score.shown) continue;
    if (values.field !== '' && values.field !== field) continue;
    const shown = scored.filter((value) => value.field === field);
    console.log(`${document.id} ${source} ${field}: ${score.right}/${score.all}`);
    const name = field === 'investigator' || field === 'members' ? 'authors' : field;
    console.log(`    true  ${JSON.stringify(document.truth[name] ?? []).slice(0, 330)}`);
    for (const { found, right } of shown.filter((value) => !value.right || values.field !== ''))
      console.log(
        `    ${right ? 'right' : 'WRONG'} ${found.confidence} ${found.evidence?.method ?? ''} ${JSON.stringify(found.value).slice(0, 330)}`,
      );
  }
}

async function scoreAll(
  kind: DescribedKind,
  half: Half,
  source: Source,
  reading: DocumentReading,
): Promise<Scored> {
  const scored: Scored = { scores: new Map(), values: [] };
  const seed = values.seed === '' ? SEEDS[half] : Number(values.seed);
  const documents = describedDocuments(half, seed, Number(values.each)).filter(
    (document) => document.kind === kind && document.id.includes(values.only),
  );
  for (const document of documents) {
    const found = describeDocument(await reading.view(document, source), pairs);
    const own = scoreDocument(found, document.truth, kind === 'report', scored.scores);
    scored.values.push(...own);
    if (values.wrong) complain(document, source, own);
  }
  return scored;
}

/** Of F1, as a share of as many trials as there are values; those of one document hang together a little. */
function interval(score: FieldScore): string {
  const { low, high } = wilson(f1(score), (score.shown + score.all) / 2);
  return `${low.toFixed(3)}–${high.toFixed(3)}`;
}

function report(title: string, { scores, values: all }: Scored): void {
  console.log(`\n${title}`);
  printTable([
    ['field', 'precision', 'recall', 'F1', '95 %', 'values'],
    ...[...scores]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([field, score]) => [
        field,
        (score.right / Math.max(1, score.shown)).toFixed(3),
        (score.right / Math.max(1, score.all)).toFixed(3),
        f1(score).toFixed(3),
        interval(score),
        score.all,
      ]),
  ]);
  const sure = all.filter(({ found }) => found.confidence >= SURE);
  const right = all.filter((value) => value.right);
  console.log(
    `shown with ${SURE} or more: ${percent(sure.filter((value) => value.right).length, sure.length)} right (goal 97 %); ` +
      `${percent(right.filter(({ found }) => found.confidence >= SURE).length, right.length)} of all right values (goal 60 %)`,
  );
}

/** Seeds that are neither those of the scores. */
const FIT_SEEDS = [1, 3];
const CALIBRATION = 'src/metadata/data/calibration.ts';

async function fit(reading: DocumentReading): Promise<void> {
  const counts = new Map<string, [right: number, all: number]>();
  for (const document of FIT_SEEDS.flatMap((seed) => describedDocuments('tune', seed, Number(values.each)))) {
    for (const source of ['text', 'scan'] as const) {
      if (source === 'scan' && document.kind === 'article') continue;
      const found = readDescription(await reading.view(document, source), pairs);
      for (const { found: field, right } of scoreDocument(
        found,
        document.truth,
        document.kind === 'report',
        new Map(),
      )) {
        for (const key of classesOf(field)) {
          const count = counts.get(key) ?? [0, 0];
          counts.set(key, [count[0] + Number(right), count[1] + 1]);
        }
      }
    }
  }
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  const table = rows.map(([key, [right, all]]) => `  '${key}': [${right}, ${all}],`).join('\n');
  const source = readFileSync(CALIBRATION, 'utf8');
  writeFileSync(CALIBRATION, source.replace(/= \{[^]*\};/, `= {\n${table}\n};`));
  console.log(`${rows.length} classes of values written to ${CALIBRATION}`);
}

const engine = new RecordedEngine(await chooseEngine({ name: 'line-reader' }));
const media = new ChildMediaReader();
const further = await openFurtherRecognition(loadConfig({}), engine, 1);
try {
  const reading = new DocumentReading(media, engine, further, '.cache/corpus/descriptions');
  if (values.fit) await fit(reading);
  const halves: readonly Half[] = values.fit
    ? []
    : values.half === 'both'
      ? ['tune', 'report']
      : [values.half as Half];
  for (const kind of DESCRIBED_KINDS.filter((each) => values.kind === '' || values.kind === each)) {
    for (const half of halves) {
      for (const source of values.source.split(',') as Source[])
        report(`${kind}s, ${half} layouts, from ${source}`, await scoreAll(kind, half, source, reading));
    }
  }
} finally {
  await further.close();
  await engine.close();
  await media.close();
}
