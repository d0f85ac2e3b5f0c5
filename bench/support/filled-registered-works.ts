import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { openEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { RegisteredWork } from '../../src/registered-works/records/registered-work.entity.js';
import { MatchableDocument } from '../../src/registered-works/matching/matchable-document.entity.js';
import { matchKeys } from '../../src/registered-works/records/match-keys.js';
import { refreshStates } from '../../src/registered-works/records/refresh-states.js';
import { newId } from '../../src/shared/ids.js';
import { type MadeRegisteredWork, MadeRegisteredWorks } from './made-registered-works.js';

const AT_ONCE = 2_000;
/** Of the list's lines, a third have a document that bears their number, a third one with their title alone. */
const WITH_DOCUMENT = 3;

const GIN = [
  ['registered_work', 'numbers'],
  ['registered_work', 'title_bands'],
  ['matchable_document', 'numbers'],
  ['matchable_document', 'title_bands'],
].map(([table = '', column = '']) => ({
  drop: `DROP INDEX "${table}_${column}"`,
  create: `CREATE INDEX "${table}_${column}" ON "${table}" USING gin ("${column}") WITH (fastupdate = off)`,
}));

export interface FilledRegisteredWorks {
  readonly registeredWorks: number;
  /** The first so many of them have a document. */
  readonly documents: number;
  /** Of a list that is to come. */
  readonly lines: number;
}

/** A line of the list, and its document where there is one. */
export interface ComingLine extends MadeRegisteredWork {
  readonly documentId?: string | undefined;
}

/** Fills an installation that does not run; the lines of a list that is to come, some of their documents being there. */
export async function fillRegisteredWorks(
  dataDir: string,
  { registeredWorks, documents, lines }: FilledRegisteredWorks,
): Promise<ComingLine[]> {
  const made = new MadeRegisteredWorks(7);
  const coming = Array.from({ length: lines }, () => made.next());
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
    for (let at = 0; at < registeredWorks; at += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, registeredWorks - at) }, () => made.next());
      await fillSome(source, unitOf, some, { at, documented: Math.max(0, documents - at) });
    }
    const there = coming.filter((_, i) => i % WITH_DOCUMENT > 0);
    const ids = await fillDocuments(source, there);
    await source.query('ANALYZE');
    const linked = await source.query<{ id: string }[]>(
      'SELECT registered_work_id AS id FROM registered_work_link',
    );
    for (let at = 0; at < linked.length; at += AT_ONCE) {
      const ids = linked.slice(at, at + AT_ONCE).map(({ id }) => id);
      await source.transaction((tx) => refreshStates(tx, ids));
    }
    for (const { create } of GIN) await source.query(create);
    await source.query('VACUUM ANALYZE');
    const idOf = new Map(there.map((line, i) => [line, ids[i]]));
    return coming.map((line) => ({ ...line, documentId: idOf.get(line) }));
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function fillSome(
  source: DataSource,
  unitOf: ReadonlyMap<string, string>,
  lines: readonly MadeRegisteredWork[],
  { at, documented }: { readonly at: number; readonly documented: number },
): Promise<void> {
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
    await insertRows(tx, RegisteredWork, rows);
    const ids = await insertDocuments(tx, lines.slice(0, documented));
    await tx.query(
      `INSERT INTO registered_work_link (registered_work_id, document_id, state, score, reason)
       SELECT h, d, 'linked', 0.99, 'number' FROM unnest($1::uuid[], $2::uuid[]) AS pair(h, d)`,
      [rows.slice(0, ids.length).map(({ id }) => id), ids],
    );
  });
}

/** Titles alone for every other document: without its number, with another year’s slip, as scans are described. */
async function fillDocuments(source: DataSource, lines: readonly MadeRegisteredWork[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < lines.length; at += AT_ONCE)
    ids.push(...(await source.transaction((tx) => insertDocuments(tx, lines.slice(at, at + AT_ONCE), true))));
  return ids;
}

async function insertDocuments(
  tx: Parameters<typeof insertRows>[0],
  lines: readonly MadeRegisteredWork[],
  half = false,
): Promise<string[]> {
  const ids = lines.map(() => newId());
  await tx.query(
    `INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes, title, type, year, status, page_count,
       pages_read, latest_pass, effective_pass, agent_rules, created_at, ready_at, record_visibility)
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

function keysOf({ registrationNumber, title, host, year }: MadeRegisteredWork) {
  return matchKeys({ numbers: [registrationNumber], title, host, year });
}
