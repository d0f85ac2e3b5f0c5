import type { Box } from '../../shared/geometry.js';
import type { TextWord } from '../../shared/page-text.js';

/** One page as an upright grey or colour picture, PNG or JPEG; width and height are the file's own pixels. */
export interface PagePicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export type OcrLanguage = 'vi' | 'en';
export type Rotation = 0 | 90 | 180 | 270;

export interface RecogniseOptions {
  /** What the page may be written in. With `vi` among them, English words are read as well. */
  readonly languages: readonly OcrLanguage[];
  readonly timeoutMs?: number;
}

/** Another reading of a word, by the engine itself. */
export interface WordCandidate {
  readonly text: string;
  /** How much likelier than what stands: a natural logarithm, most often below 0. */
  readonly gain: number;
}

export interface RecognisedWord extends TextWord {
  /** What the engine nearly read instead, the likeliest first; absent from an engine that does not tell. */
  readonly candidates?: readonly WordCandidate[];
}

export interface RecognisedLine {
  readonly box: Box;
  readonly words: readonly RecognisedWord[];
  /** 0–1 */
  readonly confidence: number;
}

export interface RecognisedPage {
  /** In reading order. */
  readonly lines: readonly RecognisedLine[];
  /** Where lines of text stand that could not be read; undefined from an engine that does not tell. */
  readonly unread?: readonly Box[];
  /** How far the picture must be turned clockwise to be upright. All boxes are in the turned picture's pixels. */
  readonly rotation: Rotation;
  readonly engine: string;
  readonly version: string;
}

/**
 * Reads the picture of one page. An engine
 * - SHALL work on a stranger's picture without harm to this process: its own crash, hang or hunger ends one page;
 * - SHALL give text in NFC, words without white space, boxes inside the (turned) picture, confidences 0–1;
 * - SHALL give no lines for a page without text, and find out itself when a page lies on its side;
 * - SHALL reject soon after `signal` aborts, and with `timeLimit` when `timeoutMs` has passed;
 * - MAY be asked for many pages at once, and works on as many as it has children.
 */
export abstract class OcrEngine {
  abstract readonly name: string;
  /** Whether it must be told the language: then a page that turns out to be in another is read again. */
  readonly needsLanguage: boolean = true;
  /** What would do the reading; throws PermanentError('engineMissing') when it cannot be used here. */
  abstract describe(): Promise<EngineDescription>;
  abstract recognise(
    picture: PagePicture,
    options: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage>;
  abstract close(): Promise<void>;
}

export interface EngineDescription {
  readonly name: string;
  readonly version: string;
  readonly languages: readonly string[];
}

/** Time limit for one page if the caller names none. */
export const DEFAULT_TIMEOUT_MS = 120_000;

/** Width and height of a picture once it is turned by `rotation`. */
export function turnedSize(
  picture: { readonly width: number; readonly height: number },
  rotation: Rotation,
): { width: number; height: number } {
  const { width, height } = picture;
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}
