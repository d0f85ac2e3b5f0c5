import { describe, expect, it } from '@jest/globals';
import { type ImportRecord, isRefused, readImportRecord } from './import-record.js';

const read = (record: unknown): ImportRecord => {
  const found = readImportRecord(JSON.stringify(record));
  if (isRefused(found)) throw new Error(found.reason.en);
  return found;
};
const refusal = (record: unknown): string => {
  const found = readImportRecord(typeof record === 'string' ? record : JSON.stringify(record));
  return isRefused(found) ? found.reason.en : 'taken';
};

describe('a record to import', () => {
  it('has fields, pages and two visibilities', () => {
    const record = read({
      externalId: ' K-1 ',
      type: 'article',
      title: 'Lu\u0301a chịu mặn ',
      authors: ['Nguyễn Văn An', { name: 'Trần B', title: 'TS.' }],
      year: 2021,
      pages: ['một', 'hai'],
      visibility: 'public',
      opening: { patent: 'none', personalData: false, secrecy: false },
    });
    expect(record).toMatchObject({
      externalId: 'K-1',
      type: 'article',
      visibility: 'public',
      recordVisibility: 'public',
      pages: ['một', 'hai'],
    });
    expect(record.fields.get('title')).toEqual(['Lúa chịu mặn']);
    expect(record.fields.get('authors')).toEqual([
      { name: 'Nguyễn Văn An' },
      { name: 'Trần B', title: 'TS.' },
    ]);
    expect(record.fields.get('documentType')).toEqual(['article']);
  });

  it('that opens a text answers for it; one without a text opens none', () => {
    const record = { externalId: 'K-1', title: 'Lúa', visibility: 'public' };
    const opening = { patent: 'none', personalData: false, secrecy: false };
    expect(refusal({ ...record, text: 'một' })).toContain('answer in “opening”');
    expect(refusal({ ...record, text: 'một', opening: { ...opening, secrecy: true } })).toContain('secret');
    expect(refusal({ ...record, text: 'một', opening: { patent: 'none' } })).toContain('opening: must be');
    expect(refusal({ ...record, text: 'một', opening })).toBe('taken');
    expect(refusal(record)).toBe('taken');
  });

  it('is closed where it says nothing, and its text is one page or those between form feeds', () => {
    expect(read({ externalId: 'a', text: 'một' })).toMatchObject({
      visibility: 'restricted',
      pages: ['một'],
    });
    expect(read({ externalId: 'a', text: 'một\fhai\f' }).pages).toEqual(['một', 'hai']);
  });

  it('is the same record with its members in another order, and another with another value', () => {
    const { sha256 } = read({ externalId: 'a', title: 'x', year: 2020 });
    expect(read({ year: 2020, title: 'x', externalId: 'a' }).sha256).toBe(sha256);
    expect(read({ year: 2021, title: 'x', externalId: 'a' }).sha256).not.toBe(sha256);
  });

  it.each([
    ['{"externalId": "a", ', /not JSON/],
    ['[1]', /no JSON object/],
    [{ title: 'x' }, /^externalId must/],
    [{ externalId: 'a' }, /no content/],
    [{ externalId: 'a', titel: 'x' }, /^titel: is not a field/],
    [{ externalId: 'a', title: ['x', 'y'] }, /^title: has one value only/],
    [{ externalId: 'a', title: 'x', year: '2020' }, /^year: must be a year/],
    [{ externalId: 'a', title: 'x', filingDate: '2021-02-31' }, /^filingDate: must be a real date/],
    [{ externalId: 'a', title: 'x', type: 'book' }, /^type: must be one of: report/],
    [{ externalId: 'a', title: 'x', visibility: 'open' }, /^visibility: must be one of/],
    [{ externalId: 'a', title: 'x', securityLevel: 'Mật' }, /^securityLevel: must be one of/],
    [{ externalId: 'a', pages: ['x', 3] }, /^pages: must be a list/],
    [{ externalId: 'a', title: 'x\u0000' }, /^title: must be text/],
    [{ externalId: 'a', title: 'x', authors: [{ family: 'An' }] }, /^authors: must be text, or an object/],
  ])('is refused by name: %j', (record, reason) => {
    expect(refusal(record)).toMatch(reason);
  });
});
