import type { TextLine } from '../../shared/page-text.js';
import type { SuspectSpot } from './suspect-spot.js';

export interface Screening {
  /** Places where personal data seems to stand. */
  readonly suspects: readonly SuspectSpot[];
  /** The words of the secrecy mark, if the page has one. */
  readonly secrecyMark?: string;
}

/** Looks at a page's text before anyone else does: for secrecy marks, which quarantine, and personal data. */
export abstract class PageScreening {
  abstract screen(page: {
    number: number;
    width: number;
    height: number;
    lines: readonly TextLine[];
  }): Screening;
}
