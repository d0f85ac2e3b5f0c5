import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../src/access/principal.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { touch } from '../../src/catalog/changes/changes.js';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { Card } from '../../src/opportunities/cards/card.entity.js';
import { CardShelves } from '../../src/opportunities/cards/card-shelves.js';
import { CLAIM_SCHEMAS, type ClaimSchema } from '../../src/catalog/claim-values/claim-schemas.js';
import { isFaultyValue } from '../../src/catalog/claim-values/claim-value.js';
import { faultyValueSql } from '../../src/catalog/claim-values/claim-value-sql.js';
import { FaultyClaims } from '../../src/catalog/claim-values/faulty-claims.js';
import { isId, newId } from '../../src/shared/ids.js';
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
    id = await shelve('Sấy lúa', 'Chạy bằng gió.');
    await vouched({ trl: 6 }, 1, null);
    await vouched({ trl: 4 }, 2, null);
    await vouched({ trl: 2 }, 1, '2026-11-25');
  });
  afterAll(() => catalogue.close());

  const shelve = async (title: string, summaryVi: string): Promise<string> => {
    const open = { visibility: 'public', recordVisibility: 'public', title } as const;
    const { id: documentId } = await insertDocument(dataSource.manager, open);
    await dataSource.manager.insert(Card, {
      documentId,
      summaryVi,
      state: 'published',
      publishedAt: NOW,
      cooperation: ['licence'],
    });
    return documentId;
  };
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
  const shown = async (now = NOW, principal: Principal = ANONYMOUS) =>
    (await shelves.of(new ReadFilter(principal, now))).map(({ title, words, proven, facts }) => ({
      title,
      words,
      proven,
      facts: facts.map(({ facet, value }) => `${facet} ${value}`),
    }));
  const change = async (documentId = '', values: Partial<Document>): Promise<void> => {
    await dataSource.manager.update(Document, { id: documentId }, values);
    await touch(dataSource.manager, documentId);
  };
  /** Of every reading of cards meanwhile, the documents it was about. */
  const readsOf = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    const asked = jest.spyOn(dataSource.logger, 'logQuery');
    await work();
    const reads = asked.mock.calls.filter(([sql]) => sql.includes('open_card'));
    asked.mockRestore();
    return reads.map(([, given = []]) => (given as unknown[]).flat().filter((one) => isId(String(one))));
  };
  const LICENCE = 'cooperation licence';

  it('leave out a claim whose value is none of its kind, and do not fall for it', async () => {
    const before = await shown();
    for (const value of [{ trl: 7.5 }, { trl: 'cao' }, { trl: [9] }, {}, [{ trl: 9 }], { trl: 9, more: 1 }])
      await vouched(value, 1, null);
    await touch(dataSource.manager, id);
    expect(await shown()).toEqual(before);
    expect((await new FaultyClaims(dataSource).known()).map(({ documentId }) => documentId)).toEqual(
      Array<string>(6).fill(id),
    );
    await dataSource.query(
      'DELETE FROM claim WHERE NOT (value @> \'{"trl": 6}\' OR value @> \'{"trl": 4}\' OR value @> \'{"trl": 2}\')',
    );
  });

  it.each(Object.entries<ClaimSchema>(CLAIM_SCHEMAS))(
    'know values of kind %s as the one check of them does',
    async (kind, { example }) => {
      const values: unknown[] = [example, {}, [], [example], null, 'x', { ...example, more: 1 }];
      for (const name of Object.keys(example)) {
        const { [name]: _left, ...rest } = example;
        values.push(rest);
        for (const part of [
          0,
          1,
          7.5,
          -1,
          1e16,
          'x',
          ' ',
          '',
          null,
          true,
          {},
          [example[name]],
          '2021-02-31',
          '2020-05',
        ])
          values.push({ ...example, [name]: part });
      }
      const rows = await dataSource.query<{ faulty: boolean }[]>(
        `SELECT ${faultyValueSql('claim')} AS faulty
       FROM (SELECT $1::text AS kind, value FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (value, place)
         ORDER BY place) claim`,
        [kind, JSON.stringify(values)],
      );
      expect(rows.map(({ faulty }, i) => [values[i], faulty])).toEqual(
        values.map((value) => [value, isFaultyValue({ kind, value })]),
      );
    },
  );

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
    expect(await readsOf(() => Promise.all([shown(), shown(), shown()]))).toEqual([]);
  });

  it('reads of many cards the changed one alone, once for each kind of principal', async () => {
    const others = [await shelve('Nuôi lươn', ''), await shelve('Tưới', '')];
    const member: Principal = { ...ANONYMOUS, role: 'member', name: 'M' };
    const titles = async (principal?: Principal) =>
      (await shown(NOW, principal)).map(({ title }) => title).sort();
    const all = ['Nuôi lươn', 'Sấy lúa', 'Tưới'];
    expect([await titles(), await titles(member)]).toEqual([all, all]);

    await change(others[0], { recordVisibility: 'members', title: 'Nuôi lươn không bùn' });
    const reads = await readsOf(async () => {
      const [anonymous, ...members] = await Promise.all([titles(), titles(member), titles(member)]);
      expect(anonymous).toEqual(['Sấy lúa', 'Tưới']);
      for (const seen of members) expect(seen).toEqual(['Nuôi lươn không bùn', 'Sấy lúa', 'Tưới']);
    });
    expect(reads).toEqual([[others[0]], [others[0]]]);

    // nothing that closes a card is outlived by what is kept of it
    await change(others[1], { embargo: '2027-01-01' });
    expect(await titles()).toEqual(['Sấy lúa']);
    await change(others[1], { embargo: null });
    expect(await titles()).toEqual(['Sấy lúa', 'Tưới']);
    await change(others[1], { quarantined: true });
    expect(await titles(member)).toEqual(['Nuôi lươn không bùn', 'Sấy lúa']);
    await change(others[0], { deletedAt: NOW });
    expect(await titles(member)).toEqual(['Sấy lúa']);
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
