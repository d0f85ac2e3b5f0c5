import { describe, expect, it } from '@jest/globals';
import type { DocumentSummary } from '../api/types.js';
import { pagesOf, rowState, stageOf } from './stage-words.js';

const document = (part: Partial<DocumentSummary>): DocumentSummary => ({
  id: 'd',
  type: 'report',
  status: 'ready',
  indexed: true,
  warnings: [],
  visibility: 'restricted',
  recordVisibility: 'restricted',
  title: 'T',
  pageCount: 6,
  authors: [],
  nameLinks: [],
  progress: { stage: 'done', done: 6, total: 6 },
  createdAt: '2026-11-24T00:00:00Z',
  links: { self: '', html: '', pages: '', image: '' },
  ...part,
});

describe('rows of the desk', () => {
  it('say what matters most', () => {
    expect(rowState(document({}))).toBe('done');
    expect(rowState(document({ indexed: false }))).toBe('indexing');
    expect(rowState(document({ status: 'received' }))).toBe('inWork');
    expect(rowState(document({ warnings: [{ code: 'x', message: { vi: '', en: '' } }] }))).toBe('needsLook');
    expect(rowState(document({ status: 'failed' }))).toBe('failed');
    const failure = { code: 'x', permanent: true, message: { vi: '', en: '' }, action: { vi: '', en: '' } };
    expect(rowState(document({ failure }))).toBe('needsLook');
  });

  it('say that somebody is to look before it opens', () => {
    const screening = { screened: 5, pages: 6, lookAt: [3], message: { vi: '', en: '' } };
    expect(rowState(document({ screening }))).toBe('needsLook');
    expect(rowState(document({ screening: { ...screening, lookAt: [] } }))).toBe('done');
  });

  it('count pages', () => {
    const reading = { stage: 'read', done: 2, total: 6 };
    expect(pagesOf(document({ status: 'processing', progress: reading }))).toEqual({ done: 2, total: 6 });
    expect(pagesOf(document({ status: 'received', pageCount: 0 }))).toEqual({ done: 0, total: 0 });
    expect(pagesOf(document({}))).toEqual({ done: 6, total: 6 });
  });

  it('name the stage', () => {
    expect(stageOf(document({ status: 'received' }))).toBe('received');
    expect(
      stageOf(document({ status: 'processing', progress: { stage: 'describe', done: 0, total: 1 } })),
    ).toBe('describe');
  });
});
