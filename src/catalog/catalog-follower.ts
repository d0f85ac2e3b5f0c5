import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentFollower } from '../pipeline/document-follower.js';
import type { Failure } from '../shared/errors.js';
import { touch } from './changes/changes.js';
import { Document } from './documents/document.entity.js';
import { putLayersInEffect } from './text/effective-layers.js';
import { reanchorAfterReading } from './evidence/evidence-anchors.js';
import { TextLayer } from './pages/text-layer.entity.js';

/** What the outcome of a reading means for the document. */
@Injectable()
export class CatalogFollower extends DocumentFollower {
  override async readingBegan(
    tx: EntityManager,
    documentId: string,
    reading: number,
    partial = false,
  ): Promise<void> {
    if (partial) {
      await tx.update(Document, { id: documentId }, { latestReading: reading });
      return touch(tx, documentId);
    }
    await tx
      .createQueryBuilder()
      .update(Document)
      .set({
        latestReading: reading,
        failure: null,
        status: () => "CASE WHEN page_count = 0 THEN 'received' ELSE 'processing' END",
      })
      .where('id = :documentId', { documentId })
      .execute();
    await touch(tx, documentId);
  }

  override async readingComplete(
    tx: EntityManager,
    documentId: string,
    reading: number,
    partial = false,
  ): Promise<void> {
    const changed = await putLayersInEffect(tx, documentId, reading);
    await reanchorAfterReading(tx, documentId, changed);
    await tx.update(
      Document,
      { id: documentId },
      {
        status: 'ready',
        failure: null,
        // one that read nothing leaves the text as it was
        ...(partial && !(await tx.existsBy(TextLayer, { documentId, reading }))
          ? {}
          : { effectiveReading: reading }),
        ...(partial ? {} : { readyAt: () => 'now()' }),
      },
    );
    await touch(tx, documentId);
  }

  /** A failed second reading leaves the first in effect: the document stays ready and says what went wrong. */
  override async readingFailed(
    tx: EntityManager,
    documentId: string,
    _reading: number,
    failure: Failure,
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Document)
      .set({ failure, status: () => "CASE WHEN effective_reading > 0 THEN 'ready' ELSE 'failed' END" })
      .where('id = :documentId', { documentId })
      .execute();
    await touch(tx, documentId);
  }
}
