import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../src/access/principal.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import type { Document } from '../../src/catalog/documents/document.entity.js';
import { Card } from '../../src/opportunities/cards/card.entity.js';
import { OpenCards } from '../../src/opportunities/cards/open-cards.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

/** 23:30 on 24 November in Vietnam. */
const NOW = new Date('2026-11-24T16:30:00Z');
const LIBRARIAN: Principal = { role: 'librarian' };
const OPEN = { recordVisibility: 'public' } as const;

describe('a card is open', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let cards: OpenCards;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    cards = new OpenCards(dataSource);
  });
  afterAll(() => catalogue.close());
  beforeEach(() => dataSource.query('TRUNCATE card, document'));

  async function open(
    document: Partial<Document>,
    card: Partial<Card> = {},
    principal: Principal = ANONYMOUS,
    now = NOW,
  ): Promise<boolean> {
    const { id } = await insertDocument(dataSource.manager, { ...OPEN, ...document });
    await dataSource.manager.insert(Card, { documentId: id, state: 'published', patent: 'none', ...card });
    return (await cards.get(id, new ReadFilter(principal, now)))?.documentId === id;
  }

  it('when it is published and its record may be read, whatever is said of the body', async () => {
    expect(await open({})).toBe(true);
    expect(await open({ visibility: 'public' })).toBe(true);
  });

  it.each(['draft', 'withdrawn'] as const)('not as a %s, not even to the staff', async (state) => {
    expect(await open({}, { state })).toBe(false);
    expect(await open({}, { state }, LIBRARIAN)).toBe(false);
  });

  it('only to who may read the record', async () => {
    expect(await open({ recordVisibility: 'members' })).toBe(false);
    expect(await open({ recordVisibility: 'members' }, {}, { role: 'member' })).toBe(true);
    expect(await open({ recordVisibility: 'restricted' })).toBe(false);
  });

  it('not while an embargo runs on record or body, to nobody, until midnight in Vietnam', async () => {
    for (const embargoed of [{ embargo: '2026-11-25' }, { recordEmbargo: '2026-11-25' }]) {
      expect(await open(embargoed)).toBe(false);
      expect(await open(embargoed, {}, LIBRARIAN)).toBe(false);
      expect(await open(embargoed, {}, ANONYMOUS, new Date('2026-11-24T17:00:00Z'))).toBe(true);
    }
  });

  it('not while a patent is still to be filed', async () => {
    expect(await open({}, { patent: 'intended' })).toBe(false);
    expect(await open({}, { patent: 'intended' }, LIBRARIAN)).toBe(false);
    expect(await open({}, { patent: 'filed' })).toBe(true);
    expect(await open({}, { patent: null })).toBe(true);
  });

  it('not of a document that was shut away or deleted', async () => {
    expect(await open({ quarantined: true })).toBe(false);
    expect(await open({ quarantined: true }, {}, { role: 'admin' })).toBe(false);
    expect(await open({ deletedAt: NOW }, {}, LIBRARIAN)).toBe(false);
  });
});
