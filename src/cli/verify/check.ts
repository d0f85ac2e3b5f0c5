import type { DataSource } from 'typeorm';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import type { Bilingual } from '../../shared/bilingual.js';

export type CheckName =
  'instance' | 'originals' | 'store' | 'pages' | 'passes' | 'links' | 'runs' | 'reports' | 'index';

/** Something that does not agree with something else. */
export interface Finding {
  readonly check: CheckName;
  readonly documentId?: string;
  /** Key in the store. */
  readonly object?: string;
  readonly what: Bilingual;
  /** It was so, and was put right. */
  readonly mended?: boolean;
}

export interface Verification {
  readonly dataSource: DataSource;
  readonly store: ObjectStore;
  /** Read every original and compare its SHA-256. */
  readonly deep: boolean;
  /** Put right what can be put right without losing anything. */
  readonly repair: boolean;
  readonly signal: AbortSignal;
  /** Counts what was looked at. */
  readonly saw: (what: Seen, count?: number) => void;
}

export const SEEN = ['documents', 'originals', 'objects', 'pages', 'indexed'] as const;
export type Seen = (typeof SEEN)[number];

/** Looks at one kind of agreement and gives whatever breaks it. Changes nothing, unless it is asked to repair. */
export type Check = (verification: Verification) => AsyncIterable<Finding>;
