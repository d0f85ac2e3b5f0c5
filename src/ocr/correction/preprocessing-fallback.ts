import { join } from 'node:path';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { scaleBox } from '../../shared/geometry.js';
import { plainText, type TextLine } from '../../shared/page-text.js';
import type { Preparation } from '../imaging/prepare-picture.js';
import type { OcrEngine, RecognisedPage } from '../recognition/ocr-engine.js';
import type { PictureContext } from '../recognition/page-context.js';
import { pageLanguage } from '../recognition/page-language.js';
import { pageQuality } from '../quality/page-quality.js';
import type { PictureTools } from '../imaging/picture-tools.js';
import { type ReadLine, textLines } from '../recognition/recognised-lines.js';

export interface PreprocessingFallbackOptions {
  /** Milliseconds that a page may take beyond its first reading; 0: no preprocessing fallback. */
  readonly budgetMs: number;
  readonly timeoutMs: number;
}

export interface ReadAgain {
  readonly page: RecognisedPage;
  /** How the text that stands was had, where it is not the first reading. */
  readonly way?: string;
  /** Another reading of the same page by the same engine, to be held against that text. */
  readonly again?: RecognisedPage;
}

/** What reads worse than this is worth a second pass: two readings know better than one. */
const DOUBTFUL = 0.97;
/** What reads worse than this hardly reads as a language at all. */
const HARDLY_A_LANGUAGE = 0.85;
/** Another text must be predicted so much better: a predicting is no measurement. */
const CLEARLY_BETTER = 0.02;
/** What another engine predicts of itself is less to be trusted than what our own does. */
const OTHER_CLEARLY_BETTER = 0.05;
/** A text that reads well for want of the rest is no better: it must have nearly all the letters that are right in another. */
const NOT_LOST = 0.95;
const WAYS: readonly Preparation[] = ['softened', 'evened', 'larger', 'smaller'];

/**
 * For pages whose first reading hardly reads as a language: the picture prepared otherwise, then another engine, until
 * one text reads well or the time is over. The text of the best predicted quality stands. For pages that are only
 * doubtful: a second pass.
 */
export class PreprocessingFallback {
  constructor(
    private readonly engine: OcrEngine,
    /** Another engine; opened when it is first needed. */
    private readonly other: () => Promise<OcrEngine | undefined>,
    private readonly pictures: Pick<PictureTools, 'prepare'>,
    private readonly options: PreprocessingFallbackOptions,
  ) {}

  async read(first: RecognisedPage, context: FallbackContext): Promise<ReadAgain> {
    if (first.lines.length === 0) return { page: first };
    const end = Date.now() + this.options.budgetMs;
    const { page, way, own, language } = await this.bestOf(first, this.readings(context, end));
    const best: ReadAgain = { page, ...(way ? { way } : {}) };
    if (page.engine !== first.engine) return best;
    if ((pageQuality(own, language, page.unread, await bigramModel()) ?? 0) >= DOUBTFUL) return best;
    const again = await this.readAs('reduced', context, end);
    return again?.rotation === page.rotation ? { ...best, again } : best;
  }

  private async bestOf(
    first: RecognisedPage,
    readings: AsyncIterable<FallbackResult>,
  ): Promise<ReadAgain & PredictedQuality> {
    let best: ReadAgain & PredictedQuality = { page: first, ...predictedOf(first) };
    if (best.quality >= HARDLY_A_LANGUAGE) return best;
    for await (const { page, way, margin } of readings) {
      const other = predictedOf(page);
      if (other.quality > best.quality + margin && other.right > NOT_LOST * best.right)
        best = { page, ...other, way };
      if (best.quality >= HARDLY_A_LANGUAGE) break;
    }
    return best;
  }

  /** One after another, each only while there is time to begin it. */
  private async *readings(context: FallbackContext, end: number): AsyncGenerator<FallbackResult> {
    for (const way of WAYS) {
      const page = await this.readAs(way, context, end);
      if (page) yield { page, way, margin: CLEARLY_BETTER };
    }
    if (Date.now() >= end) return;
    const other = await this.other();
    if (!other) return;
    const { timeoutMs } = this.options;
    const { picture, languages, signal } = context;
    const page = await other.recognise(picture, { languages, timeoutMs }, signal);
    yield { page, way: other.name, margin: OTHER_CLEARLY_BETTER };
  }

  /** In the pixels of the given picture; undefined where that way promises nothing, or time is over. */
  private async readAs(
    way: Preparation,
    { picture, languages, scratch, signal }: FallbackContext,
    end: number,
  ): Promise<RecognisedPage | undefined> {
    if (Date.now() >= end) return undefined;
    signal.throwIfAborted();
    const { timeoutMs } = this.options;
    const outPath = join(scratch, `${way}.png`);
    const prepared = await this.pictures.prepare({ picture, way, outPath }, timeoutMs, signal);
    if (!prepared) return undefined;
    const page = await this.engine.recognise(prepared, { languages, timeoutMs }, signal);
    return scaledTo(page, picture.width / prepared.width);
  }
}

type FallbackContext = Omit<PictureContext, 'number'>;

interface FallbackResult {
  readonly page: RecognisedPage;
  readonly way: string;
  /** By how much it must be better than the text that stands. */
  readonly margin: number;
}

interface PredictedQuality {
  readonly quality: number;
  /** So many letters are likely to be right. */
  readonly right: number;
  /** What that is predicted from. */
  readonly own: readonly (TextLine & ReadLine)[];
  readonly language: string | null;
}

function predictedOf({ lines }: RecognisedPage): PredictedQuality {
  const own = textLines(lines, 1);
  const { text } = plainText(own);
  const language = pageLanguage(text);
  const quality = pageQuality(own, language) ?? 0;
  return { quality, right: quality * text.length, own, language };
}

function scaledTo(page: RecognisedPage, scale: number): RecognisedPage {
  if (scale === 1) return page;
  return {
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      box: scaleBox(line.box, scale),
      words: line.words.map((word) => ({ ...word, box: scaleBox(word.box, scale) })),
    })),
    ...(page.unread ? { unread: page.unread.map((box) => scaleBox(box, scale)) } : {}),
  };
}
