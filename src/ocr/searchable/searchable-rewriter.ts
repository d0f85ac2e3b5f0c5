import { Injectable } from '@nestjs/common';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { touch } from '../../catalog/changes/changes.js';
import {
  type DueRewrite,
  failRewrite,
  finishRewrite,
  takeRewrite,
} from '../../catalog/documents/searchable-text.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { searchablePdfKey } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { failureOf } from '../../shared/errors.js';
import { draftOfPass } from './pass-draft.js';
import { SearchableDraft } from './searchable-draft.js';

const LOOK_EVERY_MS = 1_000;

/**
 * Writes searchable PDFs again whose text persons have changed, one at a time and behind all other work. The row of
 * the file says when it is due; nothing is queued, so nothing is lost.
 */
@Injectable()
export class SearchableRewriter extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly draft: SearchableDraft,
  ) {
    super({
      firstAfterMs: LOOK_EVERY_MS,
      idleMs: LOOK_EVERY_MS,
      trouble: 'cannot look for searchable PDFs now',
    });
  }

  /** Writes the one that has been due longest; false: none is due. */
  async rewriteOne(): Promise<boolean> {
    const due = await takeRewrite(this.dataSource.manager);
    if (!due) return false;
    try {
      await this.rewrite(due);
    } catch (error) {
      const failure = failureOf(error);
      const stopped = this.stopping.aborted;
      await failRewrite(this.dataSource.manager, due, failure.permanent && !stopped);
      if (!stopped)
        this.log.warn(
          `searchable PDF of ${due.documentId} keeps its older text: ${failure.detail ?? failure.code}`,
        );
    }
    return true;
  }

  private async rewrite(due: DueRewrite): Promise<void> {
    const { documentId, pass } = due;
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-rewrite-'));
    try {
      const outPath = join(scratch, 'searchable.pdf');
      const draft = await draftOfPass(this.dataSource, this.store, due);
      await this.draft.write(draft, scratch, outPath, this.stopping);
      const { corrections } = draft;
      const objectKey = searchablePdfKey(documentId, pass, corrections);
      const { size: bytes } = await stat(outPath);
      await this.store.putFile(outPath, objectKey);
      const stands = await this.dataSource.transaction(async (tx) => {
        const finished = await finishRewrite(tx, due, { objectKey, bytes, corrections });
        if (finished) await touch(tx, documentId);
        return finished;
      });
      const left = stands ? due.objectKey : objectKey;
      if (!stands || left !== objectKey) await this.store.remove(left);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  protected round(): Promise<boolean> {
    return this.rewriteOne();
  }
}
