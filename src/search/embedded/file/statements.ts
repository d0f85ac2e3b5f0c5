import type { Statement } from 'libsql';
import type { IndexDatabase } from './index-file.js';

export type SqlValue = string | number | null;

/** A BLOB as the driver gives it, which is not everywhere the same. */
export type Blob = ArrayBuffer | Uint8Array;

export const bytesOf = (blob: Blob): Uint8Array => (blob instanceof Uint8Array ? blob : new Uint8Array(blob));

/** Prepared statements of one connection, by their text: a search asks the same few again and again. */
export class Statements {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly database: IndexDatabase) {}

  all<Row>(sql: string, values: readonly SqlValue[] = []): Row[] {
    return this.prepare(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined;
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    this.prepare(sql).run(...values);
  }

  private prepare(sql: string): Statement {
    const known = this.prepared.get(sql);
    if (known) return known;
    if (this.prepared.size >= 500) this.prepared.clear();
    const statement = this.database.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}
