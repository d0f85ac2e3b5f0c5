// npm run bench -- journey [engine …]: a six-page scan, from the upload to its pages found by search.
import { setTimeout as sleep } from 'node:timers/promises';
import { OCR_ENGINE_NAMES } from '../src/platform/config/app-config.js';
import { Running } from '../test/support/running.js';
import { printMachine, printTable, seconds } from './support/report.js';
import { finds, REPORT_ASKS } from './support/search-asks.js';

const SCAN = 'samples/01-vi-report-scan.pdf';
const LONGEST_MS = 5 * 60_000;
const EVERY_MS = 100;

interface Journey {
  readonly pagesFound: ReadonlyMap<number, number>;
  readonly readyAt: number;
}

/** Milliseconds from the upload at which each page was found, and at which the document was ready. */
async function journey(running: Running): Promise<Journey> {
  const started = performance.now();
  const since = (): number => performance.now() - started;
  const id = await running.take(SCAN);
  const pagesFound = new Map<number, number>();
  let readyAt: number | undefined;
  while (pagesFound.size < REPORT_ASKS.length || readyAt === undefined) {
    if (since() > LONGEST_MS) throw new Error(`pages found: ${[...pagesFound.keys()].join(', ')}`);
    for (const ask of REPORT_ASKS) {
      if (!pagesFound.has(ask.page) && (await finds(running, id, ask))) pagesFound.set(ask.page, since());
    }
    if (readyAt === undefined) {
      const { status, failure } = await running.document(id);
      if (status === 'failed') throw new Error(failure?.code);
      if (status === 'ready') readyAt = since();
    }
    await sleep(EVERY_MS);
  }
  return { pagesFound, readyAt };
}

printMachine();
const asked = process.argv.slice(2);
const rows = [['engine', 'first page found', 'all pages found', 'ready']];
for (const engine of OCR_ENGINE_NAMES.filter((each) => asked.length === 0 || asked.includes(each))) {
  const running = await Running.start({ env: { OCR_ENGINE: engine } }).catch((error: unknown) =>
    String(error),
  );
  if (typeof running === 'string') {
    rows.push([engine, `not here: ${running.split('\n')[0] ?? ''}`, '', '']);
    continue;
  }
  try {
    const { pagesFound, readyAt } = await journey(running);
    const moments = [...pagesFound.values()];
    rows.push([engine, ...[Math.min(...moments), Math.max(...moments), readyAt].map(seconds)]);
  } finally {
    await running.stop();
  }
}
printTable(rows);
