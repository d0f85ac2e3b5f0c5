import type { DocumentTokens } from '../../matching/index-tokens.js';
import { RECORD_WEIGHTS } from '../../matching/match-steps.js';
import { RECORD_PARTS } from '../../query/parsed-query.js';
import { isPair } from '../../query/words.js';
import { KeyTable } from './key-table.js';
import type { PostingsWriter } from './postings.js';

const FIRST_SIZE = 4096;
const SPACE = 0x20;
const COLUMNS = ['term', 'doc', 'record', 'recordScore', 'open', 'withheld'] as const;
type Columns = Record<(typeof COLUMNS)[number], Int32Array>;
type Place = 'record' | 'open' | 'withheld';

/** How many tokens a document has. */
export interface DocumentSizes {
  readonly text: number;
  readonly record: number;
}

/** The terms of the documents of one batch: a row for each term of each document, as columns of numbers. */
export class TermGatherer {
  /** Single words met, so that those that begin as somebody asks are found. */
  readonly words: string[] = [];
  private readonly table = new KeyTable();
  /** By term, the row of the document that is being taken in, if it has one already. */
  private latest = new Int32Array(FIRST_SIZE).fill(-1);
  private rows = columnsOf(FIRST_SIZE);
  private end = 0;
  /** Where the rows of the document begin that is being taken in. */
  private start = 0;
  private readonly docs: number[] = [];
  private readonly dropped = new Set<number>();

  /** Numbers of the documents to be written, ascending. */
  get documents(): number[] {
    return this.docs.filter((doc) => !this.dropped.has(doc));
  }

  /** Documents in ascending order. */
  add(doc: number, tokens: DocumentTokens): DocumentSizes {
    this.docs.push(doc);
    this.start = this.end;
    let record = 0;
    for (const part of RECORD_PARTS)
      record += this.take(doc, tokens[part], 'record', RECORD_WEIGHTS[part] * 2);
    const pages = this.take(doc, tokens.open, 'open', 0) + this.take(doc, tokens.withheld, 'withheld', 0);
    return { text: record + pages, record };
  }

  /** A document that was added and is none any more; false where it was not added. */
  drop(doc: number): boolean {
    if (!this.docs.includes(doc)) return false;
    this.dropped.add(doc);
    return true;
  }

  /** Each term in the order of its key, with its postings as bytes that are its own only until the next. */
  writeTerms(writer: PostingsWriter, write: (key: number, postings: Uint8Array) => void): void {
    const { doc, record, recordScore, open, withheld } = this.rows;
    const { firsts, order } = this.rowsByTerm();
    for (const id of this.table.idsByKey()) {
      for (let at = firsts[id] ?? 0; at < (firsts[id + 1] ?? 0); at++) {
        const row = order[at] ?? 0;
        const number = doc[row] ?? 0;
        if (this.dropped.has(number)) continue;
        writer.add(number, record[row] ?? 0, recordScore[row] ?? 0, open[row] ?? 0, withheld[row] ?? 0);
      }
      const bytes = writer.taken();
      if (bytes.length > 0) write(this.table.keyOf(id), bytes);
    }
  }

  /** Token by token without cutting the stream into strings: a long report has some hundred thousand. */
  private take(doc: number, stream: string, place: Place, halves: number): number {
    let taken = 0;
    let start = 0;
    while (start < stream.length) {
      let end = start;
      while (end < stream.length && stream.charCodeAt(end) !== SPACE) end++;
      if (end > start) {
        taken++;
        const row = this.rowOf(doc, this.idOf(stream, start, end));
        const { [place]: column, recordScore } = this.rows;
        column[row] = (column[row] ?? 0) + 1;
        recordScore[row] = (recordScore[row] ?? 0) + halves;
      }
      start = end + 1;
    }
    return taken;
  }

  private idOf(stream: string, start: number, end: number): number {
    const known = this.table.size;
    const id = this.table.idOf(stream, start, end);
    if (id < known) return id;
    const token = stream.slice(start, end);
    if (!isPair(token)) this.words.push(token);
    if (id >= this.latest.length) {
      const grown = new Int32Array(id * 2).fill(-1);
      grown.set(this.latest);
      this.latest = grown;
    }
    return id;
  }

  private rowOf(doc: number, id: number): number {
    const latest = this.latest[id] ?? -1;
    if (latest >= this.start) return latest;
    const row = this.end++;
    if (row >= this.rows.doc.length) this.rows = columnsOf(row * 2, this.rows);
    this.rows.term[row] = id;
    this.rows.doc[row] = doc;
    this.latest[id] = row;
    return row;
  }

  /** Rows put together by their terms, each term's in the order they came in. */
  private rowsByTerm(): { firsts: Int32Array; order: Int32Array } {
    const { term } = this.rows;
    const firsts = new Int32Array(this.table.size + 1);
    for (let row = 0; row < this.end; row++) {
      const next = (term[row] ?? 0) + 1;
      firsts[next] = (firsts[next] ?? 0) + 1;
    }
    for (let id = 1; id < firsts.length; id++) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0);
    const places = firsts.slice();
    const order = new Int32Array(this.end);
    for (let row = 0; row < this.end; row++) {
      const id = term[row] ?? 0;
      const place = places[id] ?? 0;
      order[place] = row;
      places[id] = place + 1;
    }
    return { firsts, order };
  }
}

function columnsOf(size: number, before?: Columns): Columns {
  const columns = COLUMNS.map((name) => {
    const column = new Int32Array(size);
    if (before) column.set(before[name]);
    return [name, column] as const;
  });
  return Object.fromEntries(columns) as Columns;
}
