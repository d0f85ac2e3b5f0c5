import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Interest } from '../../src/opportunities/interest/records/interest.entity.js';
import { InterestFigures } from '../../src/opportunities/interest/interest-figures.js';
import { newId } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const LUA = '11111111-1111-4111-8111-111111111111';
const CA = '22222222-2222-4222-8222-222222222222';
const DRYER = newId();

describe('figures of interest', () => {
  let catalogue: TestCatalogue;
  let figures: InterestFigures;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    figures = new InterestFigures(catalogue.dataSource);
  });
  afterAll(() => catalogue.close());

  async function received(more: Partial<Interest>): Promise<void> {
    const at = new Date('2025-06-01T00:00:00Z');
    await catalogue.dataSource.manager.insert(Interest, {
      id: newId(),
      number: newId(),
      documentId: DRYER,
      organisationId: LUA,
      deskName: 'Bàn',
      purpose: 'licence',
      language: 'vi',
      consentAt: at,
      dueAt: at,
      createdAt: at,
      ...more,
    });
  }

  it('are none where nobody was interested', async () => {
    expect(await figures.byYear()).toEqual([]);
  });

  it('count by state and year, deals in the year they came about, and only what the desk has valued', async () => {
    const agreed = { state: 'agreed', agreedAt: new Date('2026-02-01T00:00:00Z') } as const;
    const newYear = new Date('2025-12-31T18:00:00Z'); // 2026 in Vietnam
    await received({ state: 'waiting' });
    await received({ state: 'waiting', createdAt: newYear });
    await received({ ...agreed, valueVnd: 200_000_000 });
    await received(agreed);
    await received({ ...agreed, state: 'closed', valueVnd: 900_000_000 });
    await received({
      ...agreed,
      state: 'transferred',
      documentId: newId(),
      transferredAt: new Date('2027-01-05T00:00:00Z'),
      valueVnd: 1_500_000_000_000,
    });
    await received({ state: 'refused', organisationId: CA });
    const none = { deals: 0, assets: 0, valued: 0, valueVnd: 0 };
    const lua = [
      {
        organisationId: LUA,
        year: 2025,
        received: { waiting: 1, agreed: 2, closed: 1, transferred: 1 },
        agreed: none,
        transferred: none,
      },
      {
        organisationId: LUA,
        year: 2026,
        received: { waiting: 1 },
        agreed: { deals: 3, assets: 2, valued: 2, valueVnd: 1_500_200_000_000 },
        transferred: none,
      },
      {
        organisationId: LUA,
        year: 2027,
        received: {},
        agreed: none,
        transferred: { deals: 1, assets: 1, valued: 1, valueVnd: 1_500_000_000_000 },
      },
    ];
    expect(await figures.byYear(LUA)).toEqual(lua);
    // one that was refused is none, at its desk and anywhere else
    expect(await figures.byYear()).toEqual(lua);
    expect(await figures.byYear(CA)).toEqual([]);
  });
});
