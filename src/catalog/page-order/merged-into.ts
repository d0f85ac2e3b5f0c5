import type { EntityManager } from 'typeorm';
import { Document } from '../documents/document.entity.js';

/** Longer chains are not followed: each link is a merge of a merge, made by a person. */
const LONGEST_CHAIN = 100;

/** The living document that a merged one is part of now; undefined where there is none. */
export async function mergedInto(manager: EntityManager, merged: Document): Promise<Document | undefined> {
  let at: Document | null = merged;
  for (let steps = 0; at?.mergedInto && steps < LONGEST_CHAIN; steps++)
    at = await manager.findOneBy(Document, { id: at.mergedInto });
  return at && at !== merged && !at.deletedAt ? at : undefined;
}
