import { describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import type { Principal } from '../../../access/principal.js';
import { ReadFilter } from '../../../access/read-filter.js';
import { VISIBILITIES } from '../../../access/visibility.js';
import { DocumentColumns } from './document-columns.js';
import { rightsSetsOf } from './rights-sets.js';
import { recordRight } from '../rights-sql.js';
import { SCHEMA } from '../file/schema.js';
import { Statements } from '../file/statements.js';

const NOW = new Date('2026-03-01T18:00:00Z'); // 2 March in Vietnam
const PRINCIPALS: readonly Principal[] = [
  { role: 'reader' },
  { role: 'reader', organisationId: 'o1' },
  { role: 'member' },
  { role: 'member', organisationId: 'o1' },
  { role: 'member', organisationId: 'o2' },
  { role: 'librarian' },
  { role: 'admin' },
];
const EMBARGOES = [undefined, '2026-03-01', '2026-03-02', '2026-03-03'];

describe('rightsSetsOf and recordRight', () => {
  const database = new Database(':memory:');
  database.exec(SCHEMA);
  const rules = VISIBILITIES.flatMap((level) =>
    EMBARGOES.map((embargo) => ({ level, ...(embargo === undefined ? {} : { embargo }) })),
  );
  const documents = rules.flatMap((record) =>
    rules.map((body) => ({ ownerOrganisationId: 'o1', quarantined: false, record, body })),
  );
  const insert = database.prepare(
    `INSERT INTO docs(doc, id, change_seq, type, owner, record_level, record_embargo, body_level, body_embargo, title_key)
     VALUES(?, ?, 1, 'report', ?, ?, ?, ?, ?, '')`,
  );
  documents.forEach(({ record, body, ownerOrganisationId: owner }, i) => {
    insert.run(
      i + 1,
      String(i),
      owner,
      record.level,
      record.embargo ?? null,
      body.level,
      body.embargo ?? null,
    );
  });
  const columns = new DocumentColumns(new Statements(database));
  columns.refresh();

  it.each(PRINCIPALS)('say the same as ReadFilter to %j', (principal) => {
    const filter = new ReadFilter(principal, NOW);
    const { whole, open, record, recordOnly } = rightsSetsOf(filter.scope, columns);
    const expected = (may: (document: (typeof documents)[number]) => boolean): number[] =>
      documents.flatMap((document, i) => (may(document) ? [i + 1] : []));
    const mayReadBody = (document: (typeof documents)[number]): boolean =>
      filter.mayReadRecord(document) && filter.mayReadBody(document);
    expect(record.toArray()).toEqual(expected((document) => filter.mayReadRecord(document)));
    expect(open.copy().or(whole).toArray()).toEqual(expected(mayReadBody));
    expect(whole.toArray()).toEqual(expected((document) => filter.ownsOrKeeps(document)));
    expect(recordOnly.toArray()).toEqual(
      expected((document) => filter.mayReadRecord(document) && !mayReadBody(document)),
    );
    const { sql, values } = recordRight(filter.scope);
    const rows = database.prepare(`SELECT doc FROM docs d WHERE 1 AND ${sql} ORDER BY doc`).all(...values);
    expect((rows as { doc: number }[]).map(({ doc }) => doc)).toEqual(record.toArray());
  });
});
