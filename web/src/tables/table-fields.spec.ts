import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRepeated } from '../common/field-order.js';
import { columnLetter, nameGroup, TABLE_FIELDS } from './table-fields.js';

interface Described {
  readonly components: {
    readonly schemas: {
      readonly ColumnMappingDto: { readonly properties: { readonly field: { enum: string[] } } };
    };
  };
}

const { components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Described;
const COLUMN_FIELDS = components.schemas.ColumnMappingDto.properties.field.enum;

describe('fields that a column can become', () => {
  it('stand once each, with a name and a word on whether they hold several values', () => {
    expect(new Set(TABLE_FIELDS).size).toBe(TABLE_FIELDS.length);
    // each that the API knows
    expect([...TABLE_FIELDS].sort()).toEqual([...COLUMN_FIELDS].sort());
    expect(nameGroup('externalId')).toBe('tables.member');
    expect(nameGroup('title')).toBe('field');
    expect([isRepeated('authors'), isRepeated('title'), isRepeated(null)]).toEqual([true, false, false]);
  });

  it('stand under letters as in a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
