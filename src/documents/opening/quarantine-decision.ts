import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { ImportedRecord } from '../../catalog/documents/imported-record.entity.js';
import { shutAway } from '../../catalog/quarantine.js';
import type { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';

export interface QuarantineOutcome {
  /** Due once this is committed. */
  readonly runs: readonly Run[];
  /** Its derivatives are to be removed once this is committed. */
  readonly shut: boolean;
}

const NOTHING: QuarantineOutcome = { runs: [], shut: false };

/**
 * What an administrator decides of a secrecy mark. Released, a document is read as if it bore none, by machines too,
 * and is as closed as a new one: opening it is a question of its own.
 */
export async function decideQuarantine(
  tx: EntityManager,
  document: Document,
  quarantined: boolean | undefined,
  passes: ProcessingPasses,
  principal: Principal,
): Promise<QuarantineOutcome> {
  if (quarantined === undefined || quarantined === document.quarantined) return NOTHING;
  const { id, pageCount } = document;
  if (quarantined) {
    await passes.supersede(tx, id);
    await shutAway(tx, id, principal.name ?? 'administrator');
    return { runs: [], shut: true };
  }
  await tx.update(
    Document,
    { id },
    {
      quarantined: false,
      secrecyClearedAt: () => 'now()',
      failure: null,
      visibility: 'restricted',
      recordVisibility: 'restricted',
    },
  );
  if (await tx.existsBy(ImportedRecord, { documentId: id })) {
    await tx.update(Document, { id }, { status: 'ready', readyAt: () => 'now()' });
    // its pages have no picture to be read from: it is described anew and goes on as it is meanwhile
    const runs = await passes.begin(tx, id, { from: 'describe', pageCount, pages: [] });
    return { runs, shut: false };
  }
  return {
    runs: await passes.begin(tx, id, pageCount > 0 ? { from: 'read', pageCount } : {}),
    shut: false,
  };
}
