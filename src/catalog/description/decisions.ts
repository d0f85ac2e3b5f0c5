import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, Not } from 'typeorm';
import type { DocumentType, EntryStatus } from '../../shared/field-names.js';
import { newId } from '../../shared/ids.js';
import { renewAgents } from '../agents/renew-agents.js';
import { touch } from '../changes/changes.js';
import { Claim } from '../evidence/claim.entity.js';
import { summarise } from './descriptions.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';

export interface FieldDecision {
  readonly status?: EntryStatus;
  /** A corrected value. */
  readonly value?: unknown;
}

/** A person's decision on a suggested value. A corrected value keeps the original as an alternative. Null if there is no such entry. */
export async function decideField(
  tx: EntityManager,
  documentId: string,
  entryId: string,
  decision: FieldDecision,
  personId: string | undefined,
): Promise<FieldEntry | null> {
  const entry = await tx.findOne(FieldEntry, {
    where: { id: entryId, documentId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!entry) return null;
  if (decision.value !== undefined && !isDeepStrictEqual(decision.value, entry.value)) {
    const { value, printed, confidence, evidence } = entry;
    entry.alternatives = [
      ...entry.alternatives,
      { value, printed, confidence, ...(evidence ? { evidence } : {}) },
    ];
    entry.value = decision.value;
    entry.printed = typeof decision.value === 'string' ? decision.value : JSON.stringify(decision.value);
    entry.method = 'person';
    entry.confidence = 1;
  }
  entry.status = decision.status ?? 'confirmed';
  entry.decidedBy = personId ?? null;
  entry.decidedAt = new Date();
  await tx.save(FieldEntry, entry);
  await summarise(tx, documentId);
  await renewAgents(tx, [documentId]);
  await touch(tx, documentId);
  return entry;
}

/** A person sets the type of the document; the suggestion is set aside. */
export async function decideType(
  tx: EntityManager,
  documentId: string,
  type: DocumentType,
  personId: string | undefined,
): Promise<void> {
  await tx.delete(FieldEntry, { documentId, name: 'documentType', status: Not('rejected') });
  await tx.insert(FieldEntry, {
    id: newId(),
    documentId,
    name: 'documentType',
    position: 0,
    value: type as unknown as object,
    printed: type,
    confidence: 1,
    status: 'confirmed',
    method: 'person',
    decidedBy: personId ?? null,
    decidedAt: () => 'now()',
  });
  await summarise(tx, documentId);
}

/** How long claims are believed. */
export interface Lifetimes {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** For a claim of that kind confirmed today; null: it does not run out. */
  readonly lastDay: (kind: string) => string | null;
}

export interface ClaimDecision {
  readonly status?: EntryStatus;
  readonly value?: Record<string, unknown>;
  readonly validUntil?: string | null;
  readonly publicQuote?: boolean;
}

/**
 * A person publishes or rejects a claim. Null: no such claim. Whoever confirms without naming a last day gets that of
 * `lastDay`, where the claim has none or its last day is past.
 */
export async function decideClaim(
  tx: EntityManager,
  documentId: string,
  claimId: string,
  decision: ClaimDecision,
  personId: string | undefined,
  { today, lastDay }: Lifetimes,
): Promise<Claim | null> {
  const claim = await tx.findOne(Claim, {
    where: { id: claimId, documentId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!claim) return null;
  if (decision.status === 'confirmed' && (claim.validUntil ?? '') < today)
    claim.validUntil = lastDay(claim.kind);
  Object.assign(claim, decision, { decidedBy: personId ?? null, decidedAt: new Date() });
  await tx.save(Claim, claim);
  await touch(tx, documentId);
  return claim;
}
