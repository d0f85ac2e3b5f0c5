import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { STRANGER } from '../../src/access/asker.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { touch } from '../../src/catalog/changes.js';
import { Claim } from '../../src/catalog/claim.entity.js';
import { Page } from '../../src/catalog/page.entity.js';
import { Card } from '../../src/opportunities/card.entity.js';
import { CardShelves } from '../../src/opportunities/card-shelves.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const NOW = new Date('2026-11-25T05:00:00Z');

describe('the shelf of published cards', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let shelves: CardShelves;
  let id: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    shelves = new CardShelves(dataSource);
    const open = { visibility: 'public', recordVisibility: 'public', title: 'Sấy lúa' } as const;
    ({ id } = await insertDocument(dataSource.manager, open));
    await dataSource.manager.insert(Card, {
      documentId: id,
      state: 'published',
      publishedAt: NOW,
      cooperation: ['licence'],
      summaryVi: 'Chạy bằng gió.',
    });
    await vouched({ trl: 6 }, 1, null);
    await vouched({ trl: 4 }, 2, null);
    await vouched({ trl: 2 }, 1, '2026-11-25');
  });
  afterAll(() => catalogue.close());

  const vouched = (value: object, page: number, validUntil: string | null) =>
    dataSource.manager.insert(Claim, {
      id: newId(),
      documentId: id,
      kind: 'readiness',
      value,
      quote: 'TRL',
      confidence: 0.9,
      status: 'confirmed',
      evidence: { page, boxes: [], quote: 'TRL', method: 'rule' } as object,
      validUntil,
    });
  const shown = async (now = NOW) =>
    (await shelves.of(new ReadFilter(STRANGER, now))).map(({ title, words, proven, facts }) => ({
      title,
      words,
      proven,
      facts: facts.map(({ facet, value }) => `${facet} ${value}`),
    }));
  const LICENCE = 'cooperation licence';

  it('says what stands and may be checked, by the day on which it is asked', async () => {
    expect(await shown()).toEqual([
      { title: 'Sấy lúa', words: 'say lua chay bang gio. ', proven: 3, facts: [LICENCE, 'trl 2'] },
    ]);
    expect(await shown(new Date('2026-11-26T05:00:00Z'))).toMatchObject([
      { proven: 2, facts: [LICENCE, 'trl 4'] },
    ]);
  });

  it('is read once as long as nothing changes, and by many at once', async () => {
    await shown();
    const asked = jest.spyOn(dataSource.logger, 'logQuery');
    await Promise.all([shown(), shown(), shown()]);
    const reads = asked.mock.calls.filter(([sql]) => sql.includes('open_card'));
    asked.mockRestore();
    expect(reads).toEqual([]);
  });

  it('follows every change of a document and of its card at once', async () => {
    await dataSource.manager.insert(Page, {
      documentId: id,
      number: 2,
      filePage: 2,
      width: 1,
      height: 1,
      withheld: true,
    });
    await touch(dataSource.manager, id);
    expect(await shown()).toMatchObject([{ proven: 2, facts: [LICENCE, 'trl 2'] }]);
    await dataSource.manager.update(Card, { documentId: id }, { cooperation: [], version: 2 });
    expect(await shown()).toMatchObject([{ facts: ['trl 2'] }]);
    await dataSource.manager.update(Card, { documentId: id }, { state: 'withdrawn' });
    expect(await shown()).toEqual([]);
  });
});
