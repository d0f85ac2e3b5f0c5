import { exactForm, foldedForm } from '../../text/normalise.js';
import type { BigramModel } from '../../text/bigram-model.js';
import { FIELDS_2008 } from '../data/fields-2008.js';
import { MORE_RESEARCH_TERMS } from '../data/more-research-terms.js';
import { RESEARCH_TERMS } from '../data/research-terms.js';
import { matchCase } from '../names/match-case.js';
import { costOfReading } from './diacritic-errors.js';
import { isFoldedSyllable, isSyllable } from '../../text/syllables.js';

/** A word as it was read in one place, or by another reader. */
export interface WordSpelling {
  readonly text: string;
  /** How surely it was read, 0–1. */
  readonly trust: number;
}

export interface ReadWord extends WordSpelling {
  /** All places where it stands; it alone where they are not given. They may differ in marks and case only. */
  readonly places?: readonly WordSpelling[];
  /** What second-opinion recognisers made of it in any of them. */
  readonly candidates?: readonly string[];
  /** It may be a name, of which the language knows nothing. */
  readonly isName?: boolean;
}

/** What is marked as Vietnamese and is no syllable was hardly printed so. */
const NO_SYLLABLE = 4;
/** What bears no mark, as no syllable of these letters can be (`sach`, `chip`), may be a word of another language. */
const BARE = 1.5;
/** A syllable that neither laws nor research have is one that few papers hold. */
const UNKNOWN_SYLLABLE = 1;
/** A pair of syllables never seen in laws is not impossible in research. */
const RAREST = -13;
/** Laws are not what is read: they are believed a little less than they say. */
const LAWS_COUNT = 0.7;
/** A word read less surely than this was wrong more often, by so much the more with every tenth below it. */
const SURE_READING = 0.85;
const UNSURE_TENTH = 0.6;
/** Another reader read it so. */
const SECONDED = 2.5;
/** What one place lost, a second in like print loses easily too: the second of like readings counts half, and so on. */
const LIKE_READING = 0.5;
/** How likely a term of research is at the least, its second syllable behind its first; and one of one syllable. */
const TERM = -5;
const LONE_TERM = -9;
/** A term stands as one: its first syllable is not to be told by how common it is alone (`đề tài`, not `để tài`). */
const WHOLE_TERM = 3;
/**
 * What was read stands unless the evidence for another word is overwhelming (decision 47): a word that the language knows,
 * and one that may be a name. What is no word of the language needs little, and nothing where a reader saw the other.
 */
const NEEDED = { noWord: 1, word: 4, name: 8 } as const;
/** Only a text layer is so sure; places that agree may have lost the same mark. */
const CERTAIN = 1;

/**
 * Marks that scanning lost or changed in a Vietnamese phrase (`tiêu chuân` → `tiêu chuẩn`): the likeliest sequence of
 * syllables that differ from the read ones in nothing but marks, by how often scanning takes which mark for which.
 * Words of other kinds stay as they are.
 */
export function correctDiacritics(words: readonly ReadWord[], pairs: BigramModel): string[] {
  const options = words.map((word) => optionsFor(word, pairs));
  const stands = new Set<number>();
  for (;;) {
    const best = bestPath(options, stands, pairs);
    const unproven = best.words.flatMap((text, i) => {
      const own = options[i]?.[0];
      if (own === undefined || text === own.text) return [];
      const kept = bestPath(options, new Set(stands).add(i), pairs);
      return kept.cost - best.cost < needed(words[i] as ReadWord, own, text, pairs) ? [i] : [];
    });
    if (unproven.length === 0) return [...best.words];
    unproven.forEach((i) => stands.add(i));
  }
}

/** How much likelier, as a natural logarithm, another word must be before it takes the place of what was read. */
function needed(
  { candidates = [], places = [], isName }: ReadWord,
  own: Option,
  text: string,
  pairs: BigramModel,
): number {
  if (own.form !== undefined && isKnown(own.form, pairs)) return isName ? NEEDED.name : NEEDED.word;
  const meant = lettersOf(text);
  const isSeen = [...candidates, ...places.map((place) => place.text)].some(
    (read) => lettersOf(read) === meant,
  );
  return isSeen ? 0 : NEEDED.noWord;
}

/** The likeliest words; those at the places in `stands` as they were read. */
function bestPath(
  options: readonly (readonly Option[])[],
  stands: ReadonlySet<number>,
  pairs: BigramModel,
): Path {
  let paths: Path[] = [{ cost: 0, words: [], last: undefined }];
  for (const [i, all] of options.entries()) {
    paths = (stands.has(i) ? all.slice(0, 1) : all).map(({ text, form, cost }) => {
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
  return paths.sort((a, b) => a.cost - b.cost)[0] ?? { cost: 0, words: [], last: undefined };
}

interface Terms {
  /** Pairs of syllables, and terms of one syllable alone. */
  readonly known: ReadonlySet<string>;
  /** Their syllables, by letters without marks. */
  readonly byLetters: ReadonlyMap<string, ReadonlySet<string>>;
}

let loaded: Terms | undefined;

function terms(): Terms {
  if (loaded !== undefined) return loaded;
  const all = [...RESEARCH_TERMS, ...MORE_RESEARCH_TERMS, ...FIELDS_2008.values()].map((term) =>
    exactForm(term)
      .replace(/[^\p{L} ]/gu, '')
      .split(' '),
  );
  const byLetters = new Map<string, Set<string>>();
  for (const syllable of all.flat()) {
    const letters = foldedForm(syllable);
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(syllable));
  }
  const known = all.flatMap((syllables) =>
    syllables.length === 1
      ? syllables
      : syllables.slice(1).map((second, i) => `${syllables[i] ?? ''} ${second}`),
  );
  return (loaded = { known: new Set(known), byLetters });
}

function likelihood(pairs: BigramModel, before: string | undefined, form: string): number {
  const { known } = terms();
  const isTerm = known.has(`${before ?? ''} ${form}`);
  const least = isTerm ? TERM : known.has(form) ? LONE_TERM : RAREST;
  return LAWS_COUNT * Math.max(least, pairs.likelihoodAfter(before, form)) + (isTerm ? WHOLE_TERM : 0);
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

function optionsFor({ text, trust, places, candidates = [] }: ReadWord, pairs: BigramModel): Option[] {
  const [, lead = '', letters = '', tail = ''] = AROUND.exec(text.normalize('NFC')) ?? [];
  const form = exactForm(letters);
  const isBare = !isSyllable(form) && !/[^a-z]/.test(form);
  if (
    letters === '' ||
    letters.length > 7 ||
    (isBare && !(isFoldedSyllable(form) && /^\p{Ll}+$/u.test(letters)))
  )
    return [{ text, form: undefined, cost: 0 }];
  const readings = readingsOf(places?.length ? places : [{ text, trust }], letters.length);
  const seconded = new Set(candidates.map(lettersOf));
  const costOf = (meant: string): number =>
    readings.reduce((cost, reading) => cost + costFor(meant, reading), 0) -
    (meant !== form && seconded.has(meant) ? SECONDED : 0);
  const own = {
    text,
    form,
    cost:
      costOf(form) +
      (isSyllable(form) ? (isKnown(form, pairs) ? 0 : UNKNOWN_SYLLABLE) : isBare ? BARE : NO_SYLLABLE),
  };
  if (trust >= CERTAIN) return [own];
  const bare = foldedForm(form);
  const others = new Set([...pairs.otherDiacritics(form), ...(terms().byLetters.get(bare) ?? [])]);
  others.delete(form);
  return [
    own,
    ...[...others].map((other) => ({
      text: lead + matchCase(letters, other) + tail,
      form: other,
      cost: costOf(other),
    })),
  ];
}

const isKnown = (form: string, pairs: BigramModel): boolean =>
  pairs.knows(form) || terms().byLetters.get(foldedForm(form))?.has(form) === true;

interface SpellingCandidate {
  readonly form: string;
  readonly capitals: boolean;
  readonly trust: number;
  readonly weight: number;
}

const lettersOf = (text: string): string => exactForm(text).replace(/[^\p{L}]/gu, '');

function readingsOf(places: readonly WordSpelling[], length: number): SpellingCandidate[] {
  const times = new Map<string, number>();
  return places.flatMap(({ text, trust }) => {
    const form = lettersOf(text);
    if (form.length !== length) return [];
    const capitals = text === text.toUpperCase();
    const like = form + String(capitals);
    times.set(like, (times.get(like) ?? 0) + 1);
    return [{ form, capitals, trust, weight: LIKE_READING ** ((times.get(like) ?? 1) - 1) }];
  });
}

function costFor(meant: string, { form, capitals, trust, weight }: SpellingCandidate): number {
  const unsure = meant === form ? 0 : UNSURE_TENTH * 10 * Math.max(0, SURE_READING - trust);
  return weight * Math.max(0, costOfReading(meant, form, capitals) - unsure);
}
