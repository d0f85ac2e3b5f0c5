import { PhusaError } from '../../shared/errors.js';
import type { RecognisedPage } from '../recognition/ocr-engine.js';
import type { PictureContext } from '../recognition/page-context.js';
import type { SecondOpinion } from './second-opinion.js';
import type { ReadAgain, PreprocessingFallback } from './preprocessing-fallback.js';

export interface FurtherRead {
  readonly page: RecognisedPage;
  /** What its quality is predicted from: one reader's own words, before another had a say. */
  readonly predictedFrom: RecognisedPage;
  /** Codes of what was done, for the page's reasons. */
  readonly reasons: readonly string[];
}

/** What is done for a page beyond its first reading: a page that reads badly is read otherwise, doubtful words twice. */
export class FurtherRecognition {
  constructor(
    private readonly parts: {
      readonly preprocessingFallback?: Pick<PreprocessingFallback, 'read'>;
      readonly secondOpinion?: Pick<SecondOpinion, 'read'>;
      readonly close?: () => Promise<void>;
    } = {},
  ) {}

  /** Where a further reader fails, what was read before stands. */
  async read(first: RecognisedPage, context: PictureContext): Promise<FurtherRead> {
    const { picture, number, signal } = context;
    const { preprocessingFallback, secondOpinion } = this.parts;
    const reasons: string[] = [];
    const unchanged: ReadAgain = { page: first };
    const { page: best, again } = await orBefore(unchanged, signal, reasons, 'readAgainFailed', async () => {
      const read = (await preprocessingFallback?.read(first, context)) ?? unchanged;
      if (read.way !== undefined) reasons.push('readAgain');
      if (read.again) reasons.push('secondPass');
      return read;
    });
    const page = await orBefore(best, signal, reasons, 'secondOpinionFailed', async () => {
      if (!secondOpinion) return best;
      const twice = await secondOpinion.read(best, picture, number, signal, again);
      if (twice.asked > 0) reasons.push('secondOpinion');
      return twice.page;
    });
    return { page, predictedFrom: best, reasons };
  }

  async close(): Promise<void> {
    await this.parts.close?.();
  }
}

/** A page that was read must not be lost because nobody could read it better. */
async function orBefore<T>(
  before: T,
  signal: AbortSignal,
  reasons: string[],
  failed: string,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (signal.aborted || !(error instanceof PhusaError)) throw error;
    reasons.push(failed);
    return before;
  }
}
