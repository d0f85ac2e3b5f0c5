import type { EntityManager } from 'typeorm';
import { Document } from '../documents/document.entity.js';

const LOOK_EVERY_MS = 60;

/** Waits until the search index has acknowledged a document's state, at most `limitMs`; whether it has. */
export async function waitUntilIndexed(
  manager: EntityManager,
  documentId: string,
  limitMs: number,
): Promise<boolean> {
  const until = Date.now() + limitMs;
  for (;;) {
    const document = await manager.findOne(Document, {
      select: { id: true, changeSeq: true, indexedSeq: true },
      where: { id: documentId },
    });
    if (!document || document.indexedSeq >= document.changeSeq) return true;
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
