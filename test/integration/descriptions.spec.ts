import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { type NewClaim, replaceClaims } from '../../src/catalog/evidence/claims.js';
import {
  decideClaim,
  decideField,
  decideType,
  type FieldDecision,
} from '../../src/catalog/description/decisions.js';
import { type NewFieldEntry, replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { lastDayOf } from '../../src/potential/claim-lifetime.js';
import type { FieldName } from '../../src/shared/field-names.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const entry = (name: FieldName, value: unknown, confidence = 0.8): NewFieldEntry => ({
  name,
  value,
  printed: String(value),
  confidence,
  method: 'rule',
  evidence: { page: 1, boxes: [[1, 2, 3, 4]], quote: String(value), method: 'rule' },
});
const claim = (kind: string, quote: string): NewClaim => ({
  kind,
  quote,
  value: { trl: 7 },
  confidence: 0.7,
  evidence: { page: 2, boxes: [[1, 2, 3, 4]], quote, method: 'rule' },
});

const LIFETIMES = { today: '2026-11-25', lastDay: (kind: string) => lastDayOf(kind, '2026-11-25') };

describe('what is said of a document', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let id: string;
  const personId = newId();

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    ({ id } = await insertDocument(dataSource.manager));
  });

  const suggest = (...entries: NewFieldEntry[]): Promise<void> =>
    dataSource.transaction((tx) => replaceSuggestions(tx, id, 1, entries));
  const document = (): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });
  const entries = (name?: FieldName): Promise<FieldEntry[]> =>
    dataSource.manager.find(FieldEntry, {
      where: { documentId: id, ...(name ? { name } : {}) },
      order: { name: 'ASC', position: 'ASC' },
    });
  const values = async (name: FieldName): Promise<unknown[]> =>
    (await entries(name)).map(({ value }) => value);
  const decide = async (
    name: FieldName,
    value: unknown,
    decision: FieldDecision,
  ): Promise<FieldEntry | null> => {
    const all = await entries(name);
    const found = all.find((one) => JSON.stringify(one.value) === JSON.stringify(value));
    return dataSource.transaction((tx) => decideField(tx, id, found?.id ?? newId(), decision, personId));
  };

  it('stands in order, each field from 0', async () => {
    await suggest(entry('authors', 'An'), entry('title', 'Lúa'), entry('authors', 'Bình'));
    expect((await entries()).map(({ name, position, value }) => [name, position, value])).toEqual([
      ['authors', 0, 'An'],
      ['authors', 1, 'Bình'],
      ['title', 0, 'Lúa'],
    ]);
  });

  it('of an earlier reading goes when a later one says otherwise, or nothing', async () => {
    await suggest(entry('title', 'Cũ'), entry('year', 2019));
    await suggest(entry('title', 'Mới'));
    expect(await values('title')).toEqual(['Mới']);
    expect(await document()).toMatchObject({ title: 'Mới', year: null });
    await suggest();
    expect(await entries()).toEqual([]);
    expect(await document()).toMatchObject({ title: null, type: 'other' });
  });

  it('is carried up to lists: a person’s word first, then the surest, then the first', async () => {
    await suggest(
      entry('title', 'Hai', 0.5),
      entry('title', 'Ba', 0.9),
      entry('title', 'Bốn', 0.9),
      entry('documentType', 'report'),
      entry('year', 2021),
      entry('language', 'vi'),
    );
    expect(await document()).toMatchObject({ title: 'Ba', type: 'report', year: 2021, language: 'vi' });
    await decide('title', 'Hai', { status: 'confirmed' });
    expect((await document()).title).toBe('Hai');
    await decide('title', 'Hai', { status: 'rejected' });
    expect((await document()).title).toBe('Ba');
  });

  it('never puts into lists what has not the right kind', async () => {
    await suggest(entry('title', 5), entry('year', '2021'), entry('documentType', 'poem'));
    expect(await document()).toMatchObject({ title: null, year: null, type: 'other' });
  });

  it('moves the document’s change', async () => {
    const before = (await document()).changeSeq;
    await suggest(entry('title', 'x'));
    const after = (await document()).changeSeq;
    expect(after).toBeGreaterThan(before);
    await decide('title', 'x', {});
    expect((await document()).changeSeq).toBeGreaterThan(after);
  });

  describe('by a person', () => {
    it('stays, and a field that holds one value gets none beside it', async () => {
      await suggest(entry('title', 'Đúng'), entry('keywords', 'lúa'));
      await decide('title', 'Đúng', {});
      await decide('keywords', 'lúa', {});
      await suggest(entry('title', 'Khác'), entry('keywords', 'tôm'), entry('keywords', 'lúa'));
      expect(await values('title')).toEqual(['Đúng']);
      expect(
        (await entries('keywords')).map(({ value, position, status }) => [value, position, status]),
      ).toEqual([
        ['lúa', 0, 'confirmed'],
        ['tôm', 1, 'suggested'],
      ]);
    });

    it('rejected is not suggested again, whatever the order of its parts', async () => {
      const person = { title: 'TS.', name: 'Nguyễn Văn An' };
      await suggest(entry('authors', person));
      const [one] = await entries('authors');
      await dataSource.transaction((tx) =>
        decideField(tx, id, one?.id ?? '', { status: 'rejected' }, personId),
      );
      await suggest(entry('authors', person), entry('authors', { name: 'Bình' }));
      expect((await entries('authors')).map(({ status }) => status)).toEqual(['rejected', 'suggested']);
    });

    it('corrected keeps what was read, with its evidence, and is not suggested as it was again', async () => {
      await suggest(entry('authors', 'Ngyễn An'));
      const corrected = await decide('authors', 'Ngyễn An', { value: 'Nguyễn An' });
      expect(corrected).toMatchObject({
        value: 'Nguyễn An',
        printed: 'Nguyễn An',
        method: 'person',
        confidence: 1,
        status: 'confirmed',
        decidedBy: personId,
        alternatives: [{ value: 'Ngyễn An', evidence: { page: 1, quote: 'Ngyễn An' } }],
      });
      await suggest(entry('authors', 'Ngyễn An'), entry('authors', 'Bình'));
      expect(await values('authors')).toEqual(['Nguyễn An', 'Bình']);
    });

    it('said again as it stands corrects nothing', async () => {
      await suggest(entry('authors', { name: 'An', title: 'TS.' }));
      const [one] = await entries('authors');
      const same = await dataSource.transaction((tx) =>
        decideField(tx, id, one?.id ?? '', { value: { title: 'TS.', name: 'An' } }, personId),
      );
      expect(same).toMatchObject({ status: 'confirmed', method: 'rule', alternatives: [] });
    });

    it('an edit without a status confirms; with one it has it', async () => {
      await suggest(entry('title', 'a'));
      expect((await decide('title', 'a', { value: 'b' }))?.status).toBe('confirmed');
      expect((await decide('title', 'b', { status: 'suggested' }))?.status).toBe('suggested');
    });

    it('is about an entry of this document only', async () => {
      await suggest(entry('title', 'a'));
      const other = await insertDocument(dataSource.manager);
      const [one] = await entries('title');
      const decided = dataSource.transaction((tx) => decideField(tx, other.id, one?.id ?? '', {}, personId));
      expect(await decided).toBeNull();
      expect((await entries('title'))[0]?.status).toBe('suggested');
    });

    it('the type takes the place of what was suggested and decided before', async () => {
      await suggest(entry('documentType', 'report'));
      for (const type of ['thesis', 'article'] as const)
        await dataSource.transaction((tx) => decideType(tx, id, type, personId));
      expect(await values('documentType')).toEqual(['article']);
      await suggest(entry('documentType', 'report'));
      expect((await document()).type).toBe('article');
    });
  });

  describe('claims', () => {
    const claims = (): Promise<Claim[]> =>
      dataSource.manager.find(Claim, { where: { documentId: id }, order: { quote: 'ASC' } });
    const replace = (...found: NewClaim[]): Promise<void> =>
      dataSource.transaction((tx) => replaceClaims(tx, id, 1, found));
    const decideFirst = async (decision: Parameters<typeof decideClaim>[3], documentId = id) => {
      const [first] = await claims();
      return dataSource.transaction((tx) =>
        decideClaim(tx, documentId, first?.id ?? '', decision, personId, LIFETIMES),
      );
    };

    it('that machines suggested are replaced, those that a person decided on stay and come but once', async () => {
      await replace(claim('readiness', 'a'), claim('pilot', 'b'));
      await decideFirst({ status: 'rejected' });
      await replace(claim('readiness', 'a'), claim('gain', 'c'), claim('pilot', 'a'));
      expect((await claims()).map(({ kind, quote, status }) => `${kind} ${quote} ${status}`).sort()).toEqual([
        'gain c suggested',
        'pilot a suggested',
        'readiness a rejected',
      ]);
      await replace();
      expect(await claims()).toHaveLength(1);
    });

    it('are published by a person, who is noted', async () => {
      await replace(claim('readiness', 'a'));
      const before = (await document()).changeSeq;
      expect(
        await decideFirst({ status: 'confirmed', publicQuote: true, validUntil: '2027-01-01' }),
      ).toMatchObject({
        decidedBy: personId,
      });
      expect((await claims())[0]).toMatchObject({
        status: 'confirmed',
        publicQuote: true,
        validUntil: '2027-01-01',
      });
      expect((await document()).changeSeq).toBeGreaterThan(before);
      await decideFirst({ validUntil: null });
      expect((await claims())[0]).toMatchObject({ status: 'confirmed', validUntil: null });
    });

    it('run out when their kind does, unless who confirms says another day or has said one', async () => {
      const lastDay = async (): Promise<string | null | undefined> => (await claims())[0]?.validUntil;
      await replace(claim('readiness', 'a'));
      await decideFirst({ status: 'confirmed' });
      expect(await lastDay()).toBe('2028-11-25');
      await decideFirst({ validUntil: '2030-01-01' });
      await decideFirst({ status: 'confirmed' });
      expect(await lastDay()).toBe('2030-01-01');
      await decideFirst({ validUntil: '2026-11-24' });
      expect(await lastDay()).toBe('2026-11-24');
      await decideFirst({ status: 'confirmed' });
      expect(await lastDay()).toBe('2028-11-25');
      await decideFirst({ status: 'confirmed', validUntil: null });
      expect(await lastDay()).toBeNull();
    });

    it('are decided by their own document only', async () => {
      await replace(claim('readiness', 'a'));
      expect(await decideFirst({ status: 'confirmed' }, newId())).toBeNull();
      expect((await claims())[0]?.status).toBe('suggested');
    });
  });
});
