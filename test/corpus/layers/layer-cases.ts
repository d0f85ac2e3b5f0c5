import type { Half } from '../pages/words.js';
import { Random } from '../random.js';
import { BAD_KINDS } from './bad-kinds.js';
import { GOOD_KINDS } from './good-kinds.js';
import { MIXED_KINDS } from './mixed-kinds.js';
import { OLD_KINDS } from './old-kinds.js';
import type { LayerCase } from './layer-case.js';

export const LAYER_KINDS = [...GOOD_KINDS, ...OLD_KINDS, ...MIXED_KINDS, ...BAD_KINDS];

export interface Selection {
  /** Takes only each so manieth page of a kind. */
  readonly every?: number;
  /** Takes only kinds with this in their name. */
  readonly only?: string;
}

/** The text-only pages of one half of the corpus, one after the other. */
export async function* layerCases(
  half: Half,
  seed: number,
  { every = 1, only = '' }: Selection = {},
): AsyncGenerator<LayerCase> {
  for (const kind of LAYER_KINDS) {
    if (!kind.name.includes(only)) continue;
    for (let n = 0; n < kind.count; n += every) {
      const random = new Random(`${seed} ${half} ${kind.name} ${n}`);
      const made = await kind.make({ random, half, n });
      yield { id: `${half} ${kind.name} ${n}`, kind: kind.name, half, truth: kind.truth, ...made };
    }
  }
}
