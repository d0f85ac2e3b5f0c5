import { describe, expect, it } from '@jest/globals';
import type { FieldName } from '../../shared/field-names.js';
import { worthChoosing } from './worth-choosing.js';

const chosen = (name: FieldName, value: unknown, ...candidates: unknown[]): unknown[] =>
  worthChoosing(
    name,
    { value, printed: '' },
    candidates.map((candidate) => ({ value: candidate, printed: '' })),
  ).map((candidate) => candidate.value);

describe('candidates worth choosing', () => {
  it('say something else than the value and than each other', () => {
    expect(chosen('title', 'Giống lúa', 'GIỐNG LÚA.', 'Giống  lúa', 'Giống lùa', 'giống lùa')).toEqual([
      'Giống lùa',
    ]);
    const [one, other] = [
      { name: 'Lê An', title: 'TS.' },
      { name: 'Lê Ân', title: 'TS.' },
    ];
    expect(chosen('authors', one, { ...one }, other)).toEqual([other]);
  });

  it('are values of the field', () => {
    expect(chosen('year', 2021, 20_211, 2012, '2O21')).toEqual([2012]);
    expect(chosen('publicationDate', '2021-11', '2021-13', '2021-12')).toEqual(['2021-12']);
  });

  it('are words or figures, and no page of text', () => {
    expect(chosen('title', 'Giống lúa', '', '— . —', '~.|:; a', 'x'.repeat(301))).toEqual([]);
    expect(chosen('abstract', 'Ngắn', 'Dài '.repeat(100).trim())).toHaveLength(1);
  });
});
