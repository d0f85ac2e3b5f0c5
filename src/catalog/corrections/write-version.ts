import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { plainText } from '../../shared/page-text.js';
import { touch } from '../changes/changes.js';
import { Document } from '../documents/document.entity.js';
import { countRead } from '../pages/count-read.js';
import { reanchorEvidence } from '../evidence/evidence-anchors.js';
import { deferRewrite } from '../documents/searchable-text.js';
import type { LineCorrection } from './line-correction.entity.js';
import type { PageState } from './page-state.js';
import { PageVersion, type PageVersionKind } from './page-version.entity.js';
import { writeReplayed } from './replayed-page.js';

export interface VersionEvent {
  readonly kind: PageVersionKind;
  readonly principal: Principal;
  readonly restored?: number;
  readonly subject?: string;
}

export const actorOf = (principal: Principal): { personId: string | null; actor: string } => ({
  personId: principal.personId ?? null,
  actor: principal.name ?? 'stranger',
});

/**
 * Writes the next version of a page, with `standing` as the corrections that count, and all that follows from it:
 * the document's quality, its evidence, the index, the searchable PDF to come.
 */
export async function writeVersion(
  tx: EntityManager,
  { page, layer, standing: before, lines: oldLines }: PageState,
  standing: readonly LineCorrection[],
  { kind, principal, restored, subject }: VersionEvent,
): Promise<number> {
  const { documentId, number } = page;
  const version = page.version + 1;
  await keepVersion(tx, {
    documentId,
    page: number,
    version: page.version,
    kind: 'read',
    layerId: layer.id,
    corrections: before.map(({ id, fits, placedLine }) => ({ id, fits, lineId: placedLine })),
    at: layer.createdAt,
  });
  const { lines, placed } = await writeReplayed(tx, { documentId, number, version }, layer, standing);
  await keepVersion(tx, {
    documentId,
    page: number,
    version,
    kind,
    layerId: layer.id,
    corrections: placed,
    restored: restored ?? null,
    subject: subject ?? null,
    ...actorOf(principal),
  });
  await tx.increment(Document, { id: documentId }, 'corrections', 1);
  await countRead(tx, documentId);
  await reanchorEvidence(tx, documentId, [
    { number, layerId: layer.id, lines, textBefore: plainText(oldLines).text },
  ]);
  await deferRewrite(tx, documentId);
  await touch(tx, documentId);
  return version;
}

/** A version once kept stays as it is. */
async function keepVersion(tx: EntityManager, version: Partial<PageVersion>): Promise<void> {
  await tx.createQueryBuilder().insert().into(PageVersion).values(version).orIgnore().execute();
}
