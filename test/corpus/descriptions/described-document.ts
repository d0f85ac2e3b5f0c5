import type { FieldName } from '../../../src/shared/field-names.js';
import type { PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import type { Random } from '../random.js';

export type DescribedKind = 'report' | 'patent' | 'article';

/** What a document truly says of itself: the values of each field that is printed in it, in order. */
export type Truth = Readonly<Partial<Record<FieldName, readonly unknown[]>>>;

export interface DescribedPages {
  readonly pages: readonly PrintedPage[];
  readonly truth: Truth;
}

/** A document whose description is known, because the generator wrote it. */
export interface DescribedDocument extends DescribedPages {
  readonly id: string;
  readonly kind: DescribedKind;
  readonly layout: string;
  readonly half: Half;
}

/** One way in which a kind of document is set. */
export type DescribedLayout = (random: Random, half: Half) => DescribedPages;
