import type { Half } from '../pages/words.js';
import { Random } from '../random.js';
import type { DescribedDocument, DescribedKind } from './described-document.js';
import { DESCRIBED_LAYOUTS } from './layouts.js';

export const DESCRIBED_KINDS: readonly DescribedKind[] = ['report', 'patent', 'article'];

/** `each` documents of every layout of one half; the same seed gives the same documents. */
export function describedDocuments(half: Half, seed: number, each: number): DescribedDocument[] {
  return DESCRIBED_KINDS.flatMap((kind) =>
    Object.entries(DESCRIBED_LAYOUTS[half][kind]).flatMap(([layout, set]) =>
      Array.from({ length: each }, (_, n): DescribedDocument => {
        const id = `${half} ${layout} ${n}`;
        return { id, kind, layout, half, ...set(new Random(`${seed} described ${id}`), half) };
      }),
    ),
  );
}
