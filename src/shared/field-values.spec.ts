import { describe, expect, it } from '@jest/globals';
import type { FieldName } from './field-names.js';
import { fieldValueProblem } from './field-values.js';

describe('one value of a field', () => {
  it.each<[FieldName, unknown]>([
    ['title', 'Lúa'],
    ['year', 2024],
    ['grantDate', '2024-02-29'],
    ['grantDate', '2024-02'],
    ['grantDate', '2024'],
    ['authors', 'Lan'],
    ['authors', { name: 'Lan', title: 'TS.' }],
    ['priority', { number: '1-2015-00123', country: 'VN' }],
    ['fieldCodes', { scheme: 'VN-2008', code: '401' }],
    ['documentType', 'report'],
    ['language', 'vi'],
  ])('%s may be %j', (name, value) => {
    expect(fieldValueProblem(name, value)).toBeUndefined();
  });

  it.each<[FieldName, unknown]>([
    ['title', { name: 'Lúa' }],
    ['title', ' '],
    ['title', 5],
    ['title', 'a\u0001b'],
    ['abstract', ['a']],
    ['year', '2024'],
    ['year', 20.24],
    ['year', { a: 1 }],
    ['grantDate', '2023-02-29'],
    ['grantDate', '29/02/2024'],
    ['grantDate', {}],
    ['authors', { title: 'TS.' }],
    ['authors', { name: '' }],
    ['authors', { name: { vi: 'Lan' } }],
    ['authors', [{ name: 'Lan' }]],
    ['documentType', 'poem'],
    ['language', 'tiếng Việt'],
    ['securityLevel', 'a bit'],
  ])('%s is not %j, and it is said what it is', (name, value) => {
    const problem = fieldValueProblem(name, value);
    expect([problem?.vi, problem?.en]).toEqual([
      expect.stringContaining('phải là'),
      expect.stringContaining('must be'),
    ]);
  });
});
