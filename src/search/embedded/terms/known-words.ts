import type { IndexDatabase } from '../file/index-file.js';
import type { Statements } from '../file/statements.js';

/** Some ten megabytes of them; beyond it all are asked of the file again. */
const MOST_REMEMBERED = 200_000;
/** Stands behind whatever begins as what it is put to. */
const LAST = '\u{10ffff}';

/** Keeps the words of the index, single ones and no pairs, so that those that begin in some way can be found. They are never removed. */
export class KnownWords {
  private readonly memoised = new Set<string>();

  constructor(private readonly database: IndexDatabase) {}

  /** Within the caller's transaction: if it fails, `forget` must be called. */
  add(words: readonly string[]): void {
    if (this.memoised.size + words.length > MOST_REMEMBERED) this.forget();
    const insert = this.database.prepare('INSERT OR IGNORE INTO words(word) VALUES(?)');
    for (const word of words) {
      if (this.memoised.has(word)) continue;
      insert.run(word);
      this.memoised.add(word);
    }
  }

  forget(): void {
    this.memoised.clear();
  }
}

export function wordsStarting(statements: Statements, start: string): string[] {
  return statements
    .all<{ word: string }>('SELECT word FROM words WHERE word >= ? AND word < ?', [start, start + LAST])
    .map(({ word }) => word);
}
