import { exactForm } from '../text/normalise.js';
import type { SyllablePairs } from '../text/syllable-pairs.js';
import { RESEARCH_TERMS } from './data/research-terms.js';
import { isSyllable } from '../text/syllables.js';

export interface ReadWord {
  readonly text: string;
  /** How surely it was read, 0–1. */
  readonly trust: number;
}

/** What it costs, in natural logarithms, to take marks as read for others; what scanning loses most costs least. */
const LOST_TONE_OF_HAT = 2.4;
const OTHER_TONE_OF_HAT = 3.6;
const TONE = 5;
const HAT = 6;
const STROKE = 6.5;
/** What is marked as Vietnamese and is no syllable was hardly printed so. */
const NO_SYLLABLE = 4;
/** A pair of syllables never seen in laws is not impossible in research. */
const RAREST = -12;
/** How likely a term of research is at the least, its second syllable behind its first; and one of one syllable. */
const TERM = -5;
const LONE_TERM = -9;
/** Only a text layer is so sure; places that agree may have lost the same mark. */
const CERTAIN = 1;

/**
 * Marks that scanning lost or changed in a Vietnamese phrase (`tiêu chuân` → `tiêu chuẩn`): the likeliest sequence of
 * syllables that differ from the read ones in nothing but marks. Words of other kinds stay as they are.
 */
export function mendMarks(words: readonly ReadWord[], pairs: SyllablePairs): string[] {
  let paths: Path[] = [{ cost: 0, words: [], last: undefined }];
  for (const word of words) {
    const options = optionsFor(word, pairs);
    paths = options.map(({ text, form, cost }) => {
      const [best] = paths
        .map((path) => ({
          cost: path.cost + cost - (form === undefined ? 0 : likelihood(pairs, path.last, form)),
          words: [...path.words, text],
          last: form,
        }))
        .sort((a, b) => a.cost - b.cost);
      return best ?? { cost: Infinity, words: [], last: undefined };
    });
  }
  return [...(paths.sort((a, b) => a.cost - b.cost)[0]?.words ?? [])];
}

let terms: ReadonlySet<string> | undefined;

/** Pairs of syllables of the terms, and terms of one syllable alone. */
function known(): ReadonlySet<string> {
  return (terms ??= new Set(
    RESEARCH_TERMS.map(exactForm).flatMap((term) => {
      const syllables = term.split(' ');
      return syllables.length === 1
        ? [term]
        : syllables.slice(1).map((second, i) => `${syllables[i] ?? ''} ${second}`);
    }),
  ));
}

function likelihood(pairs: SyllablePairs, before: string | undefined, form: string): number {
  const term = known().has(`${before ?? ''} ${form}`) ? TERM : known().has(form) ? LONE_TERM : RAREST;
  return Math.max(term, pairs.likelihoodAfter(before, form));
}

interface Path {
  readonly cost: number;
  readonly words: readonly string[];
  readonly last: string | undefined;
}

interface Option {
  readonly text: string;
  /** Exact form; undefined for what is no syllable. */
  readonly form: string | undefined;
  readonly cost: number;
}

const AROUND = /^(\P{L}*)(\p{L}+)(\P{L}*)$/u;

function optionsFor({ text, trust }: ReadWord, pairs: SyllablePairs): Option[] {
  const [, lead = '', letters = '', tail = ''] = AROUND.exec(text.normalize('NFC')) ?? [];
  const form = exactForm(letters);
  if (letters === '' || letters.length > 7 || !(isSyllable(form) || /[^a-z]/.test(form)))
    return [{ text, form: undefined, cost: 0 }];
  const own = { text, form, cost: isSyllable(form) ? 0 : NO_SYLLABLE };
  if (trust >= CERTAIN) return [own];
  const others = pairs.otherMarks(form).map((other) => ({
    text: lead + inCaseOf(letters, other) + tail,
    form: other,
    cost: difference(form, other),
  }));
  return [own, ...others];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const toneless = (form: string): string => form.normalize('NFD').replace(TONES, '').normalize('NFC');

function difference(read: string, meant: string): number {
  const [a, b] = [toneless(read), toneless(meant)];
  const hats = (form: string): string => form.replaceAll('đ', 'd');
  const strokes = (form: string): string => form.replace(/[^đd]/g, '');
  return (
    toneCost(toneOf(read), toneOf(meant), /[âêôăơư]/.test(a)) +
    (hats(a) === hats(b) ? 0 : HAT) +
    (strokes(a) === strokes(b) ? 0 : STROKE)
  );
}

const toneOf = (form: string): string => form.normalize('NFD').match(TONES)?.join('') ?? '';

function toneCost(read: string, meant: string, hatted: boolean): number {
  if (read === meant) return 0;
  if (!hatted) return TONE;
  return read === '' ? LOST_TONE_OF_HAT : OTHER_TONE_OF_HAT;
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
