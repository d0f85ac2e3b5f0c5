import { describe, expect, it } from '@jest/globals';
import type { Principal } from '../../access/principal.js';
import { ReadFilter } from '../../access/read-filter.js';
import type { Document } from '../documents/document.entity.js';
import { PermanentError } from '../../shared/errors.js';
import { type SummaryParts, summaryView } from './summary-view.js';

const DOCUMENT = {
  id: 'd1',
  externalId: null,
  ownerOrganisationId: 'o1',
  batchId: 'b1',
  status: 'failed',
  failure: new PermanentError('corrupt', 'xref at 17').toFailure(),
  warnings: [{ code: 'unreadablePages', message: { vi: 'x', en: 'x' }, pages: [3] }],
  visibility: 'public',
  embargo: '2027-01-01',
  recordVisibility: 'public',
  recordEmbargo: null,
  quarantined: false,
  title: 'Lúa',
  type: 'report',
  year: 2019,
  language: 'vi',
  pageCount: 12,
  quality: 0.93,
  originalName: 'quét 17.pdf',
  boxNumber: '12',
  shelfMark: 'K1',
  createdAt: new Date('2026-11-24T00:00:00Z'),
  readyAt: null,
  changeSeq: 7,
  indexedSeq: 7,
} as unknown as Document;
const PARTS: SummaryParts = {
  progress: undefined,
  authors: ['An'],
  host: 'Viện',
  nameLinks: [],
  suspectPages: [2],
  lookAt: [2],
};

const view = (principal: Principal, given: Partial<Document> = {}, parts: Partial<SummaryParts> = {}) =>
  summaryView(
    { ...DOCUMENT, ...given },
    { ...PARTS, ...parts },
    new ReadFilter(principal, new Date('2026-11-24T00:00:00Z')),
    'https://phusa.vn',
  );

describe('a summary', () => {
  it('tells a stranger nothing of the desk: file name, place, warnings, suspects, the failing part’s words', () => {
    const seen = view({ role: 'reader' });
    expect(seen).toMatchObject({ title: 'Lúa', year: 2019, authors: ['An'], host: 'Viện', warnings: [] });
    expect(seen.failure).toMatchObject({ code: 'corrupt' });
    for (const closed of ['quét 17', '"12"', 'K1', 'xref', 'unreadablePages', 'suspectPages', '"o1"', '"b1"'])
      expect(JSON.stringify(seen)).not.toContain(closed);
  });

  it.each<Principal>([{ role: 'librarian' }, { role: 'member', organisationId: 'o1' }])(
    'tells it all to %j',
    (principal) => {
      expect(view(principal)).toMatchObject({
        originalName: 'quét 17.pdf',
        boxNumber: '12',
        shelfMark: 'K1',
        batchId: 'b1',
        ownerOrganisationId: 'o1',
        suspectPages: [2],
        warnings: [{ code: 'unreadablePages', pages: [3] }],
        failure: { detail: 'xref at 17' },
      });
    },
  );

  it('leaves out what is not known', () => {
    const seen = view(
      { role: 'reader' },
      { year: null, language: null, quality: null, failure: null },
      { host: undefined },
    );
    for (const name of [
      'year',
      'language',
      'quality',
      'failure',
      'host',
      'readyAt',
      'externalId',
      'recordEmbargo',
    ])
      expect(seen).not.toHaveProperty(name);
  });

  it('is indexed once the index has its newest change', () => {
    expect(view({ role: 'reader' }).indexed).toBe(true);
    expect(view({ role: 'reader' }, { changeSeq: 8 }).indexed).toBe(false);
  });

  it('counts pages when all is done, and shows where a failed document stands', () => {
    const principal = { role: 'reader' } as const;
    const done = { stage: 'done', done: 1, total: 1 } as const;
    expect(view(principal, { status: 'ready' }, { progress: done }).progress).toEqual({
      stage: 'done',
      done: 12,
      total: 12,
    });
    const reading = { stage: 'read', done: 3, total: 12 } as const;
    expect(view(principal, {}, { progress: reading }).progress).toEqual(reading);
    expect(view(principal).progress).toEqual({ stage: 'done', done: 12, total: 12 });
  });

  it('links to itself, its page for people, its pages and its first picture', () => {
    expect(view({ role: 'reader' }).links).toEqual({
      self: 'https://phusa.vn/api/v1/documents/d1',
      html: 'https://phusa.vn/d/d1',
      pages: 'https://phusa.vn/api/v1/documents/d1/pages',
      image: 'https://phusa.vn/api/v1/documents/d1/pages/1/image?width=320',
    });
  });
});
