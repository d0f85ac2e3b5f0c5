import type { EntityManager } from 'typeorm';
import type { Failure } from '../shared/errors.js';

/**
 * How the pipeline tells the catalogue, which it does not know, what became of a reading. Called in its transactions.
 * A partial one reads some pages, or none and describes anew.
 */
export abstract class DocumentFollower {
  abstract readingBegan(
    tx: EntityManager,
    documentId: string,
    reading: number,
    partial?: boolean,
  ): Promise<void>;
  abstract readingComplete(
    tx: EntityManager,
    documentId: string,
    reading: number,
    partial?: boolean,
  ): Promise<void>;
  abstract readingFailed(
    tx: EntityManager,
    documentId: string,
    reading: number,
    failure: Failure,
  ): Promise<void>;
}
