import { join } from 'node:path';
import { scaleBox } from '../../shared/geometry.js';
import { plainText } from '../../shared/page-text.js';
import type { Preparation } from '../engines/prepare-picture.js';
import type { OcrEngine, OcrLanguage, PagePicture, RecognisedPage } from '../ocr-engine.js';
import { pageLanguage } from '../page-language.js';
import { pageQuality } from '../page-quality.js';
import type { PictureTools } from '../picture-tools.js';
import { textLines } from '../recognised-lines.js';

export interface ThirdWayOptions {
  /** Milliseconds that a page may take beyond its first reading; 0: no third way. */
  readonly budgetMs: number;
  readonly timeoutMs: number;
}

export interface ReadAgain {
  readonly page: RecognisedPage;
  /** How the text that stands was had, where it is not the first reading. */
  readonly way?: string;
}

/** What reads worse than this hardly reads as a language at all. */
const HARDLY_A_LANGUAGE = 0.85;
/** Another text must be foretold so much better: a foretelling is no measurement. */
const CLEARLY_BETTER = 0.02;
/** What another engine foretells of itself is less to be trusted than what our own does. */
const OTHER_CLEARLY_BETTER = 0.05;
const WAYS: readonly Preparation[] = ['softened', 'evened', 'larger', 'smaller'];

/**
 * For pages whose first reading hardly reads as a language: the picture prepared otherwise, then another engine, until
 * one text reads well or the time is over. The text of the best foretold quality stands.
 */
export class ThirdWay {
  constructor(
    private readonly engine: OcrEngine,
    /** Another engine; opened when it is first needed. */
    private readonly other: () => Promise<OcrEngine | undefined>,
    private readonly pictures: Pick<PictureTools, 'prepare'>,
    private readonly options: ThirdWayOptions,
  ) {}

  async read(
    first: RecognisedPage,
    picture: PagePicture,
    languages: readonly OcrLanguage[],
    scratch: string,
    signal: AbortSignal,
  ): Promise<ReadAgain> {
    const end = Date.now() + this.options.budgetMs;
    let best: ReadAgain & { quality: number } = { page: first, quality: qualityOf(first) };
    if (first.lines.length === 0 || best.quality >= HARDLY_A_LANGUAGE) return { page: first };
    for await (const { page, way, margin } of this.readings(picture, languages, scratch, end, signal)) {
      const quality = qualityOf(page);
      if (quality > best.quality + margin) best = { page, quality, way };
      if (best.quality >= HARDLY_A_LANGUAGE) break;
    }
    return { page: best.page, ...(best.way ? { way: best.way } : {}) };
  }

  /** One after another, each only while there is time to begin it. */
  private async *readings(
    picture: PagePicture,
    languages: readonly OcrLanguage[],
    scratch: string,
    end: number,
    signal: AbortSignal,
  ): AsyncGenerator<{ page: RecognisedPage; way: string; margin: number }> {
    const timeoutMs = this.options.timeoutMs;
    for (const way of WAYS) {
      if (Date.now() >= end) return;
      signal.throwIfAborted();
      const prepared = await this.pictures.prepare(
        { picture, way, outPath: join(scratch, `${way}.png`) },
        timeoutMs,
        signal,
      );
      if (!prepared) continue;
      const page = await this.engine.recognise(prepared, { languages, timeoutMs }, signal);
      const back = scaledTo(page, picture.width / prepared.width);
      yield { page: back, way, margin: CLEARLY_BETTER };
    }
    if (Date.now() >= end) return;
    const other = await this.other();
    if (!other) return;
    const page = await other.recognise(picture, { languages, timeoutMs }, signal);
    yield { page, way: other.name, margin: OTHER_CLEARLY_BETTER };
  }
}

function qualityOf({ lines }: RecognisedPage): number {
  const own = textLines(lines, 1);
  return pageQuality(own, pageLanguage(plainText(own).text)) ?? 0;
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
