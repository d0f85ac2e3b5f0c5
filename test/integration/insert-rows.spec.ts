import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { ProcessingPass } from '../../src/pipeline/processing-pass.entity.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { newId } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await testCatalogue();
}, 60_000);
afterAll(() => catalogue.close());

const entry = (documentId: string, value: unknown) => ({
  id: newId(),
  documentId,
  name: 'authors' as const,
  position: 0,
  value: value as object,
  printed: `"O’Brien" \\ ${String(value)}\n`,
  confidence: 0.25,
  evidence: null,
  method: 'import',
});

describe('many rows at once', () => {
  it('are what TypeORM would have written', async () => {
    const { manager } = catalogue.dataSource;
    for (const value of ['lời\t"trong ngoặc"', 2021, { name: 'An', title: 'TS.' }, ['a', null]]) {
      const [ours, theirs] = [entry(newId(), value), entry(newId(), value)];
      await insertRows(manager, FieldEntry, [ours]);
      await manager.insert(FieldEntry, theirs);
      const [one, other] = await Promise.all(
        [ours, theirs].map(({ id }) => manager.findOneByOrFail(FieldEntry, { id })),
      );
      const own = { id: '', documentId: '', createdAt: null };
      expect({ ...one, ...own }).toEqual({ ...other, ...own });
      expect(one?.value).toEqual(value);
    }
  });

  it('keep arrays, moments and letters of a fixed number; what is not given has its default', async () => {
    const { manager } = catalogue.dataSource;
    const owner = await manager.findOneByOrFail(Organisation, { isDefault: true });
    const [documentId, readyAt] = [newId(), new Date('2026-02-03T04:05:06.789Z')];
    const file = { sha256: 'ab'.repeat(32), originalName: 'x.pdf', bytes: 5_000_000_000 };
    await insertRows(manager, Document, [
      { id: documentId, ownerOrganisationId: owner.id, ...file, readyAt },
    ]);
    await insertRows(manager, ProcessingPass, [{ documentId, number: 1, pages: [2, 5] }]);
    expect(await manager.findOneByOrFail(Document, { id: documentId })).toMatchObject({ ...file, readyAt });
    expect(await manager.findOneByOrFail(ProcessingPass, { documentId })).toMatchObject({
      pages: [2, 5],
      status: 'running',
      options: {},
    });
  });

  it('may be none', async () => {
    await expect(insertRows(catalogue.dataSource.manager, ProcessingPass, [])).resolves.toBeUndefined();
  });
});
