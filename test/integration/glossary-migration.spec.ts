import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { MIGRATIONS } from '../../src/platform/database/migrations/index.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const AT = MIGRATIONS.findIndex(({ name }) => name.startsWith('NameByGlossary'));

/** Rows as they lay under the former names; each id is used once, so that a mix-up is seen. */
const OWNER = newId();
const DOCUMENT = newId();
const [FIRST, SECOND] = [newId(), newId()];
const WORK = newId();
const LIST = newId();

describe('a database that was made before the glossary', () => {
  let database: TestDatabase;
  let now: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    now = await createDataSource(database.url).initialize();
    await fill();
    await runMigrations(now);
  });
  afterAll(async () => {
    await now.destroy();
    await database.drop();
  });

  const one = async (sql: string): Promise<unknown> => (await now.query<unknown[]>(sql))[0];

  it('keeps passes and the layers that they wrote', async () => {
    expect(await one('SELECT latest_pass, effective_pass, page_order FROM document')).toEqual({
      latest_pass: 2,
      effective_pass: 1,
      page_order: 1,
    });
    expect(await one('SELECT number, page_count FROM processing_pass')).toEqual({ number: 1, page_count: 2 });
    expect(await one('SELECT pass, reasons FROM text_layer')).toEqual({
      pass: 1,
      reasons: ['blurred', 'secondPass', 'secondOpinion'],
    });
    expect(await one('SELECT pass FROM claim')).toEqual({ pass: 1 });
  });

  it('keeps how pages stood, by the names that they have', async () => {
    expect(await one('SELECT kind, pages, detail FROM page_order')).toEqual({
      kind: 'edited',
      pages: [
        { pageId: SECOND, turned: 90 },
        { pageId: FIRST, turned: 0 },
      ],
      detail: { pages: [FIRST], file: 'a.pdf' },
    });
    expect(await one('SELECT page_id FROM set_aside_page')).toEqual({ page_id: FIRST });
  });

  it('keeps registered works, their links, lists and history', async () => {
    expect(await one('SELECT id, title FROM registered_work')).toEqual({ id: WORK, title: 'Lúa chịu mặn' });
    expect(await one('SELECT registered_work_id AS id, state FROM registered_work_link')).toEqual({
      id: WORK,
      state: 'linked',
    });
    expect(await one('SELECT registered_work_id AS id, after FROM registered_work_event')).toEqual({
      id: WORK,
      after: 'read',
    });
    expect(await one('SELECT list_id FROM registered_work_listing')).toEqual({ list_id: LIST });
    expect(await one('SELECT counts FROM registered_work_list_withdrawal')).toEqual({
      counts: { goes: 3, link: 2 },
    });
    const next = await now.query<{ id: string }[]>(
      `INSERT INTO registered_work_event (registered_work_id, kind, after) VALUES ($1, 'state', 'open') RETURNING id`,
      [WORK],
    );
    expect(Number(next[0]?.id)).toBe(2);
  });

  it('keeps what persons decided, and signed reports', async () => {
    expect(await one('SELECT status FROM error_report')).toEqual({ status: 'corrected' });
    expect(await one('SELECT item, actor FROM review_lock')).toEqual({ item: 'x', actor: 'Lan' });
    expect(await one('SELECT figures, print_document FROM yearly_report')).toEqual({
      figures: { registeredWorks: { all: 7 } },
      print_document: { blocks: ['holdings'] },
    });
  });

  it('goes back as it came', async () => {
    // those that came after it too
    for (let left = MIGRATIONS.length - AT; left > 0; left--)
      await now.undoLastMigration({ transaction: 'each' });
    expect(await one('SELECT state FROM holding_tie')).toEqual({ state: 'tied' });
    expect(await one('SELECT sheets FROM arrangement')).toEqual({
      sheets: [
        { sheet: SECOND, turned: 90 },
        { sheet: FIRST, turned: 0 },
      ],
    });
    await runMigrations(now);
    expect(await one('SELECT state FROM registered_work_link')).toEqual({ state: 'linked' });
  });

  async function fill(): Promise<void> {
    const before = await new DataSource({
      ...now.options,
      entities: [],
      migrations: MIGRATIONS.slice(0, AT),
    }).initialize();
    await before.runMigrations({ transaction: 'each' });
    const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
      const names = Object.keys(row);
      await before.query(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
         VALUES (${names.map((_, i) => `$${String(i + 1)}`).join(', ')})`,
        Object.values(row).map((value) =>
          typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
        ),
      );
    };
    const pages = [
      { sheet: SECOND, turned: 90 },
      { sheet: FIRST, turned: 0 },
    ];
    const page = { document_id: DOCUMENT, file_page: 1, width: 1, height: 1 };
    await insert('organisation', { id: OWNER, name: 'Sở', is_default: true });
    await insert('document', {
      id: DOCUMENT,
      owner_organisation_id: OWNER,
      sha256: sha256Hex('a'),
      original_name: 'a.pdf',
      bytes: 1,
      latest_reading: 2,
      effective_reading: 1,
      arrangement: 1,
    });
    await insert('reading', { document_id: DOCUMENT, number: 1, page_count: 2 });
    await insert('text_layer', {
      id: newId(),
      document_id: DOCUMENT,
      page: 1,
      reading: 1,
      source: 'recognised',
      engine: 'line-reader',
      reasons: ['lookedAgain', 'blurred', 'secondReader'],
      lines: [],
      text: '',
    });
    await insert('claim', {
      id: newId(),
      document_id: DOCUMENT,
      kind: 'pilot',
      value: {},
      quote: 'q',
      confidence: 0.9,
      evidence: [],
      reading: 1,
    });
    await insert('set_aside_page', { ...page, number: -1, sheet: FIRST });
    await insert('arrangement', {
      document_id: DOCUMENT,
      version: 1,
      kind: 'mended',
      sheets: pages,
      detail: { sheets: [FIRST], file: 'a.pdf' },
    });
    await insert('holding', { id: WORK, title: 'Lúa chịu mặn', unit_id: OWNER, list_name: 'l', list_row: 1 });
    await insert('holding_tie', {
      holding_id: WORK,
      document_id: DOCUMENT,
      state: 'tied',
      score: 1,
      reason: 'number',
    });
    await insert('holding_event', { holding_id: WORK, kind: 'state', after: 'read' });
    await insert('holding_listing', { holding_id: WORK, list_id: LIST, list_row: 1 });
    await insert('holding_list_withdrawal', {
      list_id: LIST,
      list_name: 'l',
      actor: 'Lan',
      counts: { goes: 3, tie: 2 },
    });
    await insert('error_report', { id: newId(), document_id: DOCUMENT, words: 'w', status: 'mended' });
    await insert('review_claim', { item: 'x', holder: 'h', actor: 'Lan', until: new Date().toISOString() });
    await insert('yearly_report', {
      id: newId(),
      year: 2025,
      version: 1,
      texts: {},
      updated_at: new Date().toISOString(),
      writer: 'Lan',
      figures: { holdings: { all: 7 } },
      paper: { blocks: ['holdings'] },
    });
    await before.destroy();
  }
});
