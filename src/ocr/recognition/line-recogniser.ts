import type { TextWord } from '../../shared/page-text.js';
import type { EngineDescription, RecogniseOptions } from './ocr-engine.js';

/** One line of text, level and upright with a little air around it: grey, a byte a pixel, row by row; 0 is black. */
export interface LinePicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads single lines that another engine has found and read before. A second-opinion recogniser
 * - SHALL answer with one reading a line, in their order, empty where it reads nothing;
 * - SHALL give text in NFC, words without white space from left to right, boxes in the line's picture, confidences 0–1;
 * - SHALL work on all lines of a call in one go, so that starting costs once, and on one processor;
 * - SHALL reject soon after `signal` aborts, and with `timeLimit` when `timeoutMs` has passed for all lines together.
 */
export abstract class SecondOpinionRecogniser {
  abstract readonly name: string;
  /** Throws PermanentError('engineMissing') when it cannot be used here. */
  abstract describe(): Promise<EngineDescription>;
  abstract readLines(
    lines: readonly LinePicture[],
    options: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<readonly (readonly TextWord[])[]>;
  abstract close(): Promise<void>;
}
