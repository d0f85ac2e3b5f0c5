import type { RecognisedLine } from '../recognition/ocr-engine.js';
import { doubtOf } from './doubt.js';
import { isName, neighboursOf, type LanguageContext } from '../candidates/place-in-text.js';
import type { WorthAsking } from './text-spans.js';
import { kindOfWord } from '../candidates/word-kind.js';

export interface PagePlace {
  /** From 1; titles and imprints stand on the first pages. */
  readonly number: number;
}

/** Less doubt than this is not worth the work. */
const LEAST_DOUBT = 0.04;
/** Where names and codes are wrong, nobody finds the document; common words are many. */
const NAME_COUNTS = 2;
/** A second-opinion recogniser seldom sets a number right, but tells where to look. */
const UNSURE_NUMBER = 0.75;
const NUMBER_GAIN = 0.08;
const CODE_GAIN = 0.15;
const TITLE_GAIN = 0.8;
/** The title page, and what stands behind it. */
const FIRST_PAGES = 2;
/** How much taller than the body a title is set, and how much of it there may be. */
const TITLE_SIZE = 1.3;
const MOST_TITLE_LINES = 8;

/** The words of a page that a second-opinion recogniser should see. */
export function worthAsking(
  lines: readonly RecognisedLine[],
  page: PagePlace,
  languageContext: LanguageContext,
): WorthAsking[] {
  return [...titles(lines, page), ...doubtful(lines, languageContext)];
}

function* doubtful(
  lines: readonly RecognisedLine[],
  languageContext: LanguageContext,
): Generator<WorthAsking> {
  for (const [line, { words }] of lines.entries()) {
    for (const [from, word] of words.entries()) {
      const kind = kindOfWord(word.text);
      const unsure = word.confidence < UNSURE_NUMBER;
      const number = unsure && kind === 'number' ? NUMBER_GAIN : unsure && kind === 'code' ? CODE_GAIN : 0;
      const doubt = doubtOf(word, neighboursOf(words, from), languageContext);
      const gain = Math.max(number, doubt * (isName(words, from) ? NAME_COUNTS : 1));
      if (gain >= LEAST_DOUBT) yield { line, from, to: from + 1, gain };
    }
  }
}

/** Whole lines in large type. */
function titles(lines: readonly RecognisedLine[], { number }: PagePlace): WorthAsking[] {
  if (number > FIRST_PAGES) return [];
  const heights = lines.map(({ words }) => typeSize(words)).sort((a, b) => a - b);
  const body = heights[heights.length >> 1] ?? 0;
  return lines
    .flatMap(({ words }, line) => {
      const large = typeSize(words) >= TITLE_SIZE * body;
      return large ? { line, from: 0, to: words.length, gain: TITLE_GAIN * words.length } : [];
    })
    .slice(0, MOST_TITLE_LINES);
}

/** The tallest words are as tall as the type: those with both tall letters and marks. */
function typeSize(words: RecognisedLine['words']): number {
  const heights = words.map(({ box }) => box[3]).sort((a, b) => a - b);
  return heights[Math.floor(0.75 * (heights.length - 1))] ?? 0;
}
