import type { Box } from '../../shared/geometry.js';

/** Where a value was read: without it no machine's value is shown. */
export interface Evidence {
  readonly page: number;
  readonly boxes: readonly Box[];
  /** Word for word as on the page. */
  readonly quote: string;
  /** Name of the rule, or `person`, `import`, `derived`. */
  readonly method: string;
  /** The text layer it was read from. */
  readonly layer?: string;
  /** The page was read again and no longer contains the quote. */
  readonly stale?: boolean;
}

export interface Alternative {
  readonly value: unknown;
  readonly printed: string;
  readonly confidence: number;
  readonly evidence?: Evidence;
}
