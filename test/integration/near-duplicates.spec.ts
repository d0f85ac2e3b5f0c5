import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/access/organisation.entity.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { Relation } from '../../src/catalog/documents/relation.entity.js';
import { nearDuplicates } from '../../src/search/pages/near-duplicates.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const NOW = new Date('2026-11-24T05:00:00Z');
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;

describe('near duplicates, as far as both texts may be read', () => {
  let catalogue: TestCatalogue;
  const organisationId = newId();
  const made = new Map<string, string>();
  const id = (name: string): string => made.get(name) ?? '';

  beforeAll(async () => {
    catalogue = await testCatalogue();
    const { manager } = catalogue.dataSource;
    await manager.insert(Organisation, { id: organisationId, name: organisationId, isDefault: false });
    const kinds = {
      a: OPEN,
      b: OPEN,
      cites: OPEN,
      bodyClosed: { ...OPEN, visibility: 'restricted' },
      closed: { visibility: 'restricted', recordVisibility: 'restricted' },
      gone: { ...OPEN, deletedAt: NOW },
    } as const;
    for (const [name, rights] of Object.entries(kinds)) {
      const document = await insertDocument(manager, { ...rights, ownerOrganisationId: organisationId });
      made.set(name, document.id);
    }
    const link = (from: string, to: string, kind: string, score: number): Promise<unknown> =>
      manager.insert(Relation, { id: newId(), fromId: id(from), toId: id(to), kind, reason: '', score });
    await link('b', 'a', 'nearDuplicate', 0.9);
    await link('a', 'bodyClosed', 'sameText', 1);
    await link('closed', 'a', 'nearDuplicate', 0.95);
    await link('gone', 'a', 'sameText', 1);
    await link('cites', 'a', 'cites', 0.8);
  });
  afterAll(() => catalogue.close());

  const of = async (filter: ReadFilter): Promise<readonly string[]> =>
    (await nearDuplicates(catalogue.dataSource.manager, filter, [id('a')])).get(id('a')) ?? [];

  it('are told to a stranger where both are open', async () => {
    expect(await of(new ReadFilter({ role: 'reader' }, NOW))).toEqual([id('b')]);
  });
  it('are all told to those who keep them, the surest first', async () => {
    const found = await of(new ReadFilter({ role: 'member', organisationId }, NOW));
    expect(found).toEqual([id('bodyClosed'), id('closed'), id('b')]);
  });
});
