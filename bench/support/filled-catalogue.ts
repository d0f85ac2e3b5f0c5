import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDataSource } from '../../src/data-source.js';
import { backfillAgents } from '../../src/catalog/agents/backfill.js';
import { type CopyClient, withCopyClient } from '../../src/platform/database/copying/copy-client.js';
import { copyIn } from '../../src/platform/database/copying/copy-streams.js';
import { openEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { FAMILY_NAMES } from '../../src/text/names.js';
import { Random } from '../../test/corpus/random.js';
import { SCANNED, scannedLines } from './made-lines.js';
import { WrittenText } from './written-text.js';

export interface CollectionSize {
  readonly documents: number;
  /** Of each document. */
  readonly pages: number;
  readonly wordsAPage: number;
  /** Words stand on pictures, as on scans; else pages are mere text, as records bring it. */
  readonly scanned?: boolean;
}

const TYPES = ['report', 'report', 'report', 'patent', 'article', 'thesis'] as const;
const PEOPLE = 5_000;
const HOSTS = 300;
const DOCUMENTS_AT_ONCE = 50;
const MOST_QUESTIONS = 300;
/** So many times as many documents are looked at for questions as are needed, since some are closed. */
const SPARE = 3;

type Row = readonly (string | number | boolean | null)[];
type Table = 'document' | 'reading' | 'text_layer' | 'page' | 'field_entry';

const COLUMNS: Readonly<Record<Table, readonly string[]>> = {
  document: [
    'id',
    'external_id',
    'owner_organisation_id',
    'status',
    'visibility',
    'record_visibility',
    'title',
    'type',
    'year',
    'language',
    'page_count',
    'pages_read',
    'latest_pass',
    'effective_pass',
    'sha256',
    'original_name',
    'bytes',
    'ready_at',
    'change_seq',
    'indexed_seq',
  ],
  reading: ['document_id', 'number', 'status', 'page_count', 'ended_at'],
  text_layer: [
    'id',
    'document_id',
    'page',
    'reading',
    'source',
    'engine',
    'language',
    'lines',
    'text',
    'suspects',
  ],
  page: [
    'document_id',
    'number',
    'file_page',
    'width',
    'height',
    'source',
    'language',
    'version',
    'text',
    'layer_id',
    'withheld',
  ],
  field_entry: [
    'id',
    'document_id',
    'name',
    'position',
    'value',
    'printed',
    'confidence',
    'status',
    'method',
  ],
};

/** Some questions of 2 to 5 syllables that have answers, and some of words that stand nearly everywhere. */
export interface Questions {
  readonly usual: readonly string[];
  readonly common: readonly string[];
}

/**
 * A catalogue in `dataDir` of described documents without files, written by COPY in the shape that imports write (but for
 * the records that they came from, which nothing here reads). There is no index yet.
 */
export async function fillCatalogue(dataDir: string, size: CollectionSize): Promise<Questions> {
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir, log });
  const source = await createDataSource(postgres.url).initialize();
  try {
    await runMigrations(source);
    const [owner] = await source.query<{ id: string }[]>('SELECT id FROM organisation WHERE is_default');
    const made = new MadeCollection(owner?.id ?? '');
    await withCopyClient(postgres.url, (client) => copyAll(client, made, size));
    while ((await backfillAgents(source, 500)) > 0);
    await source.query('DELETE FROM agent_due');
    await source.query("SELECT setval('document_change_seq', $1)", [size.documents]);
    await source.query('VACUUM ANALYZE');
    return made.questions;
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function copyAll(client: CopyClient, made: MadeCollection, size: CollectionSize): Promise<void> {
  for (let done = 0; done < size.documents; done += DOCUMENTS_AT_ONCE) {
    const rows: Record<Table, Row[]> = {
      document: [],
      reading: [],
      text_layer: [],
      page: [],
      field_entry: [],
    };
    for (let i = done; i < Math.min(size.documents, done + DOCUMENTS_AT_ONCE); i++)
      made.document(i, size, rows);
    for (const name of Object.keys(COLUMNS) as Table[])
      await pipeline(Readable.from([copyText(rows[name])]), copyIn(client, { name, columns: COLUMNS[name] }));
  }
}

const copyText = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(copyValue).join('\t')}\n`).join('');

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const copyValue = (value: string | number | boolean | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\n\t\r]/g, (letter) => ESCAPES[letter] ?? letter);

class MadeCollection {
  readonly questions: { usual: string[]; common: string[] } = { usual: [], common: [] };
  private readonly random = new Random(1);
  private readonly text = new WrittenText(this.random);
  private readonly people: readonly string[];
  private readonly hosts: readonly string[];

  constructor(private readonly owner: string) {
    const families = [...FAMILY_NAMES];
    this.people = Array.from({ length: PEOPLE }, () =>
      [this.random.pick(families), this.text.word(), this.text.word()].map(capital).join(' '),
    );
    this.hosts = Array.from({ length: HOSTS }, () => `Viện Nghiên cứu ${capital(this.text.prose(2))}`);
  }

  document(
    index: number,
    { pages, wordsAPage, documents, scanned = false }: CollectionSize,
    rows: Record<Table, Row[]>,
  ): void {
    const { random } = this;
    const id = newId();
    const title = capital(this.text.prose(8));
    const type = random.pick(TYPES);
    const year = random.whole(1990, 2025);
    const record = random.chance(0.9) ? 'public' : 'restricted';
    const body = random.chance(0.6) ? 'public' : random.chance(0.5) ? 'members' : 'restricted';
    rows.document.push([
      id,
      `S-${String(index)}`,
      this.owner,
      'ready',
      body,
      record,
      title,
      type,
      year,
      'vi',
      pages,
      pages,
      1,
      1,
      sha256Hex(id),
      `S-${String(index)}`,
      1,
      new Date().toISOString(),
      index + 1,
      index + 1,
    ]);
    rows.reading.push([id, 1, 'complete', pages, new Date().toISOString()]);
    this.fields(id, { title, year, documentType: type }, rows);
    for (let number = 1; number <= pages; number++) {
      const written = this.text.page(wordsAPage);
      const text = scanned ? `${written}\n${String(number)}` : written;
      const layer = newId();
      const lines = JSON.stringify(scanned ? scannedLines(text) : text.split('\n'));
      const { width, height } = scanned ? SCANNED : { width: 0, height: 0 };
      const [source, engine] = scanned ? ['recognised', 'line-reader'] : ['imported', 'import'];
      rows.text_layer.push([layer, id, number, 1, source, engine, 'vi', lines, text, '[]']);
      rows.page.push([id, number, number, width, height, source, 'vi', 1, text, layer, random.chance(0.001)]);
      if (number === 1) this.ask(text, record === 'public' && body === 'public', documents);
    }
  }

  private fields(
    id: string,
    given: Readonly<Record<string, string | number>>,
    rows: Record<Table, Row[]>,
  ): void {
    const { random } = this;
    const several: readonly (readonly [string, readonly unknown[]])[] = [
      ...Object.entries(given).map(([name, value]) => [name, [value]] as const),
      ['authors', [1, 2, 3].map(() => ({ name: random.pick(this.people) }))],
      ['hostOrganisation', [random.pick(this.hosts)]],
      ['keywords', [1, 2, 3].map(() => this.text.word())],
      ['fieldCodes', [String(random.whole(101, 140))]],
      ['abstract', [this.text.prose(90)]],
    ];
    for (const [name, values] of several)
      values.forEach((value, position) => {
        const printed =
          typeof value === 'object' && value !== null ? String(Object.values(value)[0]) : String(value);
        rows.field_entry.push([
          newId(),
          id,
          name,
          position,
          JSON.stringify(value),
          printed,
          1,
          'confirmed',
          'import',
        ]);
      });
  }

  /** Words that stand together on an open page, so that whoever asks finds something. */
  private ask(text: string, isOpen: boolean, documents: number): void {
    const { usual, common } = this.questions;
    if (!isOpen || usual.length >= MOST_QUESTIONS) return;
    if (!this.random.chance((SPARE * MOST_QUESTIONS) / documents)) return;
    const syllables = text.replaceAll('\n', ' ').split(' ');
    const at = this.random.whole(0, syllables.length - 6);
    usual.push(syllables.slice(at, at + this.random.whole(2, 5)).join(' '));
    common.push(Array.from({ length: this.random.whole(1, 2) }, () => this.text.commonWord()).join(' '));
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
