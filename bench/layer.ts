// npm run bench:layer [-- --half tune] [--every 4] [--only kind] [--wrong]: how well text layers are judged, on the test corpus.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { type JudgedLayer, LayerReader } from '../src/ocr/text-layer/layer-reader.js';
import { PageReader } from '../src/ocr/page/page-reader.js';
import type { SheetPage } from '../src/ocr/recognition/page-reference.js';
import { PictureReader } from '../src/ocr/page/picture-reader.js';
import { loadConfig } from '../src/platform/config/load-config.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { plainText, type TextLine } from '../src/shared/page-text.js';
import { layerFiles, type LayerFile } from '../test/corpus/layers/layer-files.js';
import type { Half } from '../test/corpus/pages/words.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { treeCpuSeconds } from './support/tree-cpu.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '2' },
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    wrong: { type: 'boolean', default: false },
  },
});

interface Judged {
  readonly file: LayerFile;
  readonly verdict: JudgedLayer['verdict'];
  readonly reasons: readonly string[];
  readonly lines: readonly TextLine[];
  /** Of the verdict alone. */
  readonly cpu: number;
}

const MEDIA_TYPE = 'application/pdf';
const scratch = await mkdtemp(join(tmpdir(), 'phusa-bench-layer-'));
const media = new ChildMediaReader();
const engine = await chooseEngine({ name: 'line-reader' });
const layers = new LayerReader(media, engine);
const pictures = new PictureReader(media, engine, loadConfig({ PHUSA_DATA: scratch }));
const pages = new PageReader(layers, pictures, { screen: () => ({ suspects: [] }) });
const { signal } = new AbortController();

async function judged(file: LayerFile): Promise<Judged> {
  const document = { path: file.path, mediaType: MEDIA_TYPE } as const;
  const { pages: spaces } = await media.inspect(document, { maxPages: 1, maxPixels: 120_000_000 });
  const [space] = spaces;
  if (!space || 'unreadable' in space) throw new Error(`${file.path} cannot be read`);
  const page: SheetPage = { ...space, filePage: 1, turn: 0 };
  const before = treeCpuSeconds();
  const { verdict, reasons, lines } = await layers.judge({ page, file: document, path: file.path, signal });
  const cpu = treeCpuSeconds() - before;
  if (verdict !== 'mixed') return { file, verdict, reasons, lines, cpu };
  const { reading } = await pages.read({ page, file: document, path: file.path, scratch, signal }, {});
  return { file, verdict, reasons, lines: reading.lines, cpu };
}

async function judgeAll(files: readonly LayerFile[]): Promise<Judged[]> {
  const all: Judged[] = [];
  try {
    for (const file of files) all.push(await judged(file));
  } finally {
    await Promise.all([media.close(), engine.close(), rm(scratch, { recursive: true, force: true })]);
  }
  return all;
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`;

function charactersRight(of: readonly Judged[]): string {
  let [errors, letters] = [0, 0];
  for (const { file, lines } of of) {
    const found = characterErrors(plainText(lines).text, file.text);
    errors += found.errors;
    letters += found.letters;
  }
  return `${(100 * (1 - errors / Math.max(1, letters))).toFixed(3)} % of ${letters}`;
}

const meanCpu = (of: readonly Judged[]): string =>
  `${(of.reduce((sum, { cpu }) => sum + cpu, 0) / Math.max(1, of.length)).toFixed(3)} CPU s a page`;

function report(all: readonly Judged[]): void {
  const of = (truth: JudgedLayer['verdict']): Judged[] => all.filter(({ file }) => file.truth === truth);
  const [trusted, repaired, mixed, garbage] = [of('trusted'), of('repaired'), of('mixed'), of('reject')];
  const isRight = ({ file, verdict }: Judged): boolean => verdict === file.truth;
  const isRead = ({ verdict }: Judged): boolean => verdict === 'reject' || verdict === 'mixed';
  for (const kind of new Set(all.map(({ file }) => file.kind))) {
    const pagesOfKind = all.filter(({ file }) => file.kind === kind);
    const wrong = pagesOfKind.filter((each) => !isRight(each)).length;
    console.log(
      `  ${kind.padEnd(36)} ${String(pagesOfKind.length).padStart(3)} pages, ${wrong} wrong, ${meanCpu(pagesOfKind)}`,
    );
  }
  const good = [...trusted, ...repaired];
  const taken = garbage.filter(({ verdict }) => verdict !== 'reject');
  const lost = mixed.filter((each) => !isRead(each));
  console.log(`verdicts right              ${share(all.filter(isRight).length, all.length)}   goal ≥ 98 %`);
  console.log(
    `trusted pages sent to OCR   ${share(trusted.filter(isRead).length, trusted.length)}   goal ≤ 1 %`,
  );
  console.log(`good pages sent to OCR      ${share(good.filter(isRead).length, good.length)}`);
  console.log(`garbage taken as text       ${share(taken.length, garbage.length)}   goal 0`);
  console.log(`mixed pages told            ${share(mixed.filter(isRight).length, mixed.length)}`);
  console.log(`  … their picture forgotten ${share(lost.length, mixed.length)}`);
  const mended = repaired.filter(({ verdict }) => verdict === 'repaired');
  console.log(`characters right, repaired  ${charactersRight(mended)}   goal ≥ 99.8 %`);
  console.log(`  … trusted                 ${charactersRight(trusted.filter(isRight))}`);
  console.log(`  … mixed, picture read     ${charactersRight(mixed.filter(isRight))}`);
  console.log(`verdict of trusted pages    ${meanCpu(trusted)}`);
  console.log(`  … repaired                ${meanCpu(repaired)}`);
  console.log(`  … mixed                   ${meanCpu(mixed)}`);
  console.log(`  … garbage                 ${meanCpu(garbage)}`);
}

const half = values.half as Half;
const selection = { every: Number(values.every), only: values.only };
const found = await judgeAll(await layerFiles(half, Number(values.seed), '.cache/corpus', selection));
if (values.wrong) {
  for (const { file, verdict, reasons } of found.filter((each) => each.verdict !== each.file.truth)) {
    console.log(`${file.id}: ${verdict} (${reasons.join(', ')}) ${file.path}`);
  }
}
console.log(`${half} half, ${found.length} pages`);
report(found);
