import { unionBox, type Box } from '../../shared/geometry.js';
import type { TextWord, WordAlternative } from '../../shared/page-text.js';
import { CHECKED_BOX, EMPTY_BOX } from '../../text/choice-boxes.js';
import { NAME_SYLLABLES } from '../../text/names.js';
import { judge, textOf, leastSure } from './judge.js';
import { isOtherName } from '../candidates/other-name.js';
import { pairWords, type WordPair } from './pair-words.js';
import { isName, neighboursOf, type Neighbours, type LanguageContext } from '../candidates/place-in-text.js';
import { bareWord } from '../candidates/word-kind.js';
import { evidenceNeeded, isWrittenAsName } from '../candidates/evidence-needed.js';
import { replacedWord } from '../candidates/replaced-word.js';

export interface Readers {
  readonly first: string;
  readonly second: string;
}

/** A reader that another one doubts is no surer of a word than this, and no less sure than that. */
const LEAST_SURE = 0.35;
/** Less likely than this, a second opinion is noise and no alternative. */
const WORTH_KEEPING = 0.03;
/** Two readers that agree leave so much of the first one's doubt. */
const DOUBT_LEFT = 0.3;
/** Two readers against the language. */
const SURE_TOGETHER = 0.9;

/**
 * One span of words as both readers together have it. Where they agree, the word is surer; where they differ, the
 * likelier reading stands and the other is kept beside it. Boxes are the first reader's.
 */
export function mergeWords(
  first: readonly TextWord[],
  second: readonly TextWord[],
  around: Neighbours,
  languageContext: LanguageContext,
  readers: Readers,
): TextWord[] {
  const pairs = pairWords(first, second).map(withoutStraySigns);
  let at = 0;
  return pairs.flatMap((pair) => {
    const [from, to] = [at, at + pair.first.length];
    at = to;
    const within = neighboursOf(first, from, to);
    const neighbours = {
      before: from === 0 ? around.before : within.before,
      after: to === first.length ? around.after : within.after,
    };
    if (isTickBox(pair.first)) return pair.first;
    return mergePair(
      pair,
      { ...neighbours, named: isName(first, from) || isWrittenAsName(first, from) },
      languageContext,
      readers,
    );
  });
}

const surer = (confidence: number): number => 1 - DOUBT_LEFT * (1 - confidence);

/** The language had set the first reader's word aside; a second one that has seen the same picture speaks for it. */
const agreesWithWhatWasRead = ({ first, second }: WordPair): boolean =>
  first.length === 1 && first[0]?.readAs === textOf(second) && second[0]?.readAs === undefined;

interface Place extends Neighbours {
  /** A capital beside another. */
  readonly named: boolean;
}

function mergePair(
  pair: WordPair,
  neighbours: Place,
  languageContext: LanguageContext,
  by: Readers,
): readonly TextWord[] {
  const { first, second } = pair;
  if (second.length === 0) return first;
  if (textOf(first) === textOf(second)) {
    // What the language put there is no surer for a look that came to it by the language as well, nor as sure as what was read.
    const isReplaced = [...first, ...second].some(({ readAs }) => readAs !== undefined);
    return isReplaced ? first : first.map((word) => ({ ...word, confidence: surer(word.confidence) }));
  }
  if (agreesWithWhatWasRead(pair)) {
    return inBoxesOf(first, second).map((word) => ({ ...word, confidence: SURE_TOGETHER }));
  }
  const likely = judge(pair, neighbours, languageContext).second;
  if (likely < WORTH_KEEPING) return first;
  const needed = evidenceNeeded(first, textOf(second), neighbours.named, languageContext);
  if (
    likely < needed ||
    (neighbours.named &&
      isOtherName(textOf(first), textOf(second), neighbours, languageContext, NAME_SYLLABLES))
  ) {
    const candidate = { text: textOf(second), by: by.second };
    // Which of several words is meant would be a guess.
    const [only] = first.length === 1 ? first : [];
    const sure = (word: TextWord): number => Math.min(word.confidence, Math.max(LEAST_SURE, 1 - likely));
    return only
      ? [withCandidate({ ...only, confidence: sure(only) }, candidate)]
      : first.map((word) => ({ ...word, confidence: sure(word) }));
  }
  const read = { text: textOf(first), confidence: leastSure(first), ...earlier(first) };
  return inBoxesOf(first, second).map(({ text, box }) =>
    replacedWord({ ...read, box }, text, likely, by.first),
  );
}

/** What stood at the place before the first reading did. */
function earlier(first: readonly TextWord[]): Pick<TextWord, 'readAs' | 'alternatives'> {
  const alternatives = first.flatMap((word) => word.alternatives ?? []);
  const readAs = first.map((word) => word.readAs ?? word.text).join(' ');
  return { readAs, ...(alternatives.length > 0 ? { alternatives } : {}) };
}

/** What the first reader saw on the picture itself. */
const isTickBox = (words: readonly TextWord[]): boolean =>
  words.some(({ text }) => text === EMPTY_BOX || text === CHECKED_BOX);

const withCandidate = (word: TextWord, candidate: WordAlternative): TextWord => ({
  ...word,
  alternatives: [...(word.alternatives ?? []), candidate],
});

/** The second-opinion recogniser's words where the first one's stand: one for one, or in proportion to their letters. */
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
function withoutStraySigns({ first, second }: WordPair): WordPair {
  const signs = first.every(({ text }) => bareWord(text) === '');
  return { first, second: signs ? second : second.filter(({ text }) => bareWord(text) !== '') };
}
