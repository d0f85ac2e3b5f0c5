import { DocSet } from './doc-set.js';
import { grown } from './grown.js';
import type { Statements } from '../file/statements.js';

interface DocumentRow {
  readonly doc: number;
  readonly type: string;
  readonly year: number | null;
  readonly language: string | null;
  readonly trl: number | null;
  readonly owner: string;
  readonly record_level: string;
  readonly record_embargo: string | null;
  readonly body_level: string;
  readonly body_embargo: string | null;
  readonly text_size: number;
  readonly record_size: number;
}

export interface OpeningRule {
  readonly level: string;
  readonly embargo: string | null;
}

/** What of a document rights, filters and ranking ask. */
export interface DocumentFacts {
  readonly type: string;
  readonly year: number | null;
  readonly language: string | null;
  readonly trl: number | null;
  readonly owner: string;
  readonly record: OpeningRule;
  readonly body: OpeningRule;
}

const ROWS = `SELECT doc, type, year, language, trl, owner, record_level, record_embargo, body_level, body_embargo,
    text_size, record_size FROM docs WHERE doc > ? ORDER BY doc LIMIT ?`;
const AT_ONCE = 10_000;
const FIRST_SIZE = 1024;

/** Of a document that is gone, or never was. */
const NO_KIND = 0;

/**
 * The rows of `docs` in memory, as columns by document number: a row is never changed and a number never given out again,
 * so that only new rows and the numbers of removed ones are read from one question to the next.
 */
export class DocumentColumns {
  /** By kind: documents that differ in nothing that rights and filters ask are of one. */
  private readonly facts: (DocumentFacts | undefined)[] = [undefined];
  private readonly kindsByFacts = new Map<string, number>();
  private kinds = new Int32Array(FIRST_SIZE);
  private texts = new Int32Array(FIRST_SIZE);
  private records = new Int32Array(FIRST_SIZE);
  private alive = new DocSet(FIRST_SIZE);
  private newest = 0;
  private lastRemoval: number | undefined;
  private textTotal = 0;
  private recordTotal = 0;
  /** How many documents there are. */
  count = 0;

  constructor(private readonly statements: Statements) {}

  /** Above every document number. */
  get size(): number {
    return this.newest + 1;
  }

  get living(): DocSet {
    return this.alive;
  }

  /** Tokens of each document. */
  get textSizes(): Int32Array {
    return this.texts;
  }

  get recordSizes(): Int32Array {
    return this.records;
  }

  get meanTextSize(): number {
    return this.count === 0 ? 1 : this.textTotal / this.count;
  }

  get meanRecordSize(): number {
    return this.count === 0 ? 1 : this.recordTotal / this.count;
  }

  factsOf(doc: number): DocumentFacts | undefined {
    return this.facts[this.kinds[doc] ?? NO_KIND];
  }

  /** Living documents that meet a condition. */
  where(meets: (facts: DocumentFacts) => boolean): DocSet {
    const met = new Uint8Array(this.facts.length);
    this.facts.forEach((facts, kind) => {
      if (facts && meets(facts)) met[kind] = 1;
    });
    const found = new DocSet(this.size);
    const { kinds, size } = this;
    for (let doc = 0; doc < size; doc++) if (met[kinds[doc] ?? NO_KIND] === 1) found.add(doc);
    return found;
  }

  /** Brings them to the state of the transaction that the connection is in. */
  refresh(): void {
    if (this.lastRemoval === undefined) this.lastRemoval = this.latestRemoval();
    else this.forgetRemoved(this.lastRemoval);
    for (;;) {
      const rows = this.statements.all<DocumentRow>(ROWS, [this.newest, AT_ONCE]);
      for (const row of rows) this.add(row);
      if (rows.length < AT_ONCE) return;
    }
  }

  private add(row: DocumentRow): void {
    const { doc } = row;
    this.reserve(doc + 1);
    this.newest = doc;
    this.kinds[doc] = this.kindOf(row);
    this.texts[doc] = row.text_size;
    this.records[doc] = row.record_size;
    this.textTotal += row.text_size;
    this.recordTotal += row.record_size;
    this.alive.add(doc);
    this.count++;
  }

  private latestRemoval(): number {
    return this.statements.get<{ n: number }>('SELECT coalesce(max(removal), 0) AS n FROM removals')?.n ?? 0;
  }

  private forgetRemoved(since: number): void {
    const removed = this.statements.all<{ removal: number; doc: number }>(
      'SELECT removal, doc FROM removals WHERE removal > ? ORDER BY removal',
      [since],
    );
    for (const { removal, doc } of removed) {
      this.lastRemoval = removal;
      if (!this.alive.has(doc)) continue;
      this.alive.delete(doc);
      this.kinds[doc] = NO_KIND;
      this.textTotal -= this.texts[doc] ?? 0;
      this.recordTotal -= this.records[doc] ?? 0;
      this.count--;
    }
  }

  private kindOf(row: DocumentRow): number {
    const facts: DocumentFacts = {
      type: row.type,
      year: row.year,
      language: row.language,
      trl: row.trl,
      owner: row.owner,
      record: { level: row.record_level, embargo: row.record_embargo },
      body: { level: row.body_level, embargo: row.body_embargo },
    };
    const key = JSON.stringify(Object.values(facts));
    const known = this.kindsByFacts.get(key);
    if (known !== undefined) return known;
    const kind = this.facts.push(facts) - 1;
    this.kindsByFacts.set(key, kind);
    return kind;
  }

  private reserve(size: number): void {
    if (size <= this.texts.length) return;
    const larger = Math.max(size, this.texts.length * 2);
    this.kinds = grown(this.kinds, larger);
    this.texts = grown(this.texts, larger);
    this.records = grown(this.records, larger);
    this.alive = DocSet.of(this.alive.toArray(), larger);
  }
}
