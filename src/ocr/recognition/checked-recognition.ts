import { cleanText, PermanentError } from '../../shared/errors.js';
import type { Box } from '../../shared/geometry.js';
import {
  OcrEngine,
  turnedSize,
  type EngineDescription,
  type PagePicture,
  type RecognisedLine,
  type RecognisedPage,
  type RecognisedWord,
  type RecogniseOptions,
} from './ocr-engine.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page with more is not read at all, and no count makes it clearer. */
const MOST_UNREAD = 500;

/**
 * What an engine gave, made safe to store: boxes rounded and clipped to the picture, text clean NFC without white
 * space, empty words and lines dropped. What cannot be mended (no number where one belongs, a box wholly outside the
 * page, no known rotation) is not text but a broken engine: PermanentError('engineFailed').
 */
export function checkRecognition(page: RecognisedPage, picture: PagePicture): RecognisedPage {
  if (![0, 90, 180, 270].includes(page.rotation)) throw failed(page, `rotation ${String(page.rotation)}`);
  const size = turnedSize(picture, page.rotation);
  const lines: RecognisedLine[] = [];
  for (const line of page.lines) {
    const box = clipped(line.box, size, page);
    const confidence = proportion(line.confidence, page);
    const words = line.words.flatMap((word) => checkWord(word, size, page));
    if (words.length > 0) lines.push({ box, words, confidence });
  }
  const unread = page.unread?.slice(0, MOST_UNREAD).map((box) => clipped(box, size, page));
  return { ...page, lines, ...(unread ? { unread } : {}) };
}

function checkWord(word: RecognisedWord, size: Size, page: RecognisedPage): RecognisedWord[] {
  const box = clipped(word.box, size, page);
  const confidence = proportion(word.confidence, page);
  const text = cleanWord(word.text);
  if (text === '') return [];
  const candidates = word.candidates
    ?.map(({ text: other, gain }) => ({ text: cleanWord(other), gain }))
    .filter(({ text: other, gain }) => other !== '' && other !== text && Number.isFinite(gain));
  return [{ text, box, confidence, ...(candidates?.length ? { candidates } : {}) }];
}

const cleanWord = (text: string): string => cleanText(text).normalize('NFC').replace(/\s+/gu, '');

function clipped(box: Box, { width, height }: Size, page: RecognisedPage): Box {
  if (box.length !== 4 || !box.every(Number.isFinite)) {
    throw failed(page, `box ${JSON.stringify(box)}`);
  }
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const right = Math.min(width, Math.ceil(box[0] + box[2]));
  const bottom = Math.min(height, Math.ceil(box[1] + box[3]));
  if (right <= left || bottom <= top) {
    throw failed(page, `box ${JSON.stringify(box)} is not on the page of ${width}×${height}`);
  }
  return [left, top, right - left, bottom - top];
}

function proportion(value: number, page: RecognisedPage): number {
  if (!Number.isFinite(value)) throw failed(page, `confidence ${String(value)}`);
  return Math.min(1, Math.max(0, value));
}

function failed(page: RecognisedPage, detail: string): PermanentError {
  return new PermanentError('engineFailed', `${page.engine}: ${detail}`);
}

/** Any engine, with everything it gives checked. */
export class CheckedEngine extends OcrEngine {
  readonly name: string;
  override readonly needsLanguage: boolean;

  constructor(private readonly engine: OcrEngine) {
    super();
    this.name = engine.name;
    this.needsLanguage = engine.needsLanguage;
  }

  async describe(): Promise<EngineDescription> {
    return this.engine.describe();
  }

  async recognise(
    picture: PagePicture,
    options: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    return checkRecognition(await this.engine.recognise(picture, options, signal), picture);
  }

  async close(): Promise<void> {
    await this.engine.close();
  }
}
