// npm run bench -- load [seconds]: how fast requests are answered while the worker reads at full load.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Running } from '../test/support/running.js';
import { writeScannedPdf } from '../test/support/scanned-pdf.js';
import { until } from '../test/support/until.js';
import { ProcessMeter } from './support/process-meter.js';
import { percentile, printMachine, printMemory, printTable } from './support/report.js';
import { REPORT_ASKS } from './support/search-asks.js';

const LENGTH_MS = Number(process.argv[2] ?? 30) * 1000;
/** Enough for the worker to be busy all the while. */
const PAGES = 400;
/** Of each kind. */
const A_SECOND = 5;
const SAMPLES = [
  '01-vi-report-scan.pdf',
  '02-vi-born-digital.pdf',
  '04-vi-mixed.pdf',
  '05-vi-patent-front.pdf',
];
const WORDS = [
  'tưới nhỏ giọt tự động',
  'nang luong gio',
  'so hoa tai lieu khoa hoc',
  'hạt sen',
  'khuyen nong 2023',
];

type Ask = (n: number) => string;

/** Sends one request after another at a fixed pace, whether or not the last was answered; gives the times. */
async function paced(running: Running, ask: Ask): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  const pending: Promise<void>[] = [];
  const started = performance.now();
  for (let n = 0; n * (1000 / A_SECOND) < LENGTH_MS; n++) {
    await sleep(Math.max(0, started + (n * 1000) / A_SECOND - performance.now()));
    pending.push(
      (async () => {
        const from = performance.now();
        const response = await running.api(ask(n));
        await response.arrayBuffer();
        times.push(performance.now() - from);
        if (!response.ok) failed += 1;
      })(),
    );
  }
  await Promise.all(pending);
  return { times, failed };
}

printMachine();
const folder = await mkdtemp(join(tmpdir(), 'phusa-load-'));
const scan = join(folder, 'long.pdf');
await writeScannedPdf(scan, PAGES);
const running = await Running.start();
try {
  const ids: string[] = [];
  for (const name of SAMPLES) ids.push(await running.take(join('samples', name)));
  for (const id of ids) await running.waitFor(id);
  const long = await running.take(scan);
  await until(async () => {
    const { progress } = await running.document(long);
    return progress.stage === 'read' && progress.done > 4;
  });
  const pagesRead = async (): Promise<number> => {
    const { progress } = await running.document(long);
    return progress.stage === 'read' ? progress.done : PAGES;
  };
  const before = await pagesRead();
  const meter = new ProcessMeter(running);
  const words = [...WORDS, ...REPORT_ASKS.map(({ q }) => q)];
  const kinds: Record<string, Ask> = {
    search: (n) => `/search?q=${encodeURIComponent(words[n % words.length] ?? '')}`,
    document: (n) => `/documents/${n % 5 === 4 ? long : (ids[n % ids.length] ?? '')}`,
    page: (n) =>
      n % 2 === 0
        ? `/documents/${ids[0] ?? ''}/pages/${1 + (n % 6)}`
        : `/documents/${long}/pages/${1 + (n % PAGES)}`,
  };
  const results = await Promise.all(
    Object.entries(kinds).map(async ([kind, ask]) => ({ kind, ...(await paced(running, ask)) })),
  );
  const measured = meter.stop();
  const read = (await pagesRead()) - before;
  console.log(
    `${A_SECOND} requests a second of each kind for ${LENGTH_MS / 1000} s, while ${read} pages were read`,
  );
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  printTable([
    ['', 'requests', 'failed', 'p50', 'p95', 'longest'],
    ...results.map(({ kind, times, failed }) => [
      kind,
      times.length,
      failed,
      ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(ms),
    ]),
  ]);
  printMemory(measured);
} finally {
  await running.stop();
  await rm(folder, { recursive: true });
}
