// npm run bench -- structure [--half tune] [--seed 1] [--wrong] [--only report] [--keep]: roles of lines, order, split
// words and languages, on documents of the test corpus, page by page and with the whole document known.
// --keep takes lines that an earlier run has read, to tune the rules on them.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { pageLanguage } from '../src/ocr/recognition/page-language.js';
import { textLines } from '../src/ocr/recognition/recognised-lines.js';
import { DocumentMargins } from '../src/ocr/layout/document-margins.js';
import { structuredLines } from '../src/ocr/layout/page-structure.js';
import { linesOfRuns } from '../src/ocr/text-layer/text-layer-lines.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { LINE_ROLES, plainText, type TextLine } from '../src/shared/page-text.js';
import type { Half } from '../test/corpus/pages/words.js';
import { scoreStructure, type StructureScore, type Tally } from '../test/corpus/scoring/structure-score.js';
import { structureFiles, type StructureFile } from '../test/corpus/structure/structure-files.js';
import { printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    wrong: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

async function readDocument(file: StructureFile, readers: Readers): Promise<ReadPage[]> {
  const kept = `${file.path}.lines.json`;
  if (values.keep && existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as ReadPage[];
  const pages: ReadPage[] = [];
  const { media, engine, scratch } = readers;
  const document = { path: file.path, mediaType: 'application/pdf' } as const;
  const limits = { maxPages: 100, maxPixels: 120_000_000 };
  for (const space of (await media.inspect(document, limits)).pages) {
    if ('unreadable' in space) throw new Error(`${file.path} cannot be read`);
    const { number, width, height } = space;
    let lines: readonly TextLine[];
    if (file.form === 'digital') lines = linesOfRuns(await media.pageText(document, space), 'trusted');
    else {
      const path = join(scratch, 'page.jpg');
      const picture = await media.picture(document, space, { number, format: 'jpeg', quality: 88 }, path);
      const found = await engine.recognise({ path, ...picture }, { languages: ['vi'] });
      lines = textLines(found.lines, width / picture.width);
    }
    pages.push({ number, width, height, lines });
  }
  if (values.keep) await writeFile(kept, JSON.stringify(pages));
  return pages;
}

interface Readers {
  readonly media: ChildMediaReader;
  readonly engine: Awaited<ReturnType<typeof chooseEngine>>;
  readonly scratch: string;
}

type Way = 'as read' | 'page' | 'document';

function scores(file: StructureFile, pages: readonly ReadPage[], way: Way): StructureScore[] {
  const known = pages.map((page) => {
    const language = pageLanguage(plainText(page.lines).text);
    return {
      ...page,
      language,
      lines: way === 'as read' ? page.lines : structuredLines(page.lines, page, language),
    };
  });
  const margins = new DocumentMargins();
  for (const page of known) margins.learn(page);
  const found = margins.found();
  return known.map((page, i) => {
    const lines = way === 'document' ? found.apply(page, page.lines, page.language) : page.lines;
    const printed = file.pages[i];
    if (!printed) throw new Error(`${file.path} has no page ${i + 1}`);
    return scoreStructure(printed, lines, page.width / printed.width, LINE_ROLES);
  });
}

const sum = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((all, { right }) => all + right, 0),
  wrong: tallies.reduce((all, { wrong }) => all + wrong, 0),
  missed: tallies.reduce((all, { missed }) => all + missed, 0),
});
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function cells(tallies: readonly Tally[]): string[] {
  const { right, wrong, missed } = sum(tallies);
  return [String(right + missed), percent(right, right + wrong), percent(right, right + missed)];
}

function report(form: StructureFile['form'], all: ReadonlyMap<Way, readonly StructureScore[]>): void {
  const ways: readonly Way[] = ['page', 'document'];
  const rows = [['', ...ways.flatMap((way) => [`lines, ${way}`, 'precision', 'recall'])]];
  const add = (name: string, of: (score: StructureScore) => Tally): void => {
    rows.push([name, ...ways.flatMap((way) => cells((all.get(way) ?? []).map(of)))]);
  };
  for (const role of LINE_ROLES)
    add(role, ({ roles }) => roles.get(role) ?? { right: 0, wrong: 0, missed: 0 });
  add('split words', ({ splitWords }) => splitWords);
  add('language', ({ languages }) => languages);
  console.log(`\n${form}, ${values.half} half, ${all.get('page')?.length ?? 0} pages`);
  printTable(rows);
  const order = [...all].map(
    ([way, of]) => `${way} ${percent(of.filter(({ ordered }) => ordered).length, of.length)}`,
  );
  console.log(`pages in right order: ${order.join(', ')}`);
}

const files = await structureFiles(values.half as Half, Number(values.seed), '.cache/corpus', {
  digital: 4,
  scans: 2,
});
const readers: Readers = {
  media: new ChildMediaReader(),
  engine: await chooseEngine({ name: 'line-reader' }),
  scratch: await mkdtemp(join(tmpdir(), 'phusa-bench-')),
};
const found = new Map<StructureFile['form'], Map<Way, StructureScore[]>>();
try {
  for (const file of files) {
    if (!file.path.includes(values.only)) continue;
    const pages = await readDocument(file, readers);
    const ways = found.get(file.form) ?? new Map<Way, StructureScore[]>();
    found.set(file.form, ways);
    for (const way of ['as read', 'page', 'document'] as const) {
      const of = scores(file, pages, way);
      ways.set(way, [...(ways.get(way) ?? []), ...of]);
      if (values.wrong && way === 'document')
        of.forEach(({ complaints }, i) =>
          complaints.forEach((each) => console.log(`${file.path}#${i + 1} ${each}`)),
        );
    }
  }
} finally {
  await Promise.all([readers.media.close(), readers.engine.close()]);
  await rm(readers.scratch, { recursive: true, force: true });
}
for (const [form, ways] of found) report(form, ways);
