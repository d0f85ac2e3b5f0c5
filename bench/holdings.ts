// npm run bench -- holdings [--holdings 200000] [--documents 100000] [--lines 20000] [--asks 100]: how fast the dashboard
// and the list answer over many holdings, and how long a registration list takes with matching, on the real product.
// Goals: the dashboard under 300 ms; 20,000 lines under 60 s.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/data-source.js';
import { insertRows } from '../src/platform/database/insert-rows.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../src/platform/database/migrate.js';
import { Holding } from '../src/progress/holdings/holding.entity.js';
import type { HoldingImportDto } from '../src/progress/holdings/lists/holding-lists.dto.js';
import { MatchableDocument } from '../src/progress/holdings/matching/matchable-document.entity.js';
import { matchKeys } from '../src/progress/holdings/matching/match-keys.js';
import { refreshStates } from '../src/progress/holdings/refresh-states.js';
import type { ProgressReportDto } from '../src/progress/progress.dto.js';
import { newId } from '../src/shared/ids.js';
import { csvLine } from '../src/shared/csv.js';
import { Running } from '../test/support/running.js';
import { type MadeHolding, MadeHoldings } from './support/made-holdings.js';
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
const AT_ONCE = 2_000;
/** Of the list's lines, a third have a document that bears their number, a third one with their title alone. */
const WITH_DOCUMENT = 3;

const GIN = [
  ['holding', 'numbers'],
  ['holding', 'title_bands'],
  ['matchable_document', 'numbers'],
  ['matchable_document', 'title_bands'],
].map(([table = '', column = '']) => ({
  drop: `DROP INDEX "${table}_${column}"`,
  create: `CREATE INDEX "${table}_${column}" ON "${table}" USING gin ("${column}") WITH (fastupdate = off)`,
}));

const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-holdings-'));
const made = new MadeHoldings(7);
const coming = Array.from({ length: LINES }, () => made.next());
await fill();
printMachine();
const running = await Running.start({ dataDir, env: { PHUSA_SAMPLES: 'off' }, startMs: 300_000 });
try {
  await measureAnswers();
  if (LINES > 0) await importList();
} finally {
  await running.stop();
}

async function fill(): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir, log });
  const source = await createDataSource(postgres.url).initialize();
  try {
    await runMigrations(source);
    await source.query(
      "INSERT INTO organisation (id, name, is_default) SELECT gen_random_uuid(), 'Đơn vị phụ trách số ' || n, false FROM generate_series(1, 40) AS n",
    );
    const units = await source.query<{ id: string; name: string }[]>('SELECT id, name FROM organisation');
    const unitOf = new Map(units.map(({ id, name }) => [name, id]));
    // an index of that kind is built at once in a tenth of the time
    for (const { drop } of GIN) await source.query(drop);
    for (let at = 0; at < HOLDINGS; at += AT_ONCE) await fillSome(source, unitOf, at);
    await fillDocuments(
      source,
      coming.filter((_, i) => i % WITH_DOCUMENT > 0),
    );
    await source.query('ANALYZE');
    const tied = await source.query<{ id: string }[]>('SELECT holding_id AS id FROM holding_tie');
    for (let at = 0; at < tied.length; at += AT_ONCE) {
      const ids = tied.slice(at, at + AT_ONCE).map(({ id }) => id);
      await source.transaction((tx) => refreshStates(tx, ids));
    }
    for (const { create } of GIN) await source.query(create);
    await source.query('VACUUM ANALYZE');
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function fillSome(source: DataSource, unitOf: ReadonlyMap<string, string>, at: number): Promise<void> {
  const lines = Array.from({ length: Math.min(AT_ONCE, HOLDINGS - at) }, () => made.next());
  const rows = lines.map((line, i) => ({
    id: newId(),
    registrationNumber: line.registrationNumber,
    title: line.title,
    host: line.host,
    unitId: unitOf.get(line.unit) ?? '',
    year: line.year,
    field: line.field,
    potential: line.potential,
    countedPotential: line.potential,
    listName: 'sổ.csv',
    listRow: at + i + 2,
    ...keysOf(line),
  }));
  await source.transaction(async (tx) => {
    await insertRows(tx, Holding, rows);
    const documented = Math.max(0, Math.min(lines.length, DOCUMENTS - at));
    const ids = await insertDocuments(tx, lines.slice(0, documented));
    await tx.query(
      `INSERT INTO holding_tie (holding_id, document_id, state, score, reason)
       SELECT h, d, 'tied', 0.99, 'number' FROM unnest($1::uuid[], $2::uuid[]) AS pair(h, d)`,
      [rows.slice(0, ids.length).map(({ id }) => id), ids],
    );
  });
}

/** Titles alone for every other document: without its number, with another year’s slip, as scans are described. */
async function fillDocuments(source: DataSource, lines: readonly MadeHolding[]): Promise<void> {
  for (let at = 0; at < lines.length; at += AT_ONCE)
    await source.transaction((tx) => insertDocuments(tx, lines.slice(at, at + AT_ONCE), true));
}

async function insertDocuments(
  tx: Parameters<typeof insertRows>[0],
  lines: readonly MadeHolding[],
  half = false,
): Promise<string[]> {
  const ids = lines.map(() => newId());
  await tx.query(
    `INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes, title, type, year, status, page_count,
       pages_read, latest_reading, effective_reading, agent_rules, created_at, ready_at, record_visibility)
     SELECT given.id, organisation.id, md5(given.id::text) || md5(given.title), 'a.pdf', 1, given.title, 'report', given.year,
       CASE n % 10 WHEN 0 THEN 'received' WHEN 1 THEN 'failed' ELSE 'ready' END,
       10, CASE WHEN n % 10 < 2 THEN 0 ELSE 10 END, 1, CASE WHEN n % 10 < 2 THEN 0 ELSE 1 END, 1000,
       now() - interval '1 day' * (n % 1500), CASE WHEN n % 10 < 2 THEN NULL ELSE now() - interval '1 day' * (n % 1400) END, 'public'
     FROM unnest($1::uuid[], $2::text[], $3::int[]) WITH ORDINALITY AS given(id, title, year, n), organisation
     WHERE organisation.is_default`,
    [ids, lines.map(({ title }) => title), lines.map(({ year }) => year)],
  );
  const keys = lines.map((line, i) =>
    half && i % 2 === 1 ? keysOf({ ...line, registrationNumber: '' }) : keysOf(line),
  );
  await insertRows(
    tx,
    MatchableDocument,
    keys.map(({ numbers, titleKey, titleBands, hostKey }, i) => ({
      documentId: ids[i],
      numbers,
      titleKey,
      titleBands,
      hostKey,
      year: lines[i]?.year ?? null,
    })),
  );
  return ids;
}

function keysOf({ registrationNumber, title, host, year }: MadeHolding) {
  return matchKeys({ numbers: [registrationNumber], title, host, year });
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
  const { body: sums } = await running.get<ProgressReportDto>('/progress');
  const tied = await running.get<{ total: number }>('/holdings?size=1&state=described');
  console.log(
    `described now ${String(tied.body.total)}, doubtful ${String(sums.holdings?.doubtfulMatches ?? 0)}`,
  );
}
