import { BadRequestException } from '@nestjs/common';
import { isFaultyValue, wordsOfKind } from '../../catalog/claim-values/claim-value.js';
import type { Claim } from '../../catalog/evidence/claim.entity.js';
import type { ClaimDecision } from '../../catalog/description/decisions.js';

/**
 * A person's decision on a claim. Throws 400 where the value given is none of its kind, or where one that is kept and is
 * none would be confirmed or published; the problem says what a value of the kind looks like.
 */
export function checkedClaimDecision(
  claim: Pick<Claim, 'kind' | 'value'>,
  decision: ClaimDecision,
): ClaimDecision {
  const asserts =
    decision.value !== undefined || decision.status === 'confirmed' || decision.publicQuote === true;
  const { kind, value } = { ...claim, ...(decision.value === undefined ? {} : { value: decision.value }) };
  if (!asserts || !isFaultyValue({ kind, value })) return decision;
  const message = wordsOfKind(kind);
  throw new BadRequestException({
    code: 'faultyValue',
    message,
    errors: [{ field: 'value', message: message.en }],
  });
}
