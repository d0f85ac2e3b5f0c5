import type { Box } from '../../shared/geometry.js';

/** A place on a page where personal data seems to stand. */
export interface SuspectSpot {
  readonly kind: string;
  readonly boxes: readonly Box[];
}
