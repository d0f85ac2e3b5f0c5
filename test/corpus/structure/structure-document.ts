import type { Family } from '../fonts/face.js';
import type { PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import type { Random } from '../random.js';

export interface DocumentPlan {
  readonly random: Random;
  readonly half: Half;
  readonly family: Family;
  readonly pages: number;
}

/** Sets a document of several pages. */
export type SetDocument = (plan: DocumentPlan) => PrintedPage[];
