import type { PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import type { Random } from '../random.js';
import type { LayerPage } from './layer-pdf.js';

/** `mixed`: some of the layer stands, the rest of the page is to be read from its picture. */
export type LayerTruth = 'trusted' | 'repaired' | 'mixed' | 'reject';

export interface LayerCase {
  readonly id: string;
  readonly kind: string;
  readonly half: Half;
  readonly truth: LayerTruth;
  /** What the page should read as. */
  readonly text: string;
  readonly page: LayerPage;
}

export interface KindContext {
  readonly random: Random;
  readonly half: Half;
  /** Counts the pages of this kind. */
  readonly n: number;
}

/** A way in which a page's text layer can be good or bad; makes one page of it. */
export interface LayerKind {
  readonly name: string;
  readonly truth: LayerTruth;
  /** Pages of it in each half. */
  readonly count: number;
  make(context: KindContext): Promise<{ readonly page: LayerPage; readonly text: string }>;
}

export const bare = ({
  width,
  height,
  rules,
}: PrintedPage): Pick<LayerPage, 'width' | 'height' | 'rules'> => ({ width, height, rules });
