import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In, Like, Not } from 'typeorm';
import {
  type DocumentType,
  type FieldName,
  isDocumentType,
  REPEATED_FIELDS,
} from '../../shared/field-names.js';
import { newId } from '../../shared/ids.js';
import { renewAgents } from '../agents/renew-agents.js';
import { touch } from '../changes/changes.js';
import { Document } from '../documents/document.entity.js';
import type { Alternative, Evidence } from '../evidence/evidence.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';

export interface NewFieldEntry {
  readonly name: FieldName;
  readonly value: unknown;
  readonly printed: string;
  readonly confidence: number;
  readonly method: string;
  readonly evidence?: Evidence;
  readonly alternatives?: readonly Alternative[];
}

/** What an import gave and withheld is a question of its own, whatever machines read. */
const IMPORTED = Like('import%');

/**
 * Replaces what machines suggested before. What a person confirmed or rejected stays, and a field with a
 * confirmed value gets no new suggestion beside it; a value that was rejected or corrected is not suggested again.
 */
export async function replaceSuggestions(
  tx: EntityManager,
  documentId: string,
  pass: number,
  entries: readonly NewFieldEntry[],
): Promise<void> {
  await tx.delete(FieldEntry, { documentId, status: 'suggested', method: Not(IMPORTED) });
  const decided = await tx.findBy(FieldEntry, { documentId });
  const positions = new Map<FieldName, number>();
  const fresh = entries.filter((entry) => !isDecided(decided, entry));
  await tx.insert(
    FieldEntry,
    fresh.map((entry) => {
      const position = positions.get(entry.name) ?? firstFree(decided, entry.name);
      positions.set(entry.name, position + 1);
      return {
        id: newId(),
        documentId,
        name: entry.name,
        position,
        value: entry.value as object,
        printed: entry.printed,
        confidence: entry.confidence,
        status: 'suggested' as const,
        alternatives: [...(entry.alternatives ?? [])] as object[],
        evidence: entry.evidence ?? null,
        method: entry.method,
        pass,
      };
    }),
  );
  await summarise(tx, documentId);
  await renewAgents(tx, [documentId]);
  await touch(tx, documentId);
}

/** Carries the best title, type, year and language up to the document's row, where lists read them. */
export async function summarise(tx: EntityManager, documentId: string): Promise<void> {
  const entries = await tx.findBy(FieldEntry, {
    documentId,
    name: In(['title', 'documentType', 'year', 'language']),
    status: In(['suggested', 'confirmed']),
  });
  entries.sort((a, b) => a.position - b.position);
  const best = (name: FieldName): unknown =>
    entries.filter((entry) => entry.name === name).sort((a, b) => rank(b) - rank(a))[0]?.value;
  const title = best('title');
  const type = best('documentType');
  const year = best('year');
  const language = best('language');
  await tx.update(
    Document,
    { id: documentId },
    {
      title: typeof title === 'string' ? title : null,
      type: typeof type === 'string' && isDocumentType(type) ? type : ('other' satisfies DocumentType),
      year: typeof year === 'number' ? year : null,
      language: typeof language === 'string' ? language : null,
    },
  );
}

const rank = (entry: FieldEntry): number => (entry.status === 'confirmed' ? 2 : 0) + entry.confidence;

function isDecided(decided: readonly FieldEntry[], { name, value }: NewFieldEntry): boolean {
  const same = decided.filter((other) => other.name === name);
  // jsonb keeps no order of keys
  const known = same.flatMap((other) => [
    other.value,
    ...other.alternatives.map((candidate) => candidate.value),
  ]);
  const settled = !REPEATED_FIELDS.has(name) && same.some((other) => other.status === 'confirmed');
  return settled || known.some((other) => isDeepStrictEqual(other, value));
}

function firstFree(decided: readonly FieldEntry[], name: FieldName): number {
  return Math.max(-1, ...decided.filter((entry) => entry.name === name).map((entry) => entry.position)) + 1;
}
