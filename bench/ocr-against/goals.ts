import type { DocumentSet } from '../../test/corpus/scans/scan-documents.js';

export interface Goal {
  readonly name: string;
  /** At least so many times less CPU than OCRmyPDF. */
  readonly times: number;
  /** Character errors at most, as a share. */
  readonly errors?: number;
  /** No more errors than OCRmyPDF, also at the interval's end. */
  readonly fewerErrors?: true;
}

export const GOALS: Record<DocumentSet, Goal> = {
  light: { name: 'clean to lightly degraded scans', times: 6, fewerErrors: true },
  mixed: { name: 'half born-digital, half scans', times: 6, fewerErrors: true },
  garbage: { name: 'wrong or garbage layers', times: 6, fewerErrors: true },
  noise: { name: 'heavy noise on grey', times: 6, errors: 0.01 },
  worn: { name: 'worn, pale and very noisy (beyond the goals)', times: 6 },
  bilevel: { name: '1-bit G4, 200 dpi', times: 4, errors: 0.007 },
  columns: { name: 'two-column magazine pages', times: 6, errors: 0.03 },
};
/** CPU seconds a scanned page outside the line reader. */
export const OUTSIDE_GOAL = 0.2;
/** How many times faster two idle cores are than one. */
export const CORES_GOAL = 1.8;
