import type { ReadScope } from '../../access/read-filter.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { Completion, FoundHits, IndexState, SearchOptions, SearchResult } from '../port/search-index.js';
import type { WholeBatch } from './index-writer.js';

/** What can be asked of an index thread: task name → what goes in and what comes out. */
export interface IndexTasks {
  open: { in: null; out: { state: IndexState | 'away'; detail?: string } };
  search: { in: { query: ParsedQuery; scope: ReadScope; options: SearchOptions }; out: SearchResult };
  suggest: { in: { typed: string; scope: ReadScope; limit: number }; out: Completion[] };
  count: { in: ReadScope; out: number };
  documents: { in: null; out: number };
  instance: { in: null; out: string | undefined };
  states: { in: readonly string[]; out: Map<string, number> };
  newest: { in: null; out: number };
  apply: { in: WholeBatch; out: null };
  beginBulk: { in: null; out: null };
  endBulk: { in: null; out: null };
  close: { in: null; out: null };
}
export type IndexTask = keyof IndexTasks;

/** What some tasks tell before they are done. */
export interface EarlyWord {
  search: FoundHits;
}

export interface ThreadStart {
  readonly path: string;
  readonly side: 'read' | 'write';
  readonly instanceId: string;
}

export interface ThreadRequest<T extends IndexTask> {
  readonly id: number;
  readonly task: T;
  readonly input: IndexTasks[T]['in'];
}

export interface ThreadReply {
  readonly id: number;
  /** More is to come. */
  readonly early?: unknown;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly damaged: boolean };
}
