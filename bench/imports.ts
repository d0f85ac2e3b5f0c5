// npm run bench -- imports [--rows 100000] [--records 8000]: records that exist elsewhere, on the real product, durable.
// First POST /imports, a record a line: rounds whose people and houses stand in fields that name agents and rounds in
// which they stand among the keywords, in turn, so that a busy machine slows both. Then a table of --rows rows by
// POST /imports/tables, to its end: whether all is there, and how much memory each part has in each quarter of the time.
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { StatsDto } from '../src/documents/dto/document.dto.js';
import type { ImportResult } from '../src/ingest/imports/imports.js';
import type { TableImportDto } from '../src/ingest/tables/table-imports.dto.js';
import { csvLine } from '../src/shared/csv.js';
import { Running } from '../test/support/running.js';
import { MadeRecords, type MadeRecord } from './support/made-records.js';
import { MemoryCourse } from './support/memory-course.js';
import { ProcessMeter } from './support/process-meter.js';
import { mebibytes, printMachine, printTable, seconds } from './support/report.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    records: { type: 'string', default: '8000' },
  },
});
const ROWS = Number(values.rows);
const RECORDS = Number(values.records);
const ROUNDS = 4;
/** Letters; a list says less of a project than its report. */
const TABLE_ABSTRACT = 200;
const LONGEST_MS = 3 * 60 * 60_000;

printMachine();
// before anything listens: a client that computes for seconds finds its connection closed
const table = new Blob(tableLines());
const running = await Running.start({ env: { PHUSA_SAMPLES: 'off' }, startMs: 300_000 });
try {
  if (RECORDS > 0) await postRecords();
  if (ROWS > 0) await importTable();
} finally {
  await running.stop();
}

async function postRecords(): Promise<void> {
  const records = new MadeRecords(5);
  const times = { named: 0, unnamed: 0 };
  let bytes = 0;
  const meter = new ProcessMeter(running);
  const course = new MemoryCourse(meter);
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['named', 'unnamed'] as const) {
      const lines = Array.from({ length: RECORDS / ROUNDS / 2 }, () => lineOf(records.next(), kind));
      bytes += Buffer.byteLength(lines.join(''));
      const started = performance.now();
      await send(lines);
      times[kind] += performance.now() - started;
    }
  }
  const { cpu } = meter.stop();
  const rate = (ms: number): string => (RECORDS / 2 / (ms / 1000)).toFixed(0);
  console.log(`POST /imports: ${String(RECORDS)} records of ${String(Math.round(bytes / RECORDS))} bytes`);
  printTable([
    ['', 'records a second'],
    ['people and houses in fields that name agents', rate(times.named)],
    ['the same among keywords', rate(times.unnamed)],
  ]);
  const parts = [...cpu.by].filter(([, taken]) => taken >= 0.1);
  const each = (taken: number): string => `${((1000 * taken) / RECORDS).toFixed(2)} s`;
  console.log(
    `CPU of 1,000 records: ${parts.map(([part, taken]) => `${part} ${each(taken)}`).join(', ')}; load average ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  printCourse(course);
}

function lineOf({ people, host, ...record }: MadeRecord, kind: 'named' | 'unnamed'): string {
  const names =
    kind === 'named' ? { authors: people, hostOrganisation: host } : { keywords: [...people, host] };
  return `${JSON.stringify({ ...record, ...names, type: 'report', language: 'vi', visibility: 'public' })}\n`;
}

async function send(lines: readonly string[]): Promise<void> {
  const headers = { 'content-type': 'application/x-ndjson' };
  const response = await running.api('/imports', { method: 'POST', body: lines.join(''), headers });
  const results = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportResult);
  const bad = results.find(({ status }) => status !== 'created');
  if (bad || results.length !== lines.length)
    throw new Error(`lost: ${JSON.stringify(bad ?? results.length)}`);
}

function tableLines(): string[] {
  const records = new MadeRecords(6);
  const head = ['Mã', 'Tên đề tài', 'Tác giả', 'Cơ quan chủ trì', 'Năm', 'Tóm tắt'];
  const lines = [csvLine(head, ',')];
  for (let i = 0; i < ROWS; i++) {
    const { externalId, title, people, host, year, abstract } = records.next();
    const short = abstract.slice(0, TABLE_ABSTRACT);
    lines.push(csvLine([`T-${externalId}`, title, people.join('; '), host, String(year), short], ','));
  }
  return lines;
}

async function importTable(): Promise<void> {
  const form = new FormData();
  form.append('file', table, 'danh-muc.csv');
  const { status, body } = await running.ask<TableImportDto>('/imports/tables', {
    method: 'POST',
    body: form,
  });
  if (status !== 201) throw new Error(`not taken: ${JSON.stringify(body)}`);
  const before = await documents();
  const meter = new ProcessMeter(running);
  const course = new MemoryCourse(meter);
  const started = performance.now();
  await running.send('POST', `/imports/${body.id}/start`, {});
  const ended = await untilDone(body.id, started);
  const took = performance.now() - started;
  const measured = meter.stop();
  const there = (await documents()) - before;
  console.log(
    `table of ${String(ROWS)} rows: ${ended.status} after ${seconds(took)}, ${(ROWS / (took / 1000)).toFixed(0)} rows a second; ` +
      `${JSON.stringify(ended.counts)}, ${String(there)} documents there`,
  );
  if (there !== ROWS) throw new Error(`lost: ${String(ROWS - there)}`);
  const cpu = [...measured.cpu.by].map(([part, used]) => `${part} ${used.toFixed(0)} s`).join(', ');
  console.log(`CPU: ${cpu}`);
  printCourse(course);
}

async function documents(): Promise<number> {
  return (await running.get<StatsDto>('/stats')).body.documents;
}

async function untilDone(id: string, started: number): Promise<TableImportDto> {
  for (let told = 0; ; await sleep(1_000)) {
    const { body } = await running.get<TableImportDto>(`/imports/${id}`);
    const since = performance.now() - started;
    if (body.status !== 'importing') return body;
    if (since > LONGEST_MS) throw new Error(`still at ${String(body.done)} after ${seconds(since)}`);
    if (since - told < 60_000) continue;
    told = since;
    console.log(`  after ${seconds(since)}: ${String(body.done)}`);
  }
}

function printCourse(course: MemoryCourse): void {
  const rows = [...course.stop()].filter(([part]) => ['http', 'worker', 'postgres', 'other'].includes(part));
  printTable([
    ['own memory, median of each quarter', '1', '2', '3', '4'],
    ...rows.map(([part, quarters]) => [part, ...quarters.map(mebibytes)]),
  ]);
}
