import { describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import type { Asker } from '../../access/asker.js';
import { ReadFilter } from '../../access/read-filter.js';
import { VISIBILITIES } from '../../access/visibility.js';
import { rightsOf } from './rights-sql.js';

const NOW = new Date('2026-03-01T18:00:00Z'); // 2 March in Vietnam
const ASKERS: readonly Asker[] = [
  { role: 'reader' },
  { role: 'reader', organisationId: 'o1' },
  { role: 'member' },
  { role: 'member', organisationId: 'o1' },
  { role: 'member', organisationId: 'o2' },
  { role: 'librarian' },
  { role: 'admin' },
];
const EMBARGOES = [undefined, '2026-03-01', '2026-03-02', '2026-03-03'];

describe('rightsOf', () => {
  const database = new Database(':memory:');
  database.exec(
    'CREATE TABLE docs(doc INTEGER PRIMARY KEY, owner, record_level, record_embargo, body_level, body_embargo)',
  );
  const rules = VISIBILITIES.flatMap((level) =>
    EMBARGOES.map((embargo) => ({ level, ...(embargo === undefined ? {} : { embargo }) })),
  );
  const documents = rules.flatMap((record) =>
    rules.map((body) => ({ ownerOrganisationId: 'o1', quarantined: false, record, body })),
  );
  const insert = database.prepare('INSERT INTO docs VALUES(?, ?, ?, ?, ?, ?)');
  documents.forEach(({ record, body, ownerOrganisationId: owner }, i) => {
    insert.run(i, owner, record.level, record.embargo ?? null, body.level, body.embargo ?? null);
  });

  it.each(ASKERS)('says the same as ReadFilter to %j', (asker) => {
    const filter = new ReadFilter(asker, NOW);
    const rights = rightsOf(filter.scope);
    const allowed = (right: 'record' | 'body' | 'whole'): number[] => {
      const { sql, values } = rights[right];
      const rows = database.prepare(`SELECT doc FROM docs d WHERE 1 AND ${sql} ORDER BY doc`).all(...values);
      return (rows as { doc: number }[]).map(({ doc }) => doc);
    };
    const expected = (may: (document: (typeof documents)[number]) => boolean): number[] =>
      documents.flatMap((document, i) => (may(document) ? [i] : []));
    expect(allowed('record')).toEqual(expected((document) => filter.mayReadRecord(document)));
    expect(allowed('body')).toEqual(
      expected((document) => filter.mayReadRecord(document) && filter.mayReadBody(document)),
    );
    expect(allowed('whole')).toEqual(expected((document) => filter.ownsOrKeeps(document)));
  });
});
