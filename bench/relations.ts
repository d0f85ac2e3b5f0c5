// npm run bench -- relations [--documents 10000] [--queries 500]: does another scan of a known report find it?
// Made-up reports of stock phrases, a form that all share and chapters that a programme's reports share; scans of them
// with misread letters, and next year's reports, which take over 30 to 60 % of the text and are no duplicates.
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DataSource, type EntityManager } from 'typeorm';
import { Fingerprint } from '../src/catalog/documents/fingerprint.entity.js';
import { Page } from '../src/catalog/pages/page.entity.js';
import { Document } from '../src/catalog/documents/document.entity.js';
import { createDataSource } from '../src/data-source.js';
import { openEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../src/platform/database/migrate.js';
import { candidatesFor } from '../src/relations/candidates.js';
import { fingerprintsOf, syllablesOf } from '../src/relations/fingerprint.js';
import { relate } from '../src/relations/relate.js';
import { newId, sha256Hex } from '../src/shared/ids.js';
import { Random } from '../test/corpus/random.js';
import { printMachine, printTable } from './support/report.js';
import { ReportTexts } from './support/report-texts.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '500' },
  },
});
const DOCUMENTS = Number(values.documents);
const QUERIES = Number(values.queries);
const PAGES = 4;

const dataDir = mkdtempSync(join(tmpdir(), 'phusa-bench-relations-'));
const postgres = await openEmbeddedPostgres({
  dataDir,
  log: { info: () => undefined, warn: () => undefined },
  durable: false,
});
const dataSource = await createDataSource(postgres.url).initialize();
try {
  await runMigrations(dataSource);
  await measure(dataSource);
} finally {
  await dataSource.destroy();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(source: DataSource): Promise<void> {
  const owner = newId();
  await source.query('INSERT INTO organisation (id, name, is_default) VALUES ($1, $2, true)', [owner, 'Sở']);
  const texts = new ReportTexts(new Random(11));
  const known: { id: string; text: string }[] = [];
  for (let from = 0; from < DOCUMENTS; from += 200) {
    await source.transaction(async (tx) => {
      for (let i = from; i < Math.min(from + 200, DOCUMENTS); i++) {
        const text = texts.misread(texts.report(), [0, 0.005, 0.01][i % 3] ?? 0);
        known.push({ id: await keep(tx, owner, text), text });
      }
    });
  }
  await source.query('ANALYZE');
  printMachine();
  console.log(`${String(DOCUMENTS)} documents kept, ${String(QUERIES)} asked of each kind`);
  const rows: (string | number)[][] = [['asked', 'found', 'wrong', 'p50', 'p95', 'longest']];
  for (const errors of [0.002, 0.01, 0.02, 0.03]) {
    rows.push(
      await ask(
        source,
        `scan, ${String(errors * 100)} % misread`,
        known,
        (text) => texts.misread(text, errors),
        true,
      ),
    );
  }
  rows.push(await ask(source, 'next year’s report', known, (text) => texts.nextYears(text), false));
  rows.push(await ask(source, 'another report', known, () => texts.report(), false));
  printTable(rows);
}

async function keep(tx: EntityManager, owner: string, text: string): Promise<string> {
  const id = newId();
  const file = { sha256: sha256Hex(id), bytes: 1, originalName: 'scan.pdf' };
  await tx.insert(Document, { id, ownerOrganisationId: owner, pageCount: PAGES, ...file });
  const size = Math.ceil(text.length / PAGES);
  const fileId = newId();
  await tx.insert(
    Page,
    Array.from({ length: PAGES }, (_, i) => ({
      documentId: id,
      number: i + 1,
      fileId,
      filePage: i + 1,
      width: 1654,
      height: 2339,
      text: text.slice(i * size, (i + 1) * size),
    })),
  );
  const syllables = syllablesOf(text);
  const keys = fingerprintsOf({ text, syllables, titles: [], numbers: [], people: [] });
  await tx.insert(
    Fingerprint,
    keys.map((key) => ({ documentId: id, ...key })),
  );
  return id;
}

async function ask(
  source: DataSource,
  name: string,
  known: readonly { id: string; text: string }[],
  change: (text: string) => string,
  isCopy: boolean,
): Promise<(string | number)[]> {
  const times: number[] = [];
  let found = 0;
  let wrong = 0;
  for (let i = 0; i < QUERIES; i++) {
    const original = known[Math.floor((i * known.length) / QUERIES)];
    if (!original) break;
    const text = change(original.text);
    const started = performance.now();
    const syllables = syllablesOf(text);
    const own = fingerprintsOf({ text, syllables, titles: [], numbers: [], people: [] });
    const links = relate(own, await candidatesFor(source.manager, newId(), own, syllables));
    times.push(performance.now() - started);
    const copies = links.filter(({ kind }) => kind === 'sameText' || kind === 'nearDuplicate');
    if (isCopy && copies.some(({ documentId }) => documentId === original.id)) found++;
    wrong += copies.filter(({ documentId }) => !isCopy || documentId !== original.id).length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    `${String(Math.round(times[Math.floor(share * (times.length - 1))] ?? 0))} ms`;
  return [name, isCopy ? `${((100 * found) / QUERIES).toFixed(1)} %` : '–', wrong, at(0.5), at(0.95), at(1)];
}
