import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { checkedClaimDecision } from './decided-claim.js';

const refusal = (kept: Record<string, unknown>, decision: object): unknown => {
  try {
    checkedClaimDecision({ kind: 'readiness', value: kept }, decision);
    return 'taken';
  } catch (error) {
    if (error instanceof BadRequestException) return error.getResponse();
    throw error;
  }
};

describe('a decision on a claim', () => {
  it.each([{ trl: 7.5 }, { trl: 'cao' }, { trl: 0 }, { trl: 10 }, {}, { trl: [7] }, { trl: 7, more: 1 }])(
    'with the value %j is refused, and it is said what one looks like',
    (value) => {
      expect(refusal({ trl: 5 }, { value })).toMatchObject({
        code: 'faultyValue',
        message: {
          vi: 'Giá trị của luận cứ loại “readiness” có dạng {"trl":7}. trl: số nguyên từ 1 đến 9.',
          en: 'The value of a claim of kind “readiness” looks like {"trl":7}. trl: a whole number from 1 to 9.',
        },
        errors: [{ field: 'value', message: expect.stringContaining('{"trl":7}') }],
      });
    },
  );

  it('that confirms or publishes a faulty value is refused; rejecting or correcting it is not', () => {
    const kept = { trl: 7.5 };
    expect(refusal(kept, { status: 'confirmed' })).toMatchObject({ code: 'faultyValue' });
    expect(refusal(kept, { publicQuote: true })).toMatchObject({ code: 'faultyValue' });
    for (const decision of [
      { status: 'rejected' },
      { value: { trl: 7 }, status: 'confirmed' },
      { validUntil: null },
    ])
      expect(refusal(kept, decision)).toBe('taken');
  });
});
