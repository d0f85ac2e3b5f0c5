import type { EntityManager } from 'typeorm';
import type { StageResult } from '../pipeline/stage.js';
import { derivativesPrefix } from '../platform/storage/object-keys.js';
import type { ObjectStore } from '../platform/storage/object-store.js';
import { PermanentError } from '../shared/errors.js';
import { renewAgents } from './agents/renew-agents.js';
import { touch } from './changes/changes.js';
import { DocumentFile } from './documents/document-file.entity.js';
import { Document } from './documents/document.entity.js';

/**
 * What a stage gives back when it meets a secrecy mark: the document is shut away at once, with no index, no
 * derivatives and nobody but administrators, until one decides. The original stays.
 */
export const quarantined = (store: ObjectStore, documentId: string, mark: string): StageResult => ({
  stop: true,
  write: (tx) => shutAway(tx, documentId, mark),
  // only now: while it was open, a picture could still be asked for
  afterwards: () => removeDerivatives(store, documentId),
});

/** `mark`: its words, or who shut it away. Its derivatives are to be removed once this is committed. */
export async function shutAway(tx: EntityManager, documentId: string, mark: string): Promise<void> {
  await tx.update(
    Document,
    { id: documentId },
    {
      quarantined: true,
      secrecyClearedAt: null,
      status: 'failed',
      failure: new PermanentError('secret', mark).toFailure(),
    },
  );
  await tx.delete(DocumentFile, { documentId, kind: 'searchable' });
  await renewAgents(tx, [documentId]);
  await touch(tx, documentId);
}

export async function removeDerivatives(store: ObjectStore, documentId: string): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of store.list(derivativesPrefix(documentId))) keys.push(key);
  for (const key of keys) await store.remove(key);
}
