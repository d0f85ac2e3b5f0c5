import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../src/access/principal.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { CardMaterials } from '../../src/opportunities/cards/card-material.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await testCatalogue();
});
afterAll(() => catalogue.close());

it('tells pages that are text alone from those that have a picture, and which are withheld', async () => {
  const { dataSource } = catalogue;
  const { manager } = dataSource;
  const document = await insertDocument(manager, { recordVisibility: 'public', pageCount: 3 });
  const page = (number: number, given: Partial<Page>) =>
    manager.insert(Page, {
      documentId: document.id,
      number,
      filePage: number,
      width: 1,
      height: 1,
      ...(given as object),
    });
  await page(1, { fileId: null });
  await page(2, { fileId: newId() });
  await page(3, { fileId: newId(), withheld: true });
  const materials = new CardMaterials(dataSource);
  const found = (await materials.of([document], new ReadFilter(ANONYMOUS, new Date()))).get(document.id);
  expect([...(found?.unpictured ?? [])]).toEqual([1]);
  expect([...(found?.rights.withheld ?? [])]).toEqual([3]);
});
