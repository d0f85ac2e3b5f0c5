// npm run bench -- searchable-pdf: CPU time, bytes a page and peak memory of searchable PDFs of 500 pages, 100 MB.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { PageRenderer, SearchablePage } from '../src/searchable-pdf/document/searchable-page.js';
import { writeSearchablePdf } from '../src/searchable-pdf/searchable-pdf.js';
import type { TextLine } from '../src/shared/page-text.js';

const PAGES = 500;
const PICTURE = resolve('samples/08-vi-photo-skew3.jpg');
const INFO = { title: 'Báo cáo', language: 'vi', textVersion: '1', producer: 'phusa' };
const SIZE = { width: 1666, height: 2248 };
const renderer: PageRenderer = { renderPage: () => Promise.resolve({ path: PICTURE, ...SIZE }) };

/** Pages of some 350 words in lines of ten, made when they are asked for. */
async function* pages(withText: boolean): AsyncGenerator<SearchablePage> {
  const text = await readFile('samples/07-vi-multipage-g4.tif.txt', 'utf8');
  const words = text.normalize('NFC').split(/\s+/).filter(Boolean);
  for (let number = 1; number <= PAGES; number++)
    yield { number, ...SIZE, rotation: 0, lines: withText ? layOut([`${number}`, ...words]) : [] };
}

function layOut(words: readonly string[]): TextLine[] {
  const lines = Array.from({ length: Math.ceil(words.length / 10) }, (_, i) =>
    words.slice(10 * i, 10 * i + 10),
  );
  return lines.map((line, i) => ({
    id: `l${i}`,
    box: [100, 100 + 50 * i, 1400, 31],
    source: 'recognised',
    confidence: 0.9,
    words: line.map((text, j) => ({
      text,
      box: [100 + 140 * j, 100 + 50 * i, 120 + (text.length % 7), 31],
      confidence: 0.9,
    })),
  }));
}

interface Measured {
  readonly method: string;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMiB: number;
}

async function measure(path: string, out: string): Promise<Measured> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const source = { path, mediaType: 'application/pdf' };
  const { method } = await writeSearchablePdf(source, pages(true), INFO, out, renderer);
  const { user, system } = process.cpuUsage(cpu);
  return {
    method,
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - start) / 1000,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
}

/** Each in a process of its own, so that peaks do not mix. */
function measureApart(path: string, out: string): Measured {
  const own = fileURLToPath(import.meta.url);
  const words = execFileSync(process.execPath, [...process.execArgv, own, path, out], { encoding: 'utf8' });
  return JSON.parse(words) as Measured;
}

async function report(name: string, path: string, out: string, before: number): Promise<void> {
  const { method, cpuSeconds, wallSeconds, peakMiB } = measureApart(path, out);
  const added = ((await stat(out)).size - before) / PAGES;
  console.log(
    `${name} (${method}): ${((1000 * cpuSeconds) / PAGES).toFixed(1)} CPU ms a page, ${wallSeconds.toFixed(1)} s, ` +
      `${added.toFixed(0)} bytes a page added, peak ${peakMiB.toFixed(0)} MiB`,
  );
}

async function main(): Promise<void> {
  const [path, out] = process.argv.slice(2);
  if (path && out) {
    console.log(JSON.stringify(await measure(path, out)));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'searchable-bench-'));
  try {
    const original = join(folder, 'original.pdf');
    const source = { path: PICTURE, mediaType: 'application/pdf' };
    await writeSearchablePdf(source, pages(false), INFO, original, renderer);
    const { size } = await stat(original);
    console.log(`original: ${PAGES} pages, ${(size / 1e6).toFixed(0)} MB`);
    await report('update', original, join(folder, 'updated.pdf'), size);
    await report('rebuild', PICTURE, join(folder, 'rebuilt.pdf'), size);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main();
