import { describe, expect, it } from '@jest/globals';
import type { Claim } from '../../catalog/evidence/claim.entity.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import type { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import type { FieldName } from '../../shared/field-names.js';
import { indexedRecord } from './catalog-record.js';

const PUBLIC = {
  title: 'Tên',
  externalId: null,
  visibility: 'public',
  recordVisibility: 'public',
  embargo: null,
  recordEmbargo: null,
  effectivePass: 1,
  pageCount: 3,
  pagesScreened: 3,
};
const document = (some: Partial<Document> = {}): Document => ({ ...PUBLIC, ...some }) as Document;
const entry = (name: FieldName, value: unknown, some: Partial<FieldEntry> = {}): FieldEntry =>
  ({ name, value, printed: String(value), confidence: 0.8, status: 'suggested', ...some }) as FieldEntry;
const readiness = (trl: number, some: Partial<Claim> = {}): Claim =>
  ({
    kind: 'readiness',
    value: { trl },
    status: 'confirmed',
    publicQuote: false,
    evidence: { page: 3, boxes: [], quote: '', method: 'm' },
    ...some,
  }) as unknown as Claim;
const NONE: ReadonlySet<number> = new Set<number>();

describe('indexedRecord', () => {
  it('takes names of people, organisations and codes out of their values', () => {
    const record = indexedRecord(
      document({ externalId: 'KQ-1' }),
      [
        entry('inventors', { name: 'Trần B', country: 'VN' }),
        entry('authors', { name: 'Nguyễn A', title: 'TS.' }),
        entry('authors', { name: 'Nguyễn A' }),
        entry('hostOrganisation', 'Trường Đại học Cần Thơ'),
        entry('applicants', { name: 'Công ty C' }),
        entry('applicationNumber', '1-2019-04725', { printed: '(21) 1-2019-04725' }),
        entry('ipc', { scheme: 'IPC', code: 'A01K 61/10' }, { printed: 'A01K 61/10 (2017.01)' }),
      ],
      [],
      NONE,
    );
    expect(record).toMatchObject({
      title: 'Tên',
      people: ['Nguyễn A', 'Trần B'],
      host: 'Trường Đại học Cần Thơ; Công ty C',
      codes: ['KQ-1', '1-2019-04725', '(21) 1-2019-04725', 'A01K 61/10', 'A01K 61/10 (2017.01)'],
    });
  });

  it('gives a narrow field its wider ones, and leaves out a code that no list has', () => {
    const code = { scheme: 'VN-2008', code: '40101', label: 'Trồng trọt' };
    const other = { scheme: 'other', code: 'agri' };
    const none = { status: 'suggested', confidence: 0.05, method: 'list:fieldCodes:unknownCode' } as const;
    const { fields } = indexedRecord(
      document(),
      [entry('fieldCodes', code), entry('fieldCodes', other), entry('fieldCodes', '98765', none)],
      [],
      NONE,
    );
    expect(fields).toEqual(['4', '401', '40101', 'agri']);
  });

  it('prefers what a person confirmed', () => {
    const abstracts = [
      entry('abstract', 'đoán', { confidence: 0.99 }),
      entry('abstract', 'đúng', { status: 'confirmed', confidence: 0.2 }),
    ];
    expect(indexedRecord(document(), abstracts, [], NONE).abstract).toBe('đúng');
  });

  it.each<[string, Partial<Document>, Partial<Claim>, number | undefined]>([
    ['of a confirmed claim on an open page', {}, {}, 6],
    ['of none that a machine only suggests', {}, { status: 'suggested' }, undefined],
    ['of none whose page is closed', { visibility: 'members' }, {}, undefined],
    ['of none whose page opens later', { embargo: '2030-01-01' }, {}, undefined],
    ['of a public quote from a closed page', { visibility: 'restricted' }, { publicQuote: true }, 6],
    ['where record and page are closed alike', { visibility: 'members', recordVisibility: 'members' }, {}, 6],
  ])('knows the readiness %s', (_, row, claim, trl) => {
    expect(indexedRecord(document(row), [], [readiness(6, claim), readiness(3, claim)], NONE).trl).toBe(trl);
  });

  it('knows no readiness from a body that waits for screening', () => {
    expect(indexedRecord(document({ pagesScreened: 2 }), [], [readiness(6)], NONE).trl).toBeUndefined();
  });

  it('knows no readiness from a withheld page', () => {
    expect(indexedRecord(document(), [], [readiness(6)], new Set([3])).trl).toBeUndefined();
  });
});
