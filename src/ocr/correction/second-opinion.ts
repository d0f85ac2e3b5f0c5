import { plainText, type TextWord } from '../../shared/page-text.js';
import type { PagePicture, RecognisedLine, RecognisedPage } from '../recognition/ocr-engine.js';
import { pageLanguage } from '../recognition/page-language.js';
import { textLines } from '../recognition/recognised-lines.js';
import type { PictureTools } from '../imaging/picture-tools.js';
import type { SecondOpinionRecogniser } from '../recognition/line-recogniser.js';
import type { LineStrip } from '../imaging/line-strip.js';
import { correctWords } from './correct-words.js';
import { mergeWords } from './merge-words.js';
import { resolveCandidates } from '../candidates/own-candidates.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { neighboursOf, type LanguageContext } from '../candidates/place-in-text.js';
import { sampleOf } from './sample.js';
import { seenAgain } from './second-pass.js';
import { slantOf } from '../imaging/slant.js';
import { spansFor, type TextSpan } from './text-spans.js';
import { worthAsking } from './worth-asking.js';

export interface SecondOpinionOptions {
  /** Milliseconds of processor time that a page may cost; 0: nobody is asked. */
  readonly budgetMs: number;
  readonly timeoutMs: number;
}

export interface ReadTwice {
  readonly page: RecognisedPage;
  /** How many spans of words a second-opinion recogniser was asked about. */
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
  readonly reader: SecondOpinionRecogniser;
  readonly page: RecognisedPage;
  readonly spans: readonly TextSpan[];
  readonly languageContext: LanguageContext;
}

/** Asks a second-opinion recogniser where the first may be wrong, makes one text of both, and mends what can be but one word. */
export class SecondOpinion {
  constructor(
    private readonly reader: SecondOpinionRecogniser | undefined,
    private readonly pictures: Pick<PictureTools, 'strips'>,
    private readonly options: SecondOpinionOptions,
  ) {}

  /**
   * The page with words set right, surer, or with candidate readings; `number` is the page's in its document, from 1.
   * Lines stay as many as they were, in their order. `again` is what the same reader made of it at a second pass.
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
    const languageContext: LanguageContext = {
      vietnamese: pageLanguage(text) === 'vi',
      pairs: await bigramModel(),
    };
    const settled = again ? seenAgain(page, again, languageContext) : settledPage(page, languageContext);
    const spans = this.spansOf(settled, text, number, languageContext);
    const { reader } = this;
    const lines =
      reader && spans.length > 0
        ? await this.ask({ reader, page: settled, spans, languageContext }, picture, signal)
        : settled.lines.map(({ words }) => words);
    const mended = languageContext.vietnamese
      ? lines.map((words) => correctWords(words, languageContext.pairs))
      : lines;
    return {
      page: {
        ...page,
        lines: settled.lines.map((line, i) => ({ ...line, words: mended[i] ?? line.words })),
      },
      asked: spans.length,
    };
  }

  private spansOf(
    page: RecognisedPage,
    text: string,
    number: number,
    languageContext: LanguageContext,
  ): TextSpan[] {
    const widths = (this.options.budgetMs - STARTING_MS) / WIDTH_MS;
    if (!this.reader || widths <= 0) return [];
    const worth = worthAsking(page.lines, { number }, languageContext);
    const sample = sampleOf(page.lines, text);
    const gain = worth.reduce((sum, one) => sum + one.gain, 0);
    return gain < LEAST_GAIN && sample.length === 0
      ? []
      : spansFor(page.lines, [...sample, ...worth], widths);
  }

  /** The words of each line, as both readers together have them. */
  private async ask(
    { reader, page, spans, languageContext }: Asking,
    picture: PagePicture,
    signal: AbortSignal,
  ): Promise<TextWord[][]> {
    const cuts = spans.map(({ line, from, to }) => ({ words: page.lines[line]?.words ?? [], from, to }));
    const { timeoutMs } = this.options;
    const slant = slantOf(page.lines);
    const strips = await this.pictures.strips(
      { picture, rotation: page.rotation, cuts, slant },
      timeoutMs,
      signal,
    );
    const language = languageContext.vietnamese ? 'vi' : 'en';
    const cut = strips.flatMap((strip, i) => (strip && spans[i] ? [{ strip, span: spans[i] }] : []));
    const options = { languages: [language], timeoutMs } as const;
    const answers = await reader.readLines(
      cut.map(({ strip }) => strip.picture),
      options,
      signal,
    );
    const lines = page.lines.map(({ words }) => [...words]);
    const by = { first: page.engine, second: reader.name };
    // From the end of each line on, so that words parted or joined move none that are still to come.
    for (const [i, { span, strip }] of [...cut.entries()].reverse()) {
      const { line, from, to } = span;
      const words = lines[line] ?? [];
      const second = (answers[i] ?? []).map((word) => onPage(word, strip));
      const around = neighboursOf(words, from, to);
      words.splice(
        from,
        to - from,
        ...mergeWords(words.slice(from, to), second, around, languageContext, by),
      );
    }
    return lines;
  }
}

/** The page with what the first reader nearly read weighed against what it read. */
function settledPage(page: RecognisedPage, languageContext: LanguageContext): RecognisedPage {
  const settle = ({ words }: RecognisedLine): TextWord[] =>
    resolveCandidates(words, languageContext, page.engine);
  return { ...page, lines: page.lines.map((line) => ({ ...line, words: settle(line) })) };
}

/** A word of the strip, where it stands on the page from left to right; how high it stands nobody asks. */
function onPage(word: TextWord, { left, step }: LineStrip): TextWord {
  const [x, y, width, height] = word.box;
  return { ...word, box: [left + x * step, y, width * step, height] };
}
