import { completions } from './completions.js';
import {
  aboutIndex,
  DamagedIndex,
  type IndexDatabase,
  isDamage,
  openForReading,
  openForWriting,
} from './file/index-file.js';
import { IndexReader } from './index-reader.js';
import type { EarlyWord, IndexTask, IndexTasks, ThreadStart } from './index-tasks.js';
import { IndexWriter } from './index-writer.js';

type Tell = (early: EarlyWord[keyof EarlyWord]) => void;
type Handlers = { [T in IndexTask]: (input: IndexTasks[T]['in'], tell: Tell) => IndexTasks[T]['out'] };

/** One connection to one index file, and everything that can be asked of it. */
export class IndexSession {
  private database?: IndexDatabase;
  private reader?: IndexReader;
  private writer?: IndexWriter;
  private readonly handlers: Handlers = {
    open: () => this.open(),
    search: ({ query, scope, options }, tell) => this.reading().search(query, scope, options, tell),
    suggest: ({ typed, scope, limit }) => completions(this.reading().statements, typed, scope, limit),
    count: (scope) => this.reading().count(scope),
    documents: () => this.number('SELECT count(*) AS n FROM docs'),
    instance: () => aboutIndex(this.connection(), 'instance'),
    states: (ids) => this.states(ids),
    newest: () => this.number('SELECT coalesce(max(change_seq), 0) AS n FROM docs'),
    apply: (batch) => this.write((writer) => writer.apply(batch)),
    beginBulk: () => this.write((writer) => writer.beginBulk()),
    endBulk: () => this.write((writer) => writer.endBulk()),
    close: () => {
      this.database?.close();
      delete this.database;
      delete this.reader;
      return null;
    },
  };

  constructor(private readonly start: ThreadStart) {}

  run<T extends IndexTask>(task: T, input: IndexTasks[T]['in'], tell: Tell): IndexTasks[T]['out'] {
    return this.handlers[task](input, tell);
  }

  isDamage(error: unknown): boolean {
    return isDamage(error);
  }

  private open(): IndexTasks['open']['out'] {
    if (this.start.side === 'read') return { state: this.tryReading() ? 'ready' : 'away' };
    // Opened again after damage or loss: the file may be another one now.
    this.database?.close();
    const { database, state, detail } = openForWriting(this.start.path, this.start.instanceId);
    this.database = database;
    return { state, ...(detail === undefined ? {} : { detail }) };
  }

  /** The writer of another process may not have made the file yet: every question tries again. */
  private tryReading(): boolean {
    if (this.database) return true;
    const database = openForReading(this.start.path);
    if (!database) return false;
    this.database = database;
    return true;
  }

  private connection(): IndexDatabase {
    if (!this.database && this.start.side === 'write' && this.open().state !== 'ready') {
      throw new DamagedIndex('the index was lost and is empty now; it must be filled again');
    }
    if (!this.database && this.start.side === 'read') this.tryReading();
    if (!this.database) throw new Error('the index has not been made yet');
    return this.database;
  }

  private reading(): IndexReader {
    this.reader ??= new IndexReader(this.connection());
    return this.reader;
  }

  private write(work: (writer: IndexWriter) => void): null {
    if (this.start.side !== 'write') throw new Error('this side of the index only reads');
    const database = this.connection();
    if (this.writer?.database !== database) this.writer = new IndexWriter(database);
    work(this.writer);
    return null;
  }

  private number(sql: string, values: readonly (string | number)[] = []): number {
    return this.reading().statements.get<{ n: number }>(sql, values)?.n ?? 0;
  }

  private states(ids: readonly string[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const id of ids) {
      const row = this.reading().statements.get<{ n: number }>(
        'SELECT change_seq AS n FROM docs WHERE id = ?',
        [id],
      );
      if (row) found.set(id, row.n);
    }
    return found;
  }
}
