import type { IndexedDocument, IndexedPage } from '../port/indexed-document.js';
import { foldedForm } from '../../text/normalise.js';
import type { IndexDatabase } from './file/index-file.js';
import { tokensOf } from '../matching/index-tokens.js';
import { pairStream } from './pair-stream.js';
import { Segments } from './terms/segments.js';
import { TermGatherer } from './terms/term-gatherer.js';

/** A document with its pages at hand, as it crosses to the writing thread. */
export interface WholeDocument {
  readonly document: Omit<IndexedDocument, 'pages'>;
  readonly pages: readonly IndexedPage[];
}

export interface WholeBatch {
  readonly upserts: readonly WholeDocument[];
  readonly deletes: readonly string[];
}

/** The one hand that writes an index file. */
export class IndexWriter {
  private readonly segments: Segments;
  /** Of the batch being written: what stands in no segment yet. */
  private gathered = new TermGatherer();

  constructor(readonly database: IndexDatabase) {
    this.segments = new Segments(database);
  }

  /** All or nothing; durable when it returns. */
  apply(batch: WholeBatch): void {
    this.gathered = new TermGatherer();
    this.database.exec('BEGIN IMMEDIATE');
    try {
      for (const id of batch.deletes) this.remove(id);
      for (const whole of batch.upserts) this.put(whole);
      this.segments.add(this.gathered);
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      this.segments.forget();
      throw error;
    }
    this.segments.tidy();
  }

  /** For filling a new file: nobody reads it yet, so it need be durable only at the end. */
  beginBulk(): void {
    this.database.pragma('synchronous = OFF');
  }

  /** Merges what was written into one segment, which searches read fastest, and brings it to disk. */
  endBulk(): void {
    this.segments.mergeAll();
    for (const table of ['pair_fts', 'record_fts']) {
      this.database.exec(`INSERT INTO ${table}(${table}) VALUES('optimize')`);
    }
    this.database.exec('ANALYZE');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('wal_checkpoint(TRUNCATE)');
  }

  private put({ document, pages }: WholeDocument): void {
    const known = this.database.prepare('SELECT doc, change_seq FROM docs WHERE id = ?').get(document.id) as
      { doc: number; change_seq: number } | undefined;
    if (known && known.change_seq > document.changeSeq) return;
    if (known) this.remove(document.id);
    const tokens = tokensOf(document, pages);
    const { lastInsertRowid: doc } = this.database
      .prepare(
        `INSERT INTO docs(id, change_seq, type, year, language, trl, owner, record_level, record_embargo,
           body_level, body_embargo, title_key) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        document.id,
        document.changeSeq,
        document.type,
        document.year ?? null,
        document.language ?? null,
        document.trl ?? null,
        document.ownerOrganisationId,
        document.record.level,
        document.record.embargo ?? null,
        document.body.level,
        document.body.embargo ?? null,
        foldedForm(document.title),
      );
    const sizes = this.gathered.add(Number(doc), tokens);
    this.database
      .prepare('UPDATE docs SET text_size = ?, record_size = ? WHERE doc = ?')
      .run(sizes.text, sizes.record, doc);
    const { title, people, host, keywords, abstract, codes } = tokens;
    this.database
      .prepare(
        'INSERT INTO record_fts(rowid, title, people, host, keywords, abstract, codes) VALUES(?, ?, ?, ?, ?, ?, ?)',
      )
      .run(doc, title, people, host, keywords, abstract, codes);
    const record = pairStream([title, people, host, keywords, abstract, codes].join(' '));
    this.database
      .prepare('INSERT INTO pair_fts(rowid, record, open, withheld) VALUES(?, ?, ?, ?)')
      .run(doc, record, pairStream(tokens.open), pairStream(tokens.withheld));
    this.database.prepare('INSERT INTO bloom_filters(doc, pages) VALUES(?, ?)').run(doc, tokens.bloomFilter);
    this.database
      .prepare('INSERT INTO labels(doc, title, people, keywords, codes) VALUES(?, ?, ?, ?, ?)')
      .run(
        doc,
        document.title,
        ...[document.people, document.keywords, document.codes].map((list) => JSON.stringify(list)),
      );
    const field = this.database.prepare('INSERT INTO doc_fields(code, doc) VALUES(?, ?)');
    for (const code of new Set(document.fields)) field.run(code, doc);
    const agent = this.database.prepare('INSERT INTO doc_agents(agent, kind, doc) VALUES(?, ?, ?)');
    for (const id of new Set(document.persons)) agent.run(id, 'person', doc);
    for (const id of new Set(document.organisations)) agent.run(id, 'organisation', doc);
  }

  private remove(id: string): void {
    const known = this.database.prepare('SELECT doc FROM docs WHERE id = ?').get(id) as
      { doc: number } | undefined;
    if (!known) return;
    if (!this.gathered.drop(known.doc)) this.segments.lost(known.doc);
    this.database.prepare('INSERT INTO removals(doc) VALUES(?)').run(known.doc);
    for (const table of ['pair_fts', 'record_fts']) {
      this.database.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(known.doc);
    }
    for (const table of ['docs', 'bloom_filters', 'labels', 'doc_fields', 'doc_agents']) {
      this.database.prepare(`DELETE FROM ${table} WHERE doc = ?`).run(known.doc);
    }
  }
}
