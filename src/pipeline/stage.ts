import type { EntityManager } from 'typeorm';
import type { OcrEngineName } from '../platform/config/app-config.js';
import type { Failure } from '../shared/errors.js';
import type { StageName } from './stages.js';

/** Options of a processing pass; stored with it, so that every attempt works alike. */
export interface PassOptions {
  readonly languages?: readonly ('vi' | 'en')[];
  /** The OCR engine; absent: the worker's default. */
  readonly engine?: OcrEngineName;
  /** Ignore text layers: read every page from its picture. */
  readonly force?: boolean;
}

export interface StageContext {
  readonly documentId: string;
  readonly pass: number;
  readonly options: PassOptions;
  /** Known after identify; 0 before. */
  readonly pageCount: number;
  /** Inclusive; for a stage of the whole document 1 and pageCount. */
  readonly firstPage: number;
  readonly lastPage: number;
  readonly attempt: number;
  /** Aborted when the lease is lost or the process shuts down. */
  readonly signal: AbortSignal;
}

export interface StageResult {
  /**
   * Writes what the stage found. Called in the transaction that also ends the run, under its lease: either
   * both stand or neither. SHALL be repeatable: a second run of the stage changes nothing else.
   */
  write(tx: EntityManager): Promise<void>;
  /** From identify: how many pages there are to read. */
  readonly pageCount?: number;
  /** Called once what was written stands; its failure is logged and costs nothing else. */
  afterwards?(): Promise<void>;
  /** Ends the reading here without failure (a secret document is quarantined). */
  readonly stop?: boolean;
}

/** One step of the pipeline. Knows nothing of queues, leases, retries or the stages around it. */
export abstract class Stage {
  abstract readonly name: StageName;

  /** Does the work, without holding a transaction. Throws PermanentError or TransientError. */
  abstract work(context: StageContext): Promise<StageResult>;

  /**
   * Asked when no retry is left: a result to go on with (an unreadable page among good ones),
   * or undefined to fail the document.
   */
  giveUp(_context: StageContext, _failure: Failure): Promise<StageResult | undefined> {
    return Promise.resolve(undefined);
  }
}
