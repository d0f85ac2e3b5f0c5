// npm run bench -- holdings [--holdings 200000] [--documents 100000] [--lines 20000] [--asks 100]: how fast the dashboard
// and the list answer over many holdings, and how long a registration list takes with matching, on the real product.
// Goals: the dashboard under 300 ms; 20,000 lines under 60 s.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/data-source.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import type { HoldingImportDto } from '../src/progress/holdings/lists/holding-lists.dto.js';
import type { ProgressReportDto } from '../src/progress/figures/progress.dto.js';
import { csvLine } from '../src/shared/csv.js';
import { Running } from '../test/support/running.js';
import { fillHoldings } from './support/filled-holdings.js';
import { percentile, printMachine, printTable, seconds } from './support/report.js';

const { values } = parseArgs({
  options: {
    holdings: { type: 'string', default: '200000' },
    documents: { type: 'string', default: '100000' },
    lines: { type: 'string', default: '20000' },
    asks: { type: 'string', default: '100' },
  },
});
const HOLDINGS = Number(values.holdings);
const DOCUMENTS = Math.min(HOLDINGS, Number(values.documents));
const LINES = Number(values.lines);
const ASKS = Number(values.asks);
/** Of a list, as spreadsheet programs count: below the heads. */
const FIRST_ROW = 2;
const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-holdings-'));
const coming = await fillHoldings(dataDir, { holdings: HOLDINGS, documents: DOCUMENTS, lines: LINES });
printMachine();
const running = await Running.start({ dataDir, env: { PHUSA_SAMPLES: 'off' }, startMs: 300_000 });
try {
  await measureAnswers();
  if (LINES > 0) await importList();
} finally {
  await running.stop();
}

async function measureAnswers(): Promise<void> {
  const counted = performance.now();
  for (;;) {
    const { body } = await running.get<ProgressReportDto>('/progress');
    if (body.holdings?.all.total === HOLDINGS) break;
    await sleep(200);
  }
  console.log(`sums there ${seconds(performance.now() - counted)} after the start`);
  const asks: [string, string, string | null][] = [
    ['dashboard, staff', '/progress', running.adminKey],
    ['dashboard, stranger', '/progress', null],
    ['list', '/holdings?size=50', running.adminKey],
    ['list of one state', '/holdings?size=50&state=received', running.adminKey],
    ['list by words', '/holdings?size=50&q=c%E1%BA%A7n%20th%C6%A1', running.adminKey],
    ['list by a number', '/holdings?size=50&q=2001-100000%2FKQNC', running.adminKey],
    ['doubtful matches', '/holdings/matches', running.adminKey],
  ];
  const rows: string[][] = [];
  for (const [name, path, as] of asks) {
    const times: number[] = [];
    for (let n = 0; n < ASKS; n++) {
      const from = performance.now();
      await running.get(path, as);
      times.push(performance.now() - from);
    }
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    rows.push([name, ms(percentile(times, 0.5)), ms(percentile(times, 0.95)), ms(Math.max(...times))]);
  }
  console.log(
    `${String(HOLDINGS)} holdings, ${String(DOCUMENTS)} of them with a document; ${String(ASKS)} asks of each kind`,
  );
  printTable([['answer', 'p50', 'p95', 'longest'], ...rows]);
}

async function importList(): Promise<void> {
  const head = [
    'Số đăng ký',
    'Tên nhiệm vụ',
    'Cơ quan chủ trì',
    'Đơn vị phụ trách',
    'Năm',
    'Lĩnh vực',
    'Tiềm năng',
  ];
  const lines = coming.map((line) => [
    line.registrationNumber,
    line.title,
    line.host,
    line.unit,
    String(line.year),
    line.field,
    line.potential,
  ]);
  const file = new Blob([head, ...lines].map((cells) => csvLine(cells, ',')));
  const form = new FormData();
  form.append('file', file, 'so.csv');
  const { status, body } = await running.ask<HoldingImportDto>('/holdings/lists', {
    method: 'POST',
    body: form,
  });
  if (status !== 201) throw new Error(`not taken: ${JSON.stringify(body)}`);
  const started = performance.now();
  await running.send('POST', `/holdings/lists/${body.id}/start`, {});
  for (;;) {
    const { body: now } = await running.get<HoldingImportDto>(`/holdings/lists/${body.id}`);
    if (now.status !== 'importing') {
      const took = performance.now() - started;
      console.log(
        `${String(LINES)} lines with matching: ${now.status} after ${seconds(took)}; ${JSON.stringify(now.counts)}`,
      );
      break;
    }
    await sleep(200);
  }
  await printMatches(body.id);
  const { body: sums } = await running.get<ProgressReportDto>('/progress');
  const tied = await running.get<{ total: number }>('/holdings?size=1&state=described');
  console.log(
    `described now ${String(tied.body.total)}, doubtful ${String(sums.holdings?.doubtfulMatches ?? 0)}`,
  );
}

/** What became of the lines, beside the documents that were made for them. */
async function printMatches(listId: string): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir, log });
  const source = await createDataSource(postgres.url).initialize();
  try {
    const ties = await source.query<{ row: number; id: string; state: string }[]>(
      `SELECT holding.list_row AS row, tie.document_id AS id, tie.state FROM holding
       JOIN holding_tie tie ON tie.holding_id = holding.id WHERE holding.list_id = $1`,
      [listId],
    );
    const counts = new Map<string, number>();
    const count = (outcome: string): unknown => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const tiesOf = new Map<number, { readonly id: string; readonly state: string }[]>();
    for (const { row, ...tie } of ties) tiesOf.set(row, [...(tiesOf.get(row) ?? []), tie]);
    for (const [i, { documentId }] of coming.entries()) {
      const own = tiesOf.get(i + FIRST_ROW) ?? [];
      const found = own.find(({ id }) => id === documentId)?.state ?? 'not found';
      count(documentId === undefined ? 'without a document' : `document ${found}`);
      if (own.some(({ id, state }) => id !== documentId && state === 'tied')) count('tied to another');
      if (own.some(({ id, state }) => id !== documentId && state !== 'tied')) count('others offered');
    }
    console.log(
      [...counts]
        .map(([outcome, number]) => `${outcome} ${String(number)}`)
        .sort()
        .join(', '),
    );
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}
