// npm run bench -- registered works [--registered works 200000] [--documents 100000] [--lines 20000] [--asks 100]: how fast the dashboard
// and the list answer over many registered works, and how long a registration list takes with matching, on the real product.
// Goals: the dashboard under 300 ms; 20,000 lines under 60 s.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/data-source.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import type { RegisteredWorkImportDto } from '../src/registered-works/lists/registered-work-lists.dto.js';
import type { ProgressReportDto } from '../src/progress/figures/progress.dto.js';
import { csvLine } from '../src/shared/csv.js';
import { Running } from '../test/support/running.js';
import { fillRegisteredWorks } from './support/filled-registered-works.js';
import { percentile, printMachine, printTable, seconds } from './support/report.js';

const { values } = parseArgs({
  options: {
    registeredWorks: { type: 'string', default: '200000' },
    documents: { type: 'string', default: '100000' },
    lines: { type: 'string', default: '20000' },
    asks: { type: 'string', default: '100' },
  },
});
const REGISTERED_WORKS = Number(values.registeredWorks);
const DOCUMENTS = Math.min(REGISTERED_WORKS, Number(values.documents));
const LINES = Number(values.lines);
const ASKS = Number(values.asks);
/** Of a list, as spreadsheet programs count: below the heads. */
const FIRST_ROW = 2;
const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-holdings-'));
const coming = await fillRegisteredWorks(dataDir, {
  registeredWorks: REGISTERED_WORKS,
  documents: DOCUMENTS,
  lines: LINES,
});
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
    if (body.registeredWorks?.all.total === REGISTERED_WORKS) break;
    await sleep(200);
  }
  console.log(`sums there ${seconds(performance.now() - counted)} after the start`);
  const asks: [string, string, string | null][] = [
    ['dashboard, staff', '/progress', running.adminKey],
    ['dashboard, stranger', '/progress', null],
    ['list', '/registered-works?size=50', running.adminKey],
    ['list of one state', '/registered-works?size=50&state=received', running.adminKey],
    ['list by words', '/registered-works?size=50&q=c%E1%BA%A7n%20th%C6%A1', running.adminKey],
    ['list by a number', '/registered-works?size=50&q=2001-100000%2FKQNC', running.adminKey],
    ['doubtful matches', '/registered-works/matches', running.adminKey],
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
    `${String(REGISTERED_WORKS)} holdings, ${String(DOCUMENTS)} of them with a document; ${String(ASKS)} asks of each kind`,
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
  const { status, body } = await running.ask<RegisteredWorkImportDto>('/registered-works/lists', {
    method: 'POST',
    body: form,
  });
  if (status !== 201) throw new Error(`not taken: ${JSON.stringify(body)}`);
  const started = performance.now();
  await running.send('POST', `/registered-works/lists/${body.id}/start`, {});
  for (;;) {
    const { body: now } = await running.get<RegisteredWorkImportDto>(`/registered-works/lists/${body.id}`);
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
  const linked = await running.get<{ total: number }>('/registered-works?size=1&state=described');
  console.log(
    `described now ${String(linked.body.total)}, doubtful ${String(sums.registeredWorks?.doubtfulMatches ?? 0)}`,
  );
}

/** What became of the lines, beside the documents that were made for them. */
async function printMatches(listId: string): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir, log });
  const source = await createDataSource(postgres.url).initialize();
  try {
    const links = await source.query<{ row: number; id: string; state: string }[]>(
      `SELECT registered_work.list_row AS row, link.document_id AS id, link.state FROM registered_work
       JOIN registered_work_link link ON link.registered_work_id = registered_work.id WHERE registered_work.list_id = $1`,
      [listId],
    );
    const counts = new Map<string, number>();
    const count = (outcome: string): unknown => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const linksOf = new Map<number, { readonly id: string; readonly state: string }[]>();
    for (const { row, ...link } of links) linksOf.set(row, [...(linksOf.get(row) ?? []), link]);
    for (const [i, { documentId }] of coming.entries()) {
      const own = linksOf.get(i + FIRST_ROW) ?? [];
      const found = own.find(({ id }) => id === documentId)?.state ?? 'not found';
      count(documentId === undefined ? 'without a document' : `document ${found}`);
      if (own.some(({ id, state }) => id !== documentId && state === 'linked')) count('tied to another');
      if (own.some(({ id, state }) => id !== documentId && state !== 'linked')) count('others offered');
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
