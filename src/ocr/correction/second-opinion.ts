import { plainText, type TextWord } from '../../shared/page-text.js';
import type { PagePicture, RecognisedLine, RecognisedPage } from '../recognition/ocr-engine.js';
import { pageLanguage } from '../recognition/page-language.js';
import { textLines } from '../recognition/recognised-lines.js';
import type { PictureTools } from '../imaging/picture-tools.js';
import type { SecondReader } from '../recognition/line-recogniser.js';
import type { LineStrip } from '../imaging/line-strip.js';
import { mendWords } from './mend-words.js';
import { mergeReadings } from './merge-readings.js';
import { settleRivals } from '../candidates/own-candidates.js';
import { pairModel } from '../../platform/models/load-bigram-model.js';
import { neighboursOf, type Tongue } from '../candidates/place-in-text.js';
import { sampleOf } from './sample.js';
import { seenAgain } from './second-pass.js';
import { slantOf } from '../imaging/slant.js';
import { stretchesFor, type Stretch } from './text-spans.js';
import { worthAsking } from './worth-asking.js';

export interface SecondReadingOptions {
  /** Milliseconds of processor time that a page may cost; 0: nobody is asked. */
  readonly budgetMs: number;
  readonly timeoutMs: number;
}

export interface ReadTwice {
  readonly page: RecognisedPage;
  /** How many stretches of words a second reader was asked about. */
  readonly asked: number;
}

/** What opening the page costs a reader that has been started, and each height of a line's width after that. */
const STARTING_MS = 30;
const WIDTH_MS = 1.1;
/**
 * Less gain is not worth starting for. Where doubts alone asked for another reader, it set 25 words right on 84 pages
 * and spoiled 15 (decision 38): only where there are many is it worth its time.
 */
const LEAST_GAIN = 8;

interface Asking {
  readonly reader: SecondReader;
  readonly page: RecognisedPage;
  readonly stretches: readonly Stretch[];
  readonly tongue: Tongue;
}

/** Asks a second reader where the first may be wrong, makes one text of both, and mends what can be but one word. */
export class SecondReading {
  constructor(
    private readonly reader: SecondReader | undefined,
    private readonly pictures: Pick<PictureTools, 'strips'>,
    private readonly options: SecondReadingOptions,
  ) {}

  /**
   * The page with words set right, surer, or with rival readings; `number` is the page's in its document, from 1.
   * Lines stay as many as they were, in their order. `again` is what the same reader made of it at another look.
   */
  async read(
    page: RecognisedPage,
    picture: PagePicture,
    number: number,
    signal: AbortSignal,
    again?: RecognisedPage,
  ): Promise<ReadTwice> {
    if (page.lines.length === 0) return { page, asked: 0 };
    const text = plainText(textLines(page.lines, 1)).text;
    const tongue: Tongue = { vietnamese: pageLanguage(text) === 'vi', pairs: await pairModel() };
    const settled = again ? seenAgain(page, again, tongue) : settledPage(page, tongue);
    const stretches = this.stretchesOf(settled, text, number, tongue);
    const { reader } = this;
    const lines =
      reader && stretches.length > 0
        ? await this.ask({ reader, page: settled, stretches, tongue }, picture, signal)
        : settled.lines.map(({ words }) => words);
    const mended = tongue.vietnamese ? lines.map((words) => mendWords(words, tongue.pairs)) : lines;
    return {
      page: {
        ...page,
        lines: settled.lines.map((line, i) => ({ ...line, words: mended[i] ?? line.words })),
      },
      asked: stretches.length,
    };
  }

  private stretchesOf(page: RecognisedPage, text: string, number: number, tongue: Tongue): Stretch[] {
    const widths = (this.options.budgetMs - STARTING_MS) / WIDTH_MS;
    if (!this.reader || widths <= 0) return [];
    const worth = worthAsking(page.lines, { number }, tongue);
    const sample = sampleOf(page.lines, text);
    const gain = worth.reduce((sum, one) => sum + one.gain, 0);
    return gain < LEAST_GAIN && sample.length === 0
      ? []
      : stretchesFor(page.lines, [...sample, ...worth], widths);
  }

  /** The words of each line, as both readers together have them. */
  private async ask(
    { reader, page, stretches, tongue }: Asking,
    picture: PagePicture,
    signal: AbortSignal,
  ): Promise<TextWord[][]> {
    const cuts = stretches.map(({ line, from, to }) => ({ words: page.lines[line]?.words ?? [], from, to }));
    const { timeoutMs } = this.options;
    const slant = slantOf(page.lines);
    const strips = await this.pictures.strips(
      { picture, rotation: page.rotation, cuts, slant },
      timeoutMs,
      signal,
    );
    const language = tongue.vietnamese ? 'vi' : 'en';
    const cut = strips.flatMap((strip, i) =>
      strip && stretches[i] ? [{ strip, stretch: stretches[i] }] : [],
    );
    const options = { languages: [language], timeoutMs } as const;
    const answers = await reader.readLines(
      cut.map(({ strip }) => strip.picture),
      options,
      signal,
    );
    const lines = page.lines.map(({ words }) => [...words]);
    const by = { first: page.engine, second: reader.name };
    // From the end of each line on, so that words parted or joined move none that are still to come.
    for (const [i, { stretch, strip }] of [...cut.entries()].reverse()) {
      const { line, from, to } = stretch;
      const words = lines[line] ?? [];
      const second = (answers[i] ?? []).map((word) => onPage(word, strip));
      const around = neighboursOf(words, from, to);
      words.splice(from, to - from, ...mergeReadings(words.slice(from, to), second, around, tongue, by));
    }
    return lines;
  }
}

/** The page with what the first reader nearly read weighed against what it read. */
function settledPage(page: RecognisedPage, tongue: Tongue): RecognisedPage {
  const settle = ({ words }: RecognisedLine): TextWord[] => settleRivals(words, tongue, page.engine);
  return { ...page, lines: page.lines.map((line) => ({ ...line, words: settle(line) })) };
}

/** A word of the strip, where it stands on the page from left to right; how high it stands nobody asks. */
function onPage(word: TextWord, { left, step }: LineStrip): TextWord {
  const [x, y, width, height] = word.box;
  return { ...word, box: [left + x * step, y, width * step, height] };
}
