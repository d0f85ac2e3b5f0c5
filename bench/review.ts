// npm run bench -- review [--documents 5000] [--asks 200]: how fast the review desk answers over a long queue, over HTTP
// on the real product. Goal: 150 ms for 95 of 100 answers.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/data-source.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../src/platform/database/migrate.js';
import type { ReviewQueueDto } from '../src/review/queue/review.dto.js';
import { Running } from '../test/support/running.js';
import { percentile, printMachine, printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    asks: { type: 'string', default: '200' },
  },
});
const DOCUMENTS = Number(values.documents);
const ASKS = Number(values.asks);
const PAGES = 4;

/** Documents with four suggested values and four pages each, most of them shaky; values of a field differ in doubt. */
const FILL: readonly { readonly sql: string; readonly values?: readonly number[] }[] = [
  {
    sql: `INSERT INTO batch (id, name, owner_organisation_id) SELECT gen_random_uuid(), 'Đợt ' || n, organisation.id
   FROM generate_series(1, 20) AS n, organisation WHERE organisation.is_default`,
  },
  {
    values: [DOCUMENTS, PAGES],
    sql: `INSERT INTO document (id, owner_organisation_id, batch_id, sha256, original_name, bytes, title, type, language, status,
     page_count, pages_read, latest_pass, effective_pass, agent_rules)
   SELECT gen_random_uuid(), organisation.id, batch.id, lpad(n::text, 64, '0'), n || '.pdf', 1, 'Báo cáo ' || n,
     (ARRAY['report', 'report', 'report', 'patent', 'article'])[1 + n % 5], 'vi', 'ready', $2, $2, 1, 1, 1000
   FROM generate_series(1, $1::int) AS n JOIN LATERAL (SELECT id FROM batch ORDER BY id OFFSET n % 20 LIMIT 1) AS batch ON true,
     organisation WHERE organisation.is_default`,
  },
  {
    sql: `INSERT INTO field_entry (id, document_id, name, position, value, printed, confidence, method, evidence, pass)
   SELECT gen_random_uuid(), document.id, name, 0, to_jsonb('giá trị ' || name), 'giá trị', 0.3 + 0.65 * random(), 'cover',
     jsonb_build_object('page', 1, 'boxes', '[[100,100,400,40]]'::jsonb, 'quote', 'giá trị', 'method', 'cover', 'layer', document.id), 1
   FROM document, unnest(ARRAY['title', 'authors', 'year', 'hostOrganisation']) AS name`,
  },
  {
    values: [PAGES],
    sql: `INSERT INTO page (document_id, number, file_page, width, height, source, language, confidence, quality, line_doubt, version, text)
   SELECT document.id, number, number, 1654, 2339, 'recognised', 'vi', 0.8, 0.5 + 0.5 * random(), 20 * random(), 1,
     repeat('nghiên cứu giống lúa chịu mặn ', 60) FROM document, generate_series(1, $1::int) AS number`,
  },
  { sql: 'UPDATE document SET indexed_seq = change_seq' },
  { sql: 'ANALYZE' },
];

const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-review-'));
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
    for (const { sql, values: given = [] } of FILL) await source.query(sql, [...given]);
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function measure(): Promise<void> {
  const { body: first } = await running.get<ReviewQueueDto>('/review?size=50');
  const { body: batches } = await running.get<{ items: { id: string }[] }>('/batches');
  let cursor = first.nextCursor ?? '';
  const walked = await timed(async () => {
    const { body } = await running.get<ReviewQueueDto>(`/review?size=50&cursor=${cursor}`);
    cursor = body.nextCursor ?? '';
  });
  const next = async (): Promise<ReviewQueueDto['items'][number]> => {
    const { body } = await running.get<ReviewQueueDto>('/review?size=1&field=title');
    const [found] = body.items;
    if (!found) throw new Error('the queue is empty');
    return found;
  };
  const asks: [string, number[]][] = [
    ['the worst 50', await timed(() => running.get('/review?size=50'))],
    ['the next 50', walked],
    ['of one field', await timed(() => running.get('/review?size=50&field=authors'))],
    ['of patents', await timed(() => running.get('/review?size=50&kind=patent'))],
    [
      'of one batch',
      await timed((n) => running.get(`/review?size=50&batch=${batches.items[n % 20]?.id ?? ''}`)),
    ],
    ['that nobody has', await timed(() => running.get('/review?size=50&claimedBy=nobody'))],
    [
      'claim one',
      await timed(async () => {
        const { id } = await next();
        return () => running.send('POST', `/review/${id}/claim`, {});
      }),
    ],
    [
      'confirm one',
      await timed(async () => {
        const { document, entry } = await next();
        const path = `/documents/${document.id}/fields/${entry?.id ?? ''}`;
        return () => running.patch(path, { status: 'confirmed' });
      }),
    ],
  ];
  console.log(
    `${String(DOCUMENTS * 4)} suggested values and ${String(DOCUMENTS * PAGES)} pages of ${String(DOCUMENTS)} documents; ${String(ASKS)} asks of each kind`,
  );
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  printTable([
    ['answer', 'p50', 'p95', 'longest'],
    ...asks.map(([name, times]) => [
      name,
      ms(percentile(times, 0.5)),
      ms(percentile(times, 0.95)),
      ms(Math.max(...times)),
    ]),
  ]);
}

/** Where the ask gives back a function, it was but the preparing: the function alone is timed. */
async function timed(ask: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < ASKS; n++) {
    let from = performance.now();
    const answer = await ask(n);
    if (typeof answer === 'function') {
      from = performance.now();
      await (answer as () => Promise<unknown>)();
    }
    times.push(performance.now() - from);
  }
  return times;
}
