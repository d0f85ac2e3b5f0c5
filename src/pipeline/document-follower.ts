import type { EntityManager } from 'typeorm';
import type { Failure } from '../shared/errors.js';

/**
 * How the pipeline tells the catalogue, which it does not know, what became of a reading. Called in its transactions.
 * A partial one reads some pages, or none and describes anew.
 */
export abstract class DocumentFollower {
  abstract passBegan(tx: EntityManager, documentId: string, pass: number, partial?: boolean): Promise<void>;
  abstract passComplete(
    tx: EntityManager,
    documentId: string,
    pass: number,
    partial?: boolean,
  ): Promise<void>;
  abstract passFailed(tx: EntityManager, documentId: string, pass: number, failure: Failure): Promise<void>;
}
