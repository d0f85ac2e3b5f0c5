/** A job carries ids only, never content or free text. */
export interface Job {
  /** The same id in the queue already: adding does nothing. */
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** The smaller, the sooner; 1 to 2,000,000. */
  readonly priority: number;
  readonly delayMs?: number;
}

/**
 * A means to get work to a worker soon; never the truth of what is to be done. It may lose, repeat or reorder
 * jobs. Deliberately without results, flows, retries or listing: the run table has those.
 */
export abstract class JobQueue {
  /** Throws TransientError('databaseAway') if the queue's store is unavailable. */
  abstract add(queue: string, jobs: readonly Job[]): Promise<void>;
  abstract check(): Promise<void>;
}
