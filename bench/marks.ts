// npm run bench -- marks [--seeds 1,3] [--each 6]: which marks the line reader takes for which on the scans of the tuning
// layouts, of a thousand of each: what src/metadata/data/mark-errors.ts is set by.
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/platform/config/load-config.js';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { openFurtherRecognition } from '../src/ocr/page/open-further-recognition.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { foldedForm } from '../src/text/normalise.js';
import { partsOf } from '../src/metadata/corrections/diacritic-errors.js';
import { exactForm } from '../src/text/normalise.js';
import { isSyllable } from '../src/text/syllables.js';
import { describedDocuments } from '../test/corpus/descriptions/described-documents.js';
import { DocumentReading } from '../test/corpus/descriptions/read-documents.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1,3' }, each: { type: 'string', default: '6' } },
});

const bare = (word: string): string => exactForm(word).replace(/[^\p{L}\p{N}]/gu, '');

/** Words of two texts that are the same but for marks, in the order of both. */
function* sameWords(read: readonly string[], printed: readonly string[]): Generator<[string, string]> {
  const [a, b] = [read, printed].map((words) => words.map((word) => foldedForm(bare(word)))) as [
    string[],
    string[],
  ];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (common[i] ?? [])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) yield [read[i++] ?? '', printed[j++] ?? ''];
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
}

const counts = new Map<string, Map<string, number>>();

function count(read: string, printed: string): void {
  const [meant, got] = [partsOf(bare(printed)), partsOf(bare(read))];
  const over = /[âêôă]/.test(meant.letters) ? 'a hat' : 'another letter';
  const row = `${meant.tone} over ${over}${printed === printed.toUpperCase() ? ', capitals' : ''}`;
  const own = counts.get(row) ?? new Map<string, number>();
  const column = meant.letters === got.letters ? got.tone : 'another hat';
  counts.set(row, own.set(column, (own.get(column) ?? 0) + 1));
}

const engine = await chooseEngine({ name: 'line-reader' });
const media = new ChildMediaReader();
const further = await openFurtherRecognition(loadConfig({}), engine, 1);
try {
  const reading = new DocumentReading(media, engine, further, '.cache/corpus/descriptions');
  const documents = values.seeds
    .split(',')
    .flatMap((seed) => describedDocuments('tune', Number(seed), Number(values.each)))
    .filter(({ kind }) => kind !== 'article');
  for (const document of documents) {
    const { pages } = await reading.view(document, 'scan');
    for (const [i, page] of pages.entries()) {
      const read = page.lines.flatMap(({ words }) => words.map(({ text }) => text));
      const printed = document.pages[i]?.lines.flatMap(({ words }) => words.map(({ text }) => text)) ?? [];
      for (const [got, meant] of sameWords(read, printed)) if (isSyllable(bare(meant))) count(got, meant);
    }
  }
  const columns = ['none', 'huyen', 'hoi', 'nga', 'sac', 'nang', 'another hat'];
  printTable([
    ['printed', 'of', ...columns],
    ...[...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([row, own]) => {
        const all = [...own.values()].reduce((sum, each) => sum + each, 0);
        return [row, all, ...columns.map((column) => Math.round((1000 * (own.get(column) ?? 0)) / all))];
      }),
  ]);
} finally {
  await further.close();
  await engine.close();
  await media.close();
}
