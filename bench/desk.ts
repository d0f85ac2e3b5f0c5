// npm run bench -- desk [--documents 100000] [--asks 60]: how fast the desk's table answers over many documents, over HTTP on
// the real product. Goal: 150 ms for 95 of 100 answers.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/data-source.js';
import type { DocumentListDto } from '../src/documents/dto/document.dto.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../src/platform/database/migrate.js';
import { madeUpDocuments } from '../test/support/made-up-documents.js';
import { Running } from '../test/support/running.js';
import { percentile, printMachine, printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    asks: { type: 'string', default: '60' },
  },
});
const DOCUMENTS = Number(values.documents);
const ASKS = Number(values.asks);
const TITLES = ['Giống lúa gạo chịu mặn', 'Nuôi tôm nước lợ', 'Quan trắc độ ẩm đất', 'Xử lý nước thải'];

const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-desk-'));
await fill();
printMachine();
const running = await Running.start({ dataDir, env: { PHUSA_SAMPLES: 'off' }, startMs: 300_000 });
try {
  await measure();
} finally {
  await running.stop();
}

async function fill(): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir, log });
  const source = await createDataSource(postgres.url).initialize();
  try {
    await runMigrations(source);
    const [owner] = await source.query<{ id: string }[]>('SELECT id FROM organisation WHERE is_default');
    for (const title of TITLES)
      await source.query(madeUpDocuments(), [title, Math.ceil(DOCUMENTS / TITLES.length), owner?.id]);
    await source.query('UPDATE document SET indexed_seq = change_seq');
    await source.query('VACUUM ANALYZE');
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function measure(): Promise<void> {
  const asks: readonly (readonly [string, string])[] = [
    ['newest', ''],
    ['by title', 'sort=title'],
    ['by type', 'sort=type'],
    ['by year', 'sort=year'],
    ['by owner', 'sort=owner'],
    ['by state', 'sort=state'],
    ['words of a quarter', 'q=lua+gao+chiu+man'],
    ['words of one', 'q=lua+gao+20117'],
    ['words, by title', 'q=tom&sort=title'],
    ['one year', 'yearFrom=2001&yearTo=2001'],
  ];
  const rows: string[][] = [];
  for (const [name, query] of asks) {
    const times: number[] = [];
    let cursor = '';
    for (let n = 0; n < ASKS; n++) {
      const from = performance.now();
      const { body } = await running.get<DocumentListDto>(`/documents?size=100&${query}${cursor}`);
      times.push(performance.now() - from);
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    }
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    rows.push([name, ms(percentile(times, 0.5)), ms(percentile(times, 0.95)), ms(Math.max(...times))]);
  }
  printTable([['list', 'p50', 'p95', 'longest'], ...rows]);
}
