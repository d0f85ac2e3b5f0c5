// npm run bench -- thousand [pages]: a long scanned book, from the upload to ready: memory, speed, CPU time.
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Running } from '../test/support/running.js';
import { writeScannedPdf } from '../test/support/scanned-pdf.js';
import { ProcessMeter } from './support/process-meter.js';
import { mebibytes, printCpu, printMachine, printMemory, printTable, seconds } from './support/report.js';
import { finds, REPORT_ASKS } from './support/search-asks.js';

const PAGES = Number(process.argv[2] ?? 1000);
const LONGEST_MS = 40 * 60_000;
const FOLDER = join('.cache', 'bench');

/** Made once: the same book each time. */
async function book(): Promise<string> {
  const path = join(FOLDER, `scanned-${PAGES}.pdf`);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  await writeScannedPdf(`${path}.part`, PAGES);
  renameSync(`${path}.part`, path);
  return path;
}

printMachine();
const path = await book();
const running = await Running.start();
try {
  const meter = new ProcessMeter(running);
  const started = performance.now();
  const since = (): number => performance.now() - started;
  const id = await running.take(path, { visibility: 'public', recordVisibility: 'public' });
  const uploaded = since();
  let firstFound: number | undefined;
  let allRead: number | undefined;
  let nextWord = 60_000;
  for (;;) {
    await sleep(1000);
    const { status, indexed, progress, failure } = await running.document(id);
    if (status === 'failed' || since() > LONGEST_MS)
      throw new Error(`${status}: ${JSON.stringify(failure ?? progress)}`);
    const [first] = REPORT_ASKS;
    if (firstFound === undefined && first && (await finds(running, id, first))) firstFound = since();
    if (allRead === undefined && !['identify', 'read'].includes(progress.stage)) allRead = since();
    if (status === 'ready' && indexed) break;
    if (since() > nextWord) {
      console.log(`  after ${seconds(since())}: ${progress.stage} ${progress.done} of ${progress.total}`);
      nextWord += 60_000;
    }
  }
  const ended = since();
  const measured = meter.stop();
  const reading = (allRead ?? ended) - uploaded;
  console.log(`${PAGES} scanned pages, ${mebibytes(statSync(path).size)}`);
  printTable([
    ['since the upload began', ''],
    ['uploaded', seconds(uploaded)],
    ['first page found', firstFound === undefined ? '-' : seconds(firstFound)],
    ['all pages read', seconds(allRead ?? ended)],
    ['ready and indexed', seconds(ended)],
    ['pages a second', ((PAGES * 1000) / reading).toFixed(2)],
  ]);
  printMemory(measured);
  printCpu(measured, PAGES);
} finally {
  await running.stop();
}
