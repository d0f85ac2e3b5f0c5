import { type EntityManager, Not } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { touch } from '../changes/changes.js';
import { Claim } from './claim.entity.js';
import type { Evidence } from './evidence.js';

export interface NewClaim {
  readonly kind: string;
  readonly value: Record<string, unknown>;
  readonly quote: string;
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** Replaces what machines suggested; a claim that a person decided on stays, and is not suggested again. */
export async function replaceClaims(
  tx: EntityManager,
  documentId: string,
  pass: number,
  claims: readonly NewClaim[],
): Promise<void> {
  await tx.delete(Claim, { documentId, status: 'suggested' });
  const decided = await tx.findBy(Claim, { documentId, status: Not('suggested') });
  const fresh = claims.filter(
    (claim) => !decided.some((other) => other.kind === claim.kind && other.quote === claim.quote),
  );
  await tx.insert(
    Claim,
    fresh.map((claim) => {
      const value: object = claim.value;
      const evidence: object = claim.evidence;
      const { kind, quote, confidence } = claim;
      return {
        id: newId(),
        documentId,
        kind,
        value,
        quote,
        confidence,
        status: 'suggested' as const,
        evidence,
        pass,
      };
    }),
  );
  await touch(tx, documentId);
}
