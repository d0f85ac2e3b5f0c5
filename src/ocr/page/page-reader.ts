import { Injectable } from '../../platform/injectable.js';
import { PageScreening } from '../../catalog/pages/page-screening.js';
import type { PageTextResult } from '../../catalog/text/text-layers.js';
import type { PassOptions } from '../../pipeline/stage.js';
import { type Failure, failureOf, PermanentError, PhusaError } from '../../shared/errors.js';
import { plainText, type TextLine, type TextSource } from '../../shared/page-text.js';
import { undisputed } from '../text-layer/layer-agreement.js';
import { type JudgedLayer, LayerReader } from '../text-layer/layer-reader.js';
import { turnedSize } from '../recognition/ocr-engine.js';
import { mixedLines } from '../text-layer/mixed-lines.js';
import { pageLanguage } from '../recognition/page-language.js';
import type { PageContext } from '../recognition/page-context.js';
import type { SheetPage } from '../recognition/page-reference.js';
import { pageQuality } from '../quality/page-quality.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { PictureReader } from './picture-reader.js';
import { stillUnread, unreadReason } from '../recognition/unread-lines.js';
import { structuredLines } from '../layout/page-structure.js';

export interface FinishedPage {
  readonly reading: PageTextResult;
  /** Words of a secrecy mark on the page. */
  readonly secrecyMark?: string;
  /** Picture for the viewer, when the page was read from its picture. */
  readonly screenPath?: string;
}

export interface PageOptions extends PassOptions {
  /** No picture for the viewer is wanted. */
  readonly textOnly?: true;
}

/** Failures that speak of this machine, not of the page: the run must not go on past them. */
const NOT_THE_PAGE: ReadonlySet<string> = new Set(['engineMissing', 'originalMissing']);

/** An A4 page of fewer pixels has less than 10 dpi: nobody can say that it is blank. */
const FEWEST_PIXELS = 10_000;

/** A reason that is also a warning of the document: part of the page is lost. */
export const PICTURE_CUT_SHORT = 'pictureCutShort';

const PAST_A_LIMIT: ReadonlySet<string> = new Set(['timeLimit', 'memoryLimit']);

/** A page whose child dies each time is to blame itself; the pages beside it are not. */
const TRIES_OF_A_DEADLY_PAGE = 3;

/** One page: its text layer if that is true, else its picture; unreadable with a reason when neither can be had. */
@Injectable()
export class PageReader {
  constructor(
    private readonly layers: LayerReader,
    private readonly pictures: PictureReader,
    private readonly screening: PageScreening,
  ) {}

  async read(context: PageContext, options: PageOptions): Promise<FinishedPage> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.readable(context, options);
      } catch (error) {
        const failure = failureOf(error);
        if (context.signal.aborted || NOT_THE_PAGE.has(failure.code)) throw error;
        const died = failure.code === 'childDied';
        if (died && attempt < TRIES_OF_A_DEADLY_PAGE) continue;
        if (!failure.permanent && !died) throw error;
        return { reading: unreadable(context.page.number, failure) };
      }
    }
  }

  private async readable(context: PageContext, options: PageOptions): Promise<FinishedPage> {
    const { page } = context;
    const layer = options.force ? undefined : await this.judged(context);
    if (layer && layer.verdict !== 'reject' && layer.verdict !== 'mixed') {
      return this.screened(page, {
        page: page.number,
        source: layer.verdict,
        engine: 'text layer',
        language: layer.language,
        confidence: 1,
        quality: 1,
        reasons: layer.reasons,
        lines: structuredLines(layer.lines, page, layer.language),
      });
    }
    if (page.width * page.height < FEWEST_PIXELS) {
      throw new PermanentError('pictureTooCoarse', `${page.width} × ${page.height} pixels`);
    }
    const read = await this.pictures.read(context, options);
    // A text that could not be had is not the same as no text.
    if (layer?.failure && read.lines.length === 0) throw layer.failure;
    const size = turnedSize(page, read.turn);
    const turned = read.turn === 0 ? {} : { upright: { turn: (page.turn + read.turn) % 360, ...size } };
    // Lines of the layer do not follow a page that is turned.
    const own = layer?.verdict === 'mixed' && read.turn === 0 ? ownLines(layer, read.lines) : [];
    const lines = own.length > 0 ? mixedLines(own, read.lines) : read.lines;
    const predictedFrom = own.length > 0 ? mixedLines(own, read.predictedFrom) : read.predictedFrom;
    const unread = stillUnread(read.unread ?? [], own);
    const language = pageLanguage(plainText(lines).text);
    const reading: PageTextResult = {
      page: page.number,
      source: mainSource(lines) ?? 'blank',
      engine: own.length > 0 ? `text layer, ${read.engine}` : read.engine,
      language,
      confidence: meanConfidence(lines),
      quality: pageQuality(predictedFrom, language, unread, await bigramModel()) ?? null,
      reasons: [
        ...(layer?.reasons ?? ['askedFor']),
        ...read.reasons,
        ...(read.cutShort ? [PICTURE_CUT_SHORT] : []),
        ...unreadReason(unread),
      ],
      lines: structuredLines(lines, size, language),
      ...turned,
    };
    const { screenPath } = read;
    return { ...this.screened({ ...page, ...size }, reading), ...(screenPath ? { screenPath } : {}) };
  }

  /** A text layer that is too much for the reader's limits says nothing against the page's picture. */
  private async judged(context: PageContext): Promise<JudgedLayer & { readonly failure?: PhusaError }> {
    try {
      return await this.layers.judge(context);
    } catch (error) {
      if (!(error instanceof PhusaError) || !PAST_A_LIMIT.has(error.code)) throw error;
      return { lines: [], verdict: 'reject', reasons: ['layerUnreadable'], language: null, failure: error };
    }
  }

  private screened(
    page: Pick<SheetPage, 'number' | 'width' | 'height'>,
    reading: PageTextResult,
  ): FinishedPage {
    const { suspects, secrecyMark } = this.screening.screen({ ...page, lines: reading.lines });
    return { reading: { ...reading, suspects }, ...(secrecyMark === undefined ? {} : { secrecyMark }) };
  }
}

export function unreadable(page: number, failure: Failure): PageTextResult {
  return {
    page,
    source: 'unreadable',
    engine: 'none',
    language: null,
    confidence: null,
    reasons: [failure.code],
    lines: [],
    failure,
  };
}

/** Where one font was wrong, others may be in places: only what the picture does not dispute. */
const ownLines = (layer: JudgedLayer, read: readonly TextLine[]): readonly TextLine[] =>
  layer.reasons.includes('wrongLettersInPart') ? undisputed(layer.lines, read) : layer.lines;

/** How most words came to be; undefined without words. */
function mainSource(lines: readonly TextLine[]): TextSource | undefined {
  const counts = new Map<TextSource, number>();
  for (const { source, words } of lines) counts.set(source, (counts.get(source) ?? 0) + words.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function meanConfidence(lines: readonly TextLine[]): number | null {
  const words = lines.flatMap((line) => line.words);
  return words.length === 0 ? null : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
}
