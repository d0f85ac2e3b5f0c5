import type { IndexDatabase } from '../file/index-file.js';
import { DocSet } from '../columns/doc-set.js';
import { type Blob, bytesOf } from '../file/statements.js';
import { eachPosting, PostingsWriter } from './postings.js';
import { type Segment, segmentsToMerge } from './segment-plan.js';
import { BlockWriter, TermWalk } from './term-blocks.js';
import { KnownWords } from './known-words.js';
import type { TermGatherer } from './term-gatherer.js';

type WriteTerm = (key: number, postings: Uint8Array) => void;

/** Writes the term index: a segment a batch, and of many small ones in time a larger one. */
export class Segments {
  private readonly words: KnownWords;

  constructor(private readonly database: IndexDatabase) {
    this.words = new KnownWords(database);
  }

  /** Documents above all that any segment holds. Within the caller's transaction. */
  add(gathered: TermGatherer): void {
    const { documents } = gathered;
    const [first, last] = [documents.at(0), documents.at(-1)];
    if (first === undefined || last === undefined) return;
    this.write(first, last, documents.length, (write) => {
      gathered.writeTerms(new PostingsWriter(), write);
    });
    this.words.add(gathered.words);
  }

  /** That the caller's transaction failed. */
  forget(): void {
    this.words.forget();
  }

  /** That a document is gone. Within the caller's transaction. */
  lost(doc: number): void {
    this.database
      .prepare('UPDATE segments SET living = living - 1 WHERE ? BETWEEN first_doc AND last_doc')
      .run(doc);
  }

  /** Merges what is due, each time in a transaction of its own. */
  tidy(): void {
    for (;;) {
      const due = segmentsToMerge(this.all());
      if (!due) return;
      this.merge(due);
    }
  }

  mergeAll(): void {
    const all = this.all();
    if (all.length > 1) this.merge(all);
  }

  private all(): Segment[] {
    return this.database
      .prepare(
        `SELECT segment, first_doc AS firstDoc, last_doc AS lastDoc, documents, living
         FROM segments ORDER BY first_doc`,
      )
      .all() as Segment[];
  }

  private merge(segments: readonly Segment[]): void {
    const firstDoc = segments.at(0)?.firstDoc ?? 0;
    const lastDoc = segments.at(-1)?.lastDoc ?? 0;
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const living = this.living(firstDoc, lastDoc);
      const numbers = segments.map(({ segment }) => segment);
      const { count } = living;
      if (count > 0) {
        this.write(firstDoc, lastDoc, count, (write) => {
          this.merged(numbers, living, write);
        });
      }
      for (const number of numbers) {
        this.database.prepare('DELETE FROM term_blocks WHERE segment = ?').run(number);
        this.database.prepare('DELETE FROM segments WHERE segment = ?').run(number);
      }
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  private living(firstDoc: number, lastDoc: number): DocSet {
    const rows = this.database
      .prepare('SELECT doc FROM docs WHERE doc BETWEEN ? AND ?')
      .all(firstDoc, lastDoc) as { doc: number }[];
    return DocSet.of(
      rows.map(({ doc }) => doc),
      lastDoc + 1,
    );
  }

  private write(
    firstDoc: number,
    lastDoc: number,
    documents: number,
    terms: (write: WriteTerm) => void,
  ): void {
    const { lastInsertRowid: segment } = this.database
      .prepare('INSERT INTO segments(first_doc, last_doc, documents, living) VALUES(?, ?, ?, ?)')
      .run(firstDoc, lastDoc, documents, documents);
    const insert = this.database.prepare('INSERT INTO term_blocks(segment, first, data) VALUES(?, ?, ?)');
    const blocks = new BlockWriter(({ first, data }) => insert.run(segment, first, data));
    terms((key, postings) => {
      blocks.add(key, postings);
    });
    blocks.flush();
  }

  /** The terms of all of these segments in order, with what of them still lives. */
  private merged(segments: readonly number[], living: DocSet, write: WriteTerm): void {
    const writer = new PostingsWriter();
    const walks = segments.map((segment) => new TermWalk(this.blocks(segment)));
    for (;;) {
      let least: number | undefined;
      for (const { key } of walks) if (key !== undefined && (least === undefined || key < least)) least = key;
      if (least === undefined) return;
      for (const walk of walks) {
        if (walk.key !== least) continue;
        eachPosting(walk.postings, living, (...entry) => {
          writer.add(...entry);
        });
        walk.next();
      }
      const bytes = writer.taken();
      if (bytes.length > 0) write(least, bytes);
    }
  }

  private *blocks(segment: number): Generator<Uint8Array> {
    // One statement a segment: several are walked at once.
    const blocks = this.database
      .prepare('SELECT data FROM term_blocks WHERE segment = ? ORDER BY first')
      .iterate(segment) as Iterable<{ data: Blob }>;
    for (const { data } of blocks) yield bytesOf(data);
  }
}
