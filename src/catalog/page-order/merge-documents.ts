import { type EntityManager, Not } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { narrower } from '../../access/visibility.js';
import { REPEATED_FIELDS } from '../../shared/field-names.js';
import { renewAgents } from '../agents/renew-agents.js';
import { touch } from '../changes/changes.js';
import { Claim } from '../evidence/claim.entity.js';
import { summarise } from '../description/descriptions.js';
import { Document } from '../documents/document.entity.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';
import { recordPageOrder, keepFirst } from './keep-page-order.js';
import type { PageNumberChange } from './move-pages.js';
import { type DocumentPages, freeNumbers, documentPages } from './page-references.js';
import { transferPages } from './transfer-pages.js';

/**
 * Puts the pages of `other` behind those of `into`, with what persons decided on them. `other` becomes a tombstone that
 * says where it went; it keeps its originals, its suggestions, and decided values for which `into` has its own. Both
 * SHALL be locked. What comes of it is as closed as the more closed of the two.
 */
export async function mergeDocuments(
  tx: EntityManager,
  into: Document,
  other: Document,
  principal: Principal,
): Promise<void> {
  for (const { id } of [into, other]) await keepFirst(tx, id);
  const theirs = await documentPages(tx, other.id);
  const moves = movesBehind(await documentPages(tx, into.id), theirs);
  const along = await decidedAndFree(tx, into.id, other.id);
  const moved = await transferPages(tx, { from: other.id, to: into.id, moves }, ({ id }) => along.has(id));
  await tx.update(Document, { id: into.id }, mergedState(into, other));
  const pages = [...theirs.inView, ...theirs.aside].map(({ pageId }) => pageId);
  const detail = { other: other.id, pages, ...moved };
  await recordPageOrder(tx, into.id, { kind: 'merged', principal, detail }, []);
  await tx.update(
    Document,
    { id: other.id },
    { mergedInto: into.id, deletedAt: () => 'now()', pageCount: 0 },
  );
  await touch(tx, other.id);
  await summarise(tx, into.id);
  await renewAgents(tx, [into.id, other.id]);
}

function movesBehind(ours: DocumentPages, theirs: DocumentPages): PageNumberChange[] {
  const next = freeNumbers(ours.aside);
  return [
    ...theirs.inView.map(({ number }, i) => ({ from: number, to: ours.inView.length + i + 1 })),
    ...theirs.aside.map(({ number }) => ({ from: number, to: next() })),
  ];
}

/** Decided values and claims of `other`, but of a field with one value only where `into` has none confirmed. */
async function decidedAndFree(tx: EntityManager, into: string, other: string): Promise<ReadonlySet<string>> {
  const status = Not('suggested' as const);
  const confirmed = await tx.findBy(FieldEntry, { documentId: into, status: 'confirmed' });
  const settled = new Set(confirmed.map(({ name }) => name).filter((name) => !REPEATED_FIELDS.has(name)));
  const entries = await tx.findBy(FieldEntry, { documentId: other, status });
  const claims = await tx.findBy(Claim, { documentId: other, status });
  return new Set([
    ...entries.filter(({ name }) => !settled.has(name)).map(({ id }) => id),
    ...claims.map(({ id }) => id),
  ]);
}

const mergedState = (into: Document, other: Document): Partial<Document> => ({
  visibility: narrower(into.visibility, other.visibility),
  embargo: later(into.embargo, other.embargo),
  recordVisibility: narrower(into.recordVisibility, other.recordVisibility),
  recordEmbargo: later(into.recordEmbargo, other.recordEmbargo),
  originalOpen: into.originalOpen && other.originalOpen,
  latestPass: Math.max(into.latestPass, other.latestPass),
  secrecyClearedAt: into.secrecyClearedAt ?? other.secrecyClearedAt,
});

const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b;
