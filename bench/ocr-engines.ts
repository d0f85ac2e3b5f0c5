// npm run bench -- ocr-engines [engine …]: errors and CPU time of the OCR engines on the scanned pages of samples/.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OCR_ENGINE_NAMES, type OcrEngineName } from '../src/platform/config/app-config.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import type { MediaType } from '../src/platform/media/port/media-reader.js';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import type {
  OcrEngine,
  OcrLanguage,
  PagePicture,
  RecognisedPage,
} from '../src/ocr/recognition/ocr-engine.js';
import { editDistance } from '../src/text/edit-distance.js';

interface BenchPage extends PagePicture {
  readonly name: string;
  readonly truth: string;
  readonly languages: readonly OcrLanguage[];
}

const MEDIA_TYPES: Record<string, MediaType> = {
  pdf: 'application/pdf',
  tif: 'image/tiff',
  jpg: 'image/jpeg',
};

/** Every page of the samples whose text must come from its picture. */
async function scannedPages(folder: string): Promise<BenchPage[]> {
  const media = new ChildMediaReader();
  const pages: BenchPage[] = [];
  for (const truthFile of (await readdir('samples')).filter((file) => file.endsWith('.truth.json')).sort()) {
    const name = truthFile.replace('.truth.json', '');
    const truth = JSON.parse(await readFile(join('samples', truthFile), 'utf8')) as {
      pages: { n: number; source: string; text: string }[];
    };
    const mediaType = MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/pdf';
    const file = { path: join(process.cwd(), 'samples', name), mediaType };
    const { pages: spaces } = await media.inspect(file, { maxPages: 100, maxPixels: 120_000_000 });
    for (const { n, source, text } of truth.pages) {
      const space = spaces.find((page) => page.number === n);
      if (source !== 'ocr' || !space || 'unreadable' in space) continue;
      const path = join(folder, `${name}-${n}.png`);
      const { width, height } = await media.picture(
        file,
        space,
        { number: n, format: 'png', grey: true },
        path,
      );
      const languages = [name.includes('-en-') ? 'en' : 'vi'] as const;
      pages.push({ name: `${name.slice(0, 2)} p.${n}`, path, width, height, truth: text, languages });
    }
  }
  await media.close();
  return pages;
}

const lettersOf = (text: string): string[] => [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];

function errorsOf({ lines }: RecognisedPage, truth: string): number {
  const read = lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
  return editDistance(lettersOf(read), lettersOf(truth));
}

/** CPU seconds of this process and of all children that have ended. */
async function cpuSeconds(): Promise<number> {
  const fields = (await readFile('/proc/self/stat', 'utf8')).replace(/^.*\) /s, '').split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

async function measure(name: OcrEngineName, pages: readonly BenchPage[]): Promise<string> {
  /** Reads pages with a new engine and gives what it cost. */
  const read = async (some: readonly BenchPage[], see: (page: BenchPage, result: RecognisedPage) => void) => {
    const before = await cpuSeconds();
    const engine: OcrEngine = await chooseEngine({ name });
    for (const page of some) see(page, await engine.recognise(page, { languages: page.languages }));
    await engine.close();
    return (await cpuSeconds()) - before;
  };
  let [errors, letters] = [0, 0];
  const started = performance.now();
  const all = await read(pages, (page, result) => {
    const wrong = errorsOf(result, page.truth);
    const length = lettersOf(page.truth).length;
    [errors, letters] = [errors + wrong, letters + length];
    const share = length > 0 ? `${((100 * wrong) / length).toFixed(2).padStart(6)} %` : `${wrong} wrong`;
    console.log(`  ${name.padEnd(13)} ${page.name.padEnd(8)} ${share}`);
  });
  const seconds = (performance.now() - started) / 1000;
  const first = await read(pages.slice(0, 1), () => undefined);
  const each = (all - first) / (pages.length - 1);
  return [
    name.padEnd(13),
    `${((100 * errors) / letters).toFixed(2).padStart(6)} %`,
    `${each.toFixed(2).padStart(6)} s`,
    `${(first - each).toFixed(2).padStart(6)} s`,
    `${(seconds / pages.length).toFixed(2).padStart(6)} s`,
  ].join('  ');
}

const folder = await mkdtemp(join(tmpdir(), 'phusa-bench-'));
try {
  const asked = process.argv.slice(2);
  const pages = await scannedPages(folder);
  const rows = ['engine           errors   CPU a page  to start  wall a page'];
  for (const name of OCR_ENGINE_NAMES.filter((each) => asked.length === 0 || asked.includes(each))) {
    rows.push(
      await measure(name, pages).catch((error: unknown) => `${name.padEnd(13)}  ${(error as Error).message}`),
    );
  }
  console.log(`${pages.length} pages\n${rows.join('\n')}`);
} finally {
  await rm(folder, { recursive: true });
}
