import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Holding } from '../../src/progress/holdings/records/holding.entity.js';
import { HoldingTie } from '../../src/progress/holdings/records/holding-tie.entity.js';
import { matchKeys } from '../../src/progress/holdings/records/match-keys.js';
import { MatchableDocument } from '../../src/progress/holdings/matching/matchable-document.entity.js';
import { Matching } from '../../src/progress/holdings/matching/matching.js';
import { takeTurn } from '../../src/progress/holdings/records/matching-lock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const HOST = 'Viện Cơ điện Sông Xanh';
const YEAR = 2019;

describe('matching holdings with documents', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let unitId: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    ({ id: unitId } = await dataSource.manager.findOneByOrFail(Organisation, { isDefault: true }));
  });
  afterAll(() => catalogue.close());

  interface Known {
    readonly title: string;
    readonly number?: string;
  }
  const keysOf = ({ title, number }: Known) =>
    matchKeys({ title, numbers: [number], host: HOST, year: YEAR });
  const holding = async (known: Known): Promise<string> => {
    const id = newId();
    await dataSource.manager.insert(Holding, {
      id,
      title: known.title,
      unitId,
      listName: 'sổ.csv',
      listRow: 2,
      year: YEAR,
      ...keysOf(known),
    });
    return id;
  };
  const document = async (known: Known): Promise<string> => {
    const { id: documentId } = await insertDocument(dataSource.manager, { title: known.title });
    const { numbers, titleKey, titleBands, hostKey } = keysOf(known);
    await dataSource.manager.insert(MatchableDocument, {
      documentId,
      numbers,
      titleKey,
      titleBands,
      hostKey,
      year: YEAR,
    });
    return documentId;
  };
  const matched = async (side: 'ofHoldings' | 'ofDocuments', ids: readonly string[]): Promise<void> => {
    await dataSource.transaction(async (tx) => {
      await takeTurn(tx);
      await new Matching()[side](tx, ids);
    });
  };
  const statesOf = async (holdingId: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await dataSource.manager.findBy(HoldingTie, { holdingId })).map(({ documentId, state }) => [
        documentId,
        state,
      ]),
    );

  it('ties by a number and by a title, whoever came first', async () => {
    const dryer = {
      title: 'Thiết kế máy sấy lúa tầng sôi cho hộ nhỏ vùng trũng',
      number: '2019-01-111/KQNC',
    };
    const eel = { title: 'Quy trình ương lươn giống trong bể lót bạt có giá thể tre' };
    const [byNumber, byTitle] = [await document(dryer), await document(eel)];
    const [numbered, titled] = [
      await holding({ ...dryer, title: 'Máy sấy lúa tầng sôi' }),
      await holding(eel),
    ];
    await matched('ofHoldings', [numbered, titled]);
    expect(await statesOf(numbered)).toEqual({ [byNumber]: 'tied' });
    expect(await statesOf(titled)).toEqual({ [byTitle]: 'tied' });
  });

  it('asks a person where a second one is nearly the same, also beside a number', async () => {
    const title = 'Chế phẩm nấm xanh trừ rầy nâu trên ruộng ngập nước quanh năm';
    const first = await document({ title, number: '2019-02-222/KQNC' });
    const ofFirst = await holding({ title, number: '2019-02-222/KQNC' });
    const second = await holding({ title });
    await matched('ofHoldings', [ofFirst]);
    expect(await statesOf(ofFirst)).toEqual({ [first]: 'doubtful' });
    await matched('ofDocuments', [first]);
    expect(await statesOf(ofFirst)).toEqual({ [first]: 'doubtful' });
    expect(await statesOf(second)).toEqual({ [first]: 'doubtful' });
  });

  it('knows two short titles as the same', async () => {
    const short = 'Trồng sả chanh';
    const only = await document({ title: short });
    const waiting = await holding({ title: short });
    await matched('ofDocuments', [only]);
    expect(await statesOf(waiting)).toEqual({ [only]: 'doubtful' });
  });
});
