import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Organisation } from '../../src/access/organisation.entity.js';
import { RegisteredWork } from '../../src/registered-works/records/registered-work.entity.js';
import { RegisteredWorkLink } from '../../src/registered-works/records/registered-work-link.entity.js';
import { matchKeys } from '../../src/registered-works/records/match-keys.js';
import { MatchableDocument } from '../../src/registered-works/matching/matchable-document.entity.js';
import { Matching } from '../../src/registered-works/matching/matching.js';
import { takeMatchingLock } from '../../src/registered-works/records/matching-lock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const HOST = 'Viện Cơ điện Sông Xanh';
const YEAR = 2019;

describe('matching registered works with documents', () => {
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
  const registeredWork = async (known: Known): Promise<string> => {
    const id = newId();
    await dataSource.manager.insert(RegisteredWork, {
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
  const matched = async (
    side: 'ofRegisteredWorks' | 'ofDocuments',
    ids: readonly string[],
  ): Promise<void> => {
    await dataSource.transaction(async (tx) => {
      await takeMatchingLock(tx);
      await new Matching()[side](tx, ids);
    });
  };
  const statesOf = async (registeredWorkId: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await dataSource.manager.findBy(RegisteredWorkLink, { registeredWorkId })).map(
        ({ documentId, state }) => [documentId, state],
      ),
    );

  it('links by a number and by a title, whoever came first', async () => {
    const dryer = {
      title: 'Thiết kế máy sấy lúa tầng sôi cho hộ nhỏ vùng trũng',
      number: '2019-01-111/KQNC',
    };
    const eel = { title: 'Quy trình ương lươn giống trong bể lót bạt có giá thể tre' };
    const [byNumber, byTitle] = [await document(dryer), await document(eel)];
    const [numbered, titled] = [
      await registeredWork({ ...dryer, title: 'Máy sấy lúa tầng sôi' }),
      await registeredWork(eel),
    ];
    await matched('ofRegisteredWorks', [numbered, titled]);
    expect(await statesOf(numbered)).toEqual({ [byNumber]: 'linked' });
    expect(await statesOf(titled)).toEqual({ [byTitle]: 'linked' });
  });

  it('asks a person where a second one is nearly the same, also beside a number', async () => {
    const title = 'Chế phẩm nấm xanh trừ rầy nâu trên ruộng ngập nước quanh năm';
    const first = await document({ title, number: '2019-02-222/KQNC' });
    const ofFirst = await registeredWork({ title, number: '2019-02-222/KQNC' });
    const second = await registeredWork({ title });
    await matched('ofRegisteredWorks', [ofFirst]);
    expect(await statesOf(ofFirst)).toEqual({ [first]: 'doubtful' });
    await matched('ofDocuments', [first]);
    expect(await statesOf(ofFirst)).toEqual({ [first]: 'doubtful' });
    expect(await statesOf(second)).toEqual({ [first]: 'doubtful' });
  });

  it('knows two short titles as the same', async () => {
    const short = 'Trồng sả chanh';
    const only = await document({ title: short });
    const waiting = await registeredWork({ title: short });
    await matched('ofDocuments', [only]);
    expect(await statesOf(waiting)).toEqual({ [only]: 'doubtful' });
  });
});
