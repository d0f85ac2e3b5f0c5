import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { AppConfig } from '../platform/config/app-config.js';
import { MediaReader } from '../platform/media/media-reader.js';
import { SCREEN_WIDTH } from '../platform/storage/object-keys.js';
import { plainText, type TextLine } from '../shared/page-text.js';
import {
  OcrEngine,
  type OcrLanguage,
  type PagePicture,
  type RecognisedPage,
  type Rotation,
  turnedSize,
} from './ocr-engine.js';
import { shouldReadAs } from './page-language.js';
import { fileSpace, mediaFile, type SheetFile, type SheetPage, uprightPicture } from './page-sheet.js';
import { textLines } from './recognised-lines.js';

export interface ReadPicture {
  readonly lines: readonly TextLine[];
  readonly engine: string;
  /** Clockwise turn, on top of the page's, that made it upright. */
  readonly turn: Rotation;
  /** The upright page at screen width, for the store. */
  readonly screenPath: string;
}

/** 300 dpi of A4: more pixels cost time and read no better. */
const WIDEST_FOR_READING = 2480;

/** Reads a page from its picture. */
@Injectable()
export class PictureReader {
  constructor(
    private readonly media: MediaReader,
    private readonly engine: OcrEngine,
    private readonly config: AppConfig,
  ) {}

  /** `scratch` is a folder that the caller removes. */
  async read(
    page: SheetPage,
    file: SheetFile,
    path: string,
    languages: readonly OcrLanguage[] | undefined,
    scratch: string,
    signal: AbortSignal,
  ): Promise<ReadPicture> {
    const picturePath = join(scratch, `${page.number}.jpg`);
    const request = uprightPicture(page, WIDEST_FOR_READING);
    const { width, height } = await this.media.picture(
      mediaFile(path, file),
      fileSpace(page),
      request,
      picturePath,
      signal,
    );
    const picture = { path: picturePath, width, height };
    const found = await this.recognise(picture, languages, signal);
    const upright = turnedSize({ width: page.width, height: page.height }, found.rotation);
    const scale = upright.width / turnedSize(picture, found.rotation).width;
    const screenPath = join(scratch, `${page.number}-screen.jpg`);
    await this.screenPicture(picture, found.rotation, screenPath, signal);
    return {
      lines: textLines(found.lines, scale),
      engine: `${found.engine} ${found.version}`,
      turn: found.rotation,
      screenPath,
    };
  }

  /** Vietnamese first; a page that turns out to be English is read again as such. */
  private async recognise(
    picture: PagePicture,
    languages: readonly OcrLanguage[] | undefined,
    signal: AbortSignal,
  ): Promise<RecognisedPage> {
    const timeoutMs = this.config.limits.pageTimeoutMs;
    const first = await this.engine.recognise(picture, { languages: languages ?? ['vi'], timeoutMs }, signal);
    if (languages || !this.engine.needsLanguage) return first;
    const other = shouldReadAs(plainText(textLines(first.lines, 1)).text);
    if (!other) return first;
    const second = await this.engine.recognise(picture, { languages: [other], timeoutMs }, signal);
    return meanConfidence(second) >= meanConfidence(first) ? second : first;
  }

  private async screenPicture(
    picture: PagePicture,
    turn: Rotation,
    outPath: string,
    signal: AbortSignal,
  ): Promise<void> {
    const uprightWidth = turnedSize(picture, turn).width;
    const scale = Math.min(1, SCREEN_WIDTH / uprightWidth);
    const width = Math.max(1, Math.round(picture.width * scale));
    const space = {
      number: 1,
      width: picture.width,
      height: picture.height,
      rotation: 0,
      fullPagePicture: true,
    } as const;
    const request = { number: 1, width, rotate: turn, format: 'jpeg', quality: 80 } as const;
    await this.media.picture(
      { path: picture.path, mediaType: 'image/jpeg' },
      space,
      request,
      outPath,
      signal,
    );
  }
}

function meanConfidence(page: RecognisedPage): number {
  const words = page.lines.flatMap((line) => line.words);
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
}
