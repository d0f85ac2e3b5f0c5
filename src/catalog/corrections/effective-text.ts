import { plainText, type TextLine, type TextSource } from '../../shared/page-text.js';
import type { TextLayer } from '../pages/text-layer.entity.js';

export interface EffectiveText {
  readonly text: string;
  readonly source: TextSource;
  readonly confidence: number | null;
  readonly quality: number | null;
}

type Machine = Pick<TextLayer, 'source' | 'quality' | 'confidence'>;

/**
 * What a page with corrected lines says of itself. Its source is that of most words; what was predicted of the
 * machine's letters holds for those that are still the machine's, and what a person wrote counts as right.
 */
export function effectiveText(layer: Machine, lines: readonly TextLine[]): EffectiveText {
  const words = lines.flatMap(({ source, words: own }) =>
    own.map(({ text, confidence }) => ({
      letters: text.length,
      confidence,
      byPerson: source === 'corrected',
    })),
  );
  const { text } = plainText(lines);
  if (words.length === 0) return { text, source: 'blank', confidence: null, quality: null };
  const corrected = words.filter(({ byPerson }) => byPerson);
  const share = lettersOf(corrected) / lettersOf(words);
  const predicted = layer.quality ?? layer.confidence ?? (share === 1 ? 1 : null);
  return {
    text,
    source: corrected.length * 2 > words.length ? 'corrected' : layer.source,
    confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length,
    quality: predicted === null ? null : share + (1 - share) * predicted,
  };
}

const lettersOf = (words: readonly { letters: number }[]): number =>
  words.reduce((sum, { letters }) => sum + letters, 0);
