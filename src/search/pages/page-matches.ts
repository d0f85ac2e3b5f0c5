import { runsOf, startsOf } from '../query/parse-query.js';
import type { ParsedQuery, QueryWord, WordRun, WordStart } from '../query/parsed-query.js';
import { stemToken } from '../query/english-stem.js';
import { type PlacedWord, WordFinder } from '../query/word-finder.js';
import type { SearchWord } from '../query/words.js';

/** A span of a page's text that matches neighbouring words of the question. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which words of the question, numbered through the whole question: `[first, last]`. */
  readonly asked: readonly [number, number];
  /** 0–1: how much of its run stands here side by side, and in the typed tones. */
  readonly strength: number;
  /** Every word stands here in the very form typed. */
  readonly exact: boolean;
}

interface Sought {
  readonly run: WordRun;
  /** Number of its first word within the question. */
  readonly first: number;
  /** By folded form and English stem. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Some word is asked for by its stem too: else no word of the text need be brought to one. */
  readonly byStem: boolean;
}

/** A folded match of a word typed with tones counts for this much of an exact one. */
const FOLDED_WORTH = 0.5;
/** One word out of several, without its neighbour. */
const LONE_WORTH = 0.25;

/** Finds the places of one question in page texts; made once, used for many pages. */
class PageMatcher {
  /** How many words the question has. */
  readonly asked: number;
  private readonly sought: readonly Sought[];
  private readonly starts: readonly { clause: WordStart; asked: number }[];
  private readonly finder: WordFinder;

  constructor(query: ParsedQuery) {
    let asked = 0;
    this.sought = runsOf(query).map((run) => {
      const places = new Map<string, number[]>();
      run.words.forEach(({ folded, stem }, i) => {
        for (const key of stem === undefined ? [folded] : [folded, stem])
          places.set(key, [...(places.get(key) ?? []), i]);
      });
      const first = asked;
      asked += run.words.length;
      return { run, first, places, byStem: run.words.some(({ stem }) => stem !== undefined) };
    });
    this.starts = startsOf(query).map((clause) => ({ clause, asked: asked++ }));
    this.asked = asked;
    this.finder = finderOf(query);
  }

  matches(text: string): Match[] {
    const words = this.finder.in(text);
    const found = [
      ...this.sought.flatMap((sought) => matchesOfRun(words, sought)),
      ...this.starts.flatMap(({ clause, asked }) => matchesOfStart(words, clause, asked)),
    ];
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

const made = new WeakMap<ParsedQuery, PageMatcher>();

/** The matcher of a question, which the many documents that it finds share. */
export function matcherOf(query: ParsedQuery): PageMatcher {
  const known = made.get(query) ?? new PageMatcher(query);
  made.set(query, known);
  return known;
}

/** Endings differ under one stem, and whole words under one beginning: of these the first letter tells. */
function finderOf(query: ParsedQuery): WordFinder {
  const asked = runsOf(query).flatMap(({ words }) => words);
  const starts = startsOf(query);
  return new WordFinder(
    [...asked, ...starts.map(({ word }) => word)].map(({ folded }) => folded),
    [
      ...asked.filter(({ stem }) => stem !== undefined).map(({ folded }) => folded),
      ...starts.map(({ start }) => start.folded),
    ],
  );
}

function matchesOfRun(words: readonly PlacedWord[], { run, first, places, byStem }: Sought): Match[] {
  const found: Match[] = [];
  let i = 0;
  while (i < words.length) {
    const at = placesOf(words[i], places, byStem);
    const best = at.length === 0 ? undefined : longestAt(words, i, run.words, at);
    if (!best || (run.kind === 'phrase' && best.length < run.words.length)) {
      i++;
      continue;
    }
    const [from, to] = [words[i], words[i + best.length - 1]];
    if (from && to) {
      const share = best.length / run.words.length;
      const beside = best.length > 1 || run.words.length === 1 ? share : share * LONE_WORTH;
      const tones = FOLDED_WORTH + (1 - FOLDED_WORTH) * (best.exact / best.length);
      found.push({
        start: from.start,
        end: to.end,
        asked: [first + best.at, first + best.at + best.length - 1],
        strength: beside * tones,
        exact: best.exact === best.length,
      });
    }
    i += best.length;
  }
  return found;
}

interface TextSpan {
  readonly at: number;
  readonly length: number;
  readonly exact: number;
}

/** The longest span of the question's words that the text repeats from word `i` on. */
function longestAt(
  words: readonly PlacedWord[],
  i: number,
  asked: readonly QueryWord[],
  places: readonly number[],
): TextSpan | undefined {
  let best: TextSpan | undefined;
  const from = words[i]?.at ?? 0;
  for (const at of places) {
    let length = 0;
    let exact = 0;
    for (;;) {
      const [there, here] = [words[i + length], asked[at + length]];
      if (there?.at !== from + length || !here || !isSame(here, there)) break;
      if (isAsTyped(here, there)) exact++;
      length++;
    }
    if (!best || length > best.length || (length === best.length && exact > best.exact)) {
      best = { at, length, exact };
    }
  }
  return best;
}

const NOWHERE: readonly number[] = [];

function placesOf(
  word: SearchWord | undefined,
  places: ReadonlyMap<string, readonly number[]>,
  byStem: boolean,
): readonly number[] {
  if (!word) return NOWHERE;
  const exact = places.get(word.folded);
  if (exact !== undefined || !byStem) return exact ?? NOWHERE;
  return places.get(stemToken(word.folded) ?? '') ?? NOWHERE;
}

const isSame = (asked: QueryWord, there: SearchWord): boolean =>
  asked.folded === there.folded || (asked.stem !== undefined && asked.stem === stemToken(there.folded));

/** A word typed without tones asks for every reading of it; one with tones for itself. */
const isAsTyped = (asked: QueryWord, there: SearchWord): boolean =>
  asked.exact === asked.folded || asked.exact === there.exact;

function matchesOfStart(
  words: readonly SearchWord[],
  { start, word: whole }: WordStart,
  asked: number,
): Match[] {
  return words
    .filter((word) => word.folded.startsWith(start.folded) || word.folded === whole.folded)
    .map((word) => {
      const exact = start.exact === start.folded || word.exact.startsWith(start.exact);
      return {
        start: word.start,
        end: word.end,
        asked: [asked, asked],
        strength: exact ? 1 : FOLDED_WORTH,
        exact,
      };
    });
}
