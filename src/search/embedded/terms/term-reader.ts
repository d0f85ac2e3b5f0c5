import type { DocSet } from '../doc-set.js';
import { type Blob, bytesOf, type Statements } from '../statements.js';
import { Postings, readPostings } from './postings.js';
import { wordsStarting } from './known-words.js';
import { postingsIn } from './term-blocks.js';
import { termKey } from './term-key.js';

/** The block of each segment in which a term stands, if it stands there. */
const BLOCKS_OF = `SELECT t.value AS key, (SELECT b.data FROM term_blocks b
    WHERE b.segment = s.segment AND b.first <= t.value ORDER BY b.first DESC LIMIT 1) AS data
  FROM json_each(?) t CROSS JOIN segments s ORDER BY t.key, s.first_doc`;

/** The postings of tokens, for one question: read once, and within the caller's transaction. */
export class TermReader {
  private readonly known = new Map<number, Postings>();

  constructor(
    private readonly statements: Statements,
    private readonly living: DocSet,
  ) {}

  /** Reads together what will be asked for. */
  load(tokens: Iterable<string>): void {
    const keys = new Set<number>();
    for (const token of tokens) keys.add(termKey(token));
    const unknown = [...keys].filter((key) => !this.known.has(key));
    if (unknown.length === 0) return;
    const rows = this.statements.all<{ key: number; data: Blob | null }>(BLOCKS_OF, [
      JSON.stringify(unknown),
    ]);
    const pieces = new Map<number, Uint8Array[]>(unknown.map((key) => [key, []]));
    for (const { key, data } of rows) {
      const postings = data && postingsIn(bytesOf(data), key);
      if (postings) pieces.get(key)?.push(postings);
    }
    for (const [key, found] of pieces) {
      this.known.set(key, found.length === 0 ? Postings.NONE : readPostings(found, this.living));
    }
  }

  of(token: string): Postings {
    const key = termKey(token);
    if (!this.known.has(key)) this.load([token]);
    return this.known.get(key) ?? Postings.NONE;
  }

  /** Of every word that begins so, one after the other. */
  startingWith(start: string): Postings[] {
    const words = wordsStarting(this.statements, start);
    this.load(words);
    return words.map((word) => this.of(word));
  }
}
