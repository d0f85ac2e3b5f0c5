import type { Family } from '../fonts/face.js';
import type { PrintedPage } from '../pages/printed-page.js';
import { Sheet } from '../pages/sheet.js';
import type { Half, Language } from '../pages/words.js';
import type { Random } from '../random.js';

export interface LayoutOptions {
  readonly random: Random;
  readonly half: Half;
  readonly family: Family;
  readonly language?: Language;
  /** Type size in points. */
  readonly size?: number;
}

export type Layout = (options: LayoutOptions) => PrintedPage;

export const MARGIN = { x: 64, width: 467 } as const;
export const sheetFor = ({ family, size = 11 }: LayoutOptions): Sheet => new Sheet(family, size);
