import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../src/access/principal.js';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { ROLES } from '../../src/access/roles.js';
import { VISIBILITIES } from '../../src/access/visibility.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { guarded } from '../../src/catalog/documents/guarded-document.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const NOW = new Date('2026-11-24T16:59:00Z'); // 23:59 on the 24th in Vietnam

describe('the read filter, as a predicate and as SQL', () => {
  let catalogue: TestCatalogue;
  const documents: Document[] = [];
  const organisations = [newId(), newId()];

  beforeAll(async () => {
    catalogue = await testCatalogue();
    const { manager } = catalogue.dataSource;
    for (const id of organisations) await manager.insert(Organisation, { id, name: id, isDefault: false });
    for (const visibility of VISIBILITIES)
      for (const recordVisibility of VISIBILITIES)
        for (const embargo of [null, '2026-11-24', '2026-11-25'])
          for (const quarantined of [false, true])
            for (const ownerOrganisationId of organisations) {
              const embargoes = { embargo, recordEmbargo: embargo };
              documents.push(
                await insertDocument(manager, {
                  visibility,
                  recordVisibility,
                  quarantined,
                  ownerOrganisationId,
                  ...embargoes,
                }),
              );
            }
  });
  afterAll(() => catalogue.close());

  const principals: Principal[] = ROLES.flatMap((role) => [
    { role },
    { role, organisationId: organisations[0] ?? '' },
  ]);

  it.each(principals)('agree for %j on every document', async (principal) => {
    const filter = new ReadFilter(principal, NOW);
    for (const right of ['record', 'body'] as const) {
      const condition = right === 'record' ? filter.recordSql('document') : filter.bodySql('document');
      const found = await catalogue.dataSource
        .createQueryBuilder(Document, 'document')
        .where(condition.sql, condition.parameters)
        .getMany();
      const may = (document: Document): boolean =>
        right === 'record' ? filter.mayReadRecord(guarded(document)) : filter.mayReadBody(guarded(document));
      const expected = documents.filter(may).map(({ id }) => id);
      expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
  });

  it('tells a stranger of public documents only, and of an embargoed one from midnight in Vietnam on', () => {
    const one = { ownerOrganisationId: organisations[0] ?? '', quarantined: false };
    const rule = { level: 'public', embargo: '2026-11-25' } as const;
    const guard = { ...one, record: rule, body: rule };
    expect(new ReadFilter({ role: 'reader' }, NOW).mayReadBody(guard)).toBe(false);
    expect(new ReadFilter({ role: 'reader' }, new Date('2026-11-24T17:00:00Z')).mayReadBody(guard)).toBe(
      true,
    );
  });

  it('opens nothing to a reader by an organisation alone', () => {
    const closed = { level: 'restricted' } as const;
    const guard = {
      ownerOrganisationId: organisations[0] ?? '',
      quarantined: false,
      record: closed,
      body: closed,
    };
    const filter = new ReadFilter({ role: 'reader', organisationId: organisations[0] ?? '' }, NOW);
    expect(filter.mayReadRecord(guard)).toBe(false);
  });

  it('shows what is quarantined to administrators alone, and what is deleted to nobody', async () => {
    const open = { level: 'public' } as const;
    const guard = {
      ownerOrganisationId: organisations[0] ?? '',
      quarantined: true,
      record: open,
      body: open,
    };
    expect(new ReadFilter({ role: 'librarian' }, NOW).mayReadRecord(guard)).toBe(false);
    expect(new ReadFilter({ role: 'admin' }, NOW).mayReadRecord(guard)).toBe(true);
    const gone = await insertDocument(catalogue.dataSource.manager, { deletedAt: NOW, visibility: 'public' });
    const condition = new ReadFilter({ role: 'admin' }, NOW).recordSql('document');
    const found = await catalogue.dataSource
      .createQueryBuilder(Document, 'document')
      .where(condition.sql, condition.parameters)
      .andWhere('document.id = :id', { id: gone.id })
      .getCount();
    expect(found).toBe(0);
  });
});
