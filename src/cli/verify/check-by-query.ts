import type { Bilingual } from '../../shared/bilingual.js';
import type { Check, CheckName } from './check.js';

/** A question to the catalogue: each row, with `id` and maybe `detail`, is a document that breaks a rule. */
export interface Question {
  readonly sql: string;
  readonly what: (detail: string) => Bilingual;
}

interface Row {
  readonly id: string;
  readonly detail: string | null;
}

/** One statement is one look: what the pipeline does meanwhile cannot show half of a change. */
export const checkByQueries = (check: CheckName, questions: readonly Question[]): Check =>
  async function* ask({ dataSource, signal }) {
    for (const { sql, what } of questions) {
      if (signal.aborted) return;
      const rows = await dataSource.transaction(async (tx): Promise<Row[]> => {
        await tx.query('SET LOCAL statement_timeout = 0'); // a large catalogue may take its time
        return tx.query(sql);
      });
      for (const { id, detail } of rows) yield { check, documentId: id, what: what(detail ?? '') };
    }
  };
