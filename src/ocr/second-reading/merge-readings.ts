import { unionBox, type Box } from '../../shared/geometry.js';
import type { TextWord, WordAlternative } from '../../shared/page-text.js';
import { judge, textOf } from './judge.js';
import { pairReadings, type ReadingPair } from './pair-readings.js';
import { neighboursOf, type Neighbours, type Tongue } from './place-in-text.js';
import { bareWord } from './word-kind.js';

export interface Readers {
  readonly first: string;
  readonly second: string;
}

/** Who wins is decided with this much certainty: the first reader has seen the whole page. */
const SURE_ENOUGH = 0.65;
/** Less likely than this, a second reading is noise and no alternative. */
const WORTH_KEEPING = 0.03;
/** Two readers that agree leave so much of the first one's doubt. */
const DOUBT_LEFT = 0.3;

/**
 * One stretch of words as both readers together have it. Where they agree, the word is surer; where they differ, the
 * likelier reading stands and the other is kept beside it. Boxes are the first reader's.
 */
export function mergeReadings(
  first: readonly TextWord[],
  second: readonly TextWord[],
  around: Neighbours,
  tongue: Tongue,
  readers: Readers,
): TextWord[] {
  const pairs = pairReadings(first, second).map(withoutStraySigns);
  let at = 0;
  return pairs.flatMap((pair) => {
    const [from, to] = [at, at + pair.first.length];
    at = to;
    const within = neighboursOf(first, from, to);
    const neighbours = {
      before: from === 0 ? around.before : within.before,
      after: to === first.length ? around.after : within.after,
    };
    return mergePair(pair, neighbours, tongue, readers);
  });
}

function mergePair(
  pair: ReadingPair,
  neighbours: Neighbours,
  tongue: Tongue,
  by: Readers,
): readonly TextWord[] {
  const { first, second } = pair;
  if (second.length === 0) return first;
  if (textOf(first) === textOf(second)) {
    return first.map((word) => ({ ...word, confidence: 1 - DOUBT_LEFT * (1 - word.confidence) }));
  }
  const likely = judge(pair, neighbours, tongue).second;
  if (likely < WORTH_KEEPING) return first;
  if (likely < SURE_ENOUGH) {
    const rival = { text: textOf(second), by: by.second };
    // Which of several words is meant would be a guess.
    const [only] = first.length === 1 ? first : [];
    const sure = (word: TextWord): number => Math.min(word.confidence, 1 - likely);
    return only
      ? [withRival({ ...only, confidence: sure(only) }, rival)]
      : first.map((word) => ({ ...word, confidence: sure(word) }));
  }
  return inBoxesOf(first, second).map((word) =>
    withRival({ ...word, confidence: likely }, { text: textOf(first), by: by.first }),
  );
}

const withRival = (word: TextWord, rival: WordAlternative): TextWord => ({
  ...word,
  alternatives: [...(word.alternatives ?? []), rival],
});

/** The second reader's words where the first one's stand: one for one, or in proportion to their letters. */
function inBoxesOf(first: readonly TextWord[], second: readonly TextWord[]): TextWord[] {
  if (first.length === second.length)
    return second.map((word, i) => ({ ...word, box: first[i]?.box ?? word.box }));
  const [x, y, width, height] = unionBox(first.map(({ box }) => box)) as Box;
  const letters = second.reduce((sum, { text }) => sum + text.length + 1, -1);
  let at = 0;
  return second.map((word) => {
    const left = Math.round((width * at) / letters);
    const right = Math.max(left + 1, Math.round((width * (at + word.text.length)) / letters));
    at += word.text.length + 1;
    return { ...word, box: [x + left, y, right - left, height] };
  });
}

/** Rules and specks beside a word are read as signs of their own; the first reader knows them for none. */
function withoutStraySigns({ first, second }: ReadingPair): ReadingPair {
  const signs = first.every(({ text }) => bareWord(text) === '');
  return { first, second: signs ? second : second.filter(({ text }) => bareWord(text) !== '') };
}
