import type { EntityManager } from 'typeorm';
import { PermanentError } from '../shared/errors.js';
import { touch } from './changes.js';
import { Document } from './document.entity.js';

/** Shuts a document away at once: no index, no derivatives, nobody but administrators, until one decides. */
export async function quarantine(tx: EntityManager, documentId: string, mark: string): Promise<void> {
  await tx.update(
    Document,
    { id: documentId },
    { quarantined: true, status: 'failed', failure: new PermanentError('secret', mark).toFailure() },
  );
  await touch(tx, documentId);
}
