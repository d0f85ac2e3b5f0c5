import { describe, expect, it } from '@jest/globals';
import type { FieldName } from '../../shared/field-names.js';
import { claimsOfFields, type DescribedField } from './field-claims.js';

const evidence = { page: 1, boxes: [], quote: '1-2020-09876', method: 'inid:21' };
const field = (name: FieldName, value: unknown): DescribedField => ({
  name,
  value,
  confidence: 0.9,
  evidence,
});

describe('claims of the description', () => {
  it('is filed until a grant is printed', () => {
    const filed = claimsOfFields([
      field('documentType', 'patent'),
      field('applicationNumber', '1-2020-09876'),
      field('filingDate', '2020-05-14'),
    ]);
    expect(filed.map(({ value }) => value)).toEqual([
      { right: 'patent', status: 'filed', number: '1-2020-09876', date: '2020-05-14' },
    ]);
  });

  it('makes no protection of a number that a report mentions, nor anything without evidence', () => {
    expect(
      claimsOfFields([field('documentType', 'report'), field('applicationNumber', '1-2020-09876')]),
    ).toEqual([]);
    const bare = { ...field('grantNumber', '1-0091234'), evidence: null };
    expect(claimsOfFields([field('documentType', 'patent'), bare])).toEqual([]);
  });

  it('takes a rating that is one', () => {
    expect(claimsOfFields([field('acceptanceRating', 'excellent')]).map(({ kind }) => kind)).toEqual([
      'acceptance',
    ]);
    expect(claimsOfFields([field('acceptanceRating', 'splendid')])).toEqual([]);
  });
});
