import type { DataSource } from 'typeorm';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import type { Bilingual } from '../../shared/bilingual.js';

export type CheckName =
  'instance' | 'originals' | 'store' | 'pages' | 'passes' | 'links' | 'runs' | 'reports' | 'index';

/** A disagreement between two parts of an installation. */
export interface Finding {
  readonly check: CheckName;
  readonly documentId?: string;
  /** Key in the store. */
  readonly object?: string;
  readonly what: Bilingual;
  /** It was found and repaired. */
  readonly mended?: boolean;
}

export interface Verification {
  readonly dataSource: DataSource;
  readonly store: ObjectStore;
  /** Read every original and compare its SHA-256. */
  readonly deep: boolean;
  /** Repair what can be repaired without losing anything. */
  readonly repair: boolean;
  readonly signal: AbortSignal;
  /** Counts what was checked. */
  readonly saw: (what: Seen, count?: number) => void;
}

export const SEEN = ['documents', 'originals', 'objects', 'pages', 'indexed'] as const;
export type Seen = (typeof SEEN)[number];

/** Checks one kind of agreement and yields whatever breaks it. Changes nothing unless `repair` is set. */
export type Check = (verification: Verification) => AsyncIterable<Finding>;
