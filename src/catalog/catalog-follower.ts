import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentFollower } from '../pipeline/document-follower.js';
import type { Failure } from '../shared/errors.js';
import { touch } from './changes/changes.js';
import { Document } from './documents/document.entity.js';
import { putLayersInEffect } from './text/effective-layers.js';
import { reanchorAfterPass } from './evidence/evidence-anchors.js';
import { TextLayer } from './pages/text-layer.entity.js';

/** What the outcome of a reading means for the document. */
@Injectable()
export class CatalogFollower extends DocumentFollower {
  override async passBegan(
    tx: EntityManager,
    documentId: string,
    pass: number,
    partial = false,
  ): Promise<void> {
    if (partial) {
      await tx.update(Document, { id: documentId }, { latestPass: pass });
      return touch(tx, documentId);
    }
    await tx
      .createQueryBuilder()
      .update(Document)
      .set({
        latestPass: pass,
        failure: null,
        status: () => "CASE WHEN page_count = 0 THEN 'received' ELSE 'processing' END",
      })
      .where('id = :documentId', { documentId })
      .execute();
    await touch(tx, documentId);
  }

  override async passComplete(
    tx: EntityManager,
    documentId: string,
    pass: number,
    partial = false,
  ): Promise<void> {
    const changed = await putLayersInEffect(tx, documentId, pass);
    await reanchorAfterPass(tx, documentId, changed);
    await tx.update(
      Document,
      { id: documentId },
      {
        status: 'ready',
        failure: null,
        // one that read nothing leaves the text as it was
        ...(partial && !(await tx.existsBy(TextLayer, { documentId, pass })) ? {} : { effectivePass: pass }),
        ...(partial ? {} : { readyAt: () => 'now()' }),
      },
    );
    await touch(tx, documentId);
  }

  /** If a later pass fails, the earlier one stays in effect: the document stays ready and says what went wrong. */
  override async passFailed(
    tx: EntityManager,
    documentId: string,
    _reading: number,
    failure: Failure,
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Document)
      .set({ failure, status: () => "CASE WHEN effective_pass > 0 THEN 'ready' ELSE 'failed' END" })
      .where('id = :documentId', { documentId })
      .execute();
    await touch(tx, documentId);
  }
}
