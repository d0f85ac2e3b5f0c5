import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { ActDto } from './act.dto.js';

/** A document whose turn it is, and for whom it is changed; whoever asks keeps it. */
export interface Turn {
  readonly tx: EntityManager;
  readonly document: Document;
  readonly principal: Principal;
}

/**
 * What can be done to many documents at once. A new one is a class in a file of its own, a line in `acts.ts` and its name
 * in `act-names.ts`; nothing else knows them apart.
 */
export interface BulkAct<P extends object = object> {
  /** The act's own part of what was asked. Throws 400, 403 or 422 where it cannot be done to any document. */
  read(asked: ActDto, principal: Principal): P | Promise<P>;
  /** Whether it would change this document; changes nothing. Throws what the document's own call would refuse. */
  changes(turn: Turn, parameters: P): Promise<boolean>;
  /** Changes a document that is locked and that `changes` said yes to. The runs are due once that is committed. */
  apply(turn: Turn, parameters: P): Promise<readonly Run[]>;
}
