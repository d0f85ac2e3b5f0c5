import { Injectable } from '../../platform/injectable.js';
import { join } from 'node:path';
import { AppConfig, type OcrEngineName } from '../../platform/config/app-config.js';
import {
  type MediaFile,
  MediaReader,
  type PageScan,
  type PageSpace,
} from '../../platform/media/port/media-reader.js';
import { SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { type Box, scaleBox } from '../../shared/geometry.js';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { FurtherRecognition } from '../correction/further-recognition.js';
import {
  OcrEngine,
  type OcrLanguage,
  type PagePicture,
  type RecognisedPage,
  type Rotation,
  turnedSize,
} from '../recognition/ocr-engine.js';
import { OtherEngines, type Readers } from './other-engines.js';
import { shouldReadAs } from '../recognition/page-language.js';
import type { PageContext } from '../recognition/page-context.js';
import { fileSpace, mediaFile, type SheetPage, uprightPicture } from '../recognition/page-reference.js';
import { type ReadLine, textLines } from '../recognition/recognised-lines.js';
import { stillUnread } from '../recognition/unread-lines.js';

export interface ReadPicture {
  readonly lines: readonly TextLine[];
  /** The lines as one reader had them, its candidates with them: what their quality is predicted from. */
  readonly predictedFrom: readonly (TextLine & ReadLine)[];
  /** Where lines stand that the engine could not read. */
  readonly unread?: readonly Box[];
  readonly engine: string;
  /** Codes of what was done beyond the first reading. */
  readonly reasons: readonly string[];
  /** Clockwise turn, on top of the page's, that made it upright. */
  readonly turn: Rotation;
  /** The upright page at screen width, for the store. */
  readonly screenPath?: string;
  /** The picture lacks its end: only what is left of it was read. */
  readonly cutShort?: true;
}

interface PictureOptions {
  readonly languages?: readonly OcrLanguage[];
  readonly textOnly?: boolean;
  /** Reads instead of the one that reads here. */
  readonly engine?: OcrEngineName;
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
    private readonly further: FurtherRecognition = new FurtherRecognition(),
    private readonly others?: OtherEngines,
  ) {}

  async read(
    context: PageContext,
    { languages, textOnly = false, engine: asked }: PictureOptions = {},
  ): Promise<ReadPicture> {
    const { page, file, path, scratch, signal } = context;
    const { engine, further } = await this.readers(asked);
    const [original, space] = [mediaFile(path, file), fileSpace(page)];
    const request = uprightPicture(page, WIDEST_FOR_READING, textOnly ? 'pgm' : 'jpeg');
    const picture = await this.media.scan(original, space, request, join(scratch, `${page.number}`), signal);
    const first = await this.recognise(engine, picture, languages, signal);
    const { number } = page;
    const wanted = { picture, number, languages: languages ?? ['vi'], scratch, signal } as const;
    const read = await further.read(first, wanted);
    const found = read.page;
    const upright = turnedSize({ width: page.width, height: page.height }, found.rotation);
    const scale = upright.width / turnedSize(picture, found.rotation).width;
    const lines = textLines(found.lines, scale);
    return {
      lines,
      predictedFrom: textLines(read.predictedFrom.lines, scale),
      reasons: read.reasons,
      unread: stillUnread(
        unreadOf(first, found).map((box) => scaleBox(box, scale)),
        found.unread ? [] : lines,
      ),
      engine: `${found.engine} ${found.version}`,
      turn: found.rotation,
      ...(picture.cutShort ? { cutShort: true } : {}),
      ...(textOnly
        ? {}
        : { screenPath: await this.screenPicture(context, original, picture, found.rotation) }),
    };
  }

  private async readers(asked: OcrEngineName | undefined): Promise<Readers> {
    if (asked === undefined || asked === this.engine.name || !this.others)
      return { engine: this.engine, further: this.further };
    return this.others.named(asked);
  }

  /** Vietnamese first; a page that turns out to be English is read again as such. */
  private async recognise(
    engine: OcrEngine,
    picture: PagePicture,
    languages: readonly OcrLanguage[] | undefined,
    signal: AbortSignal,
  ): Promise<RecognisedPage> {
    const timeoutMs = this.config.limits.pageTimeoutMs;
    const first = await engine.recognise(picture, { languages: languages ?? ['vi'], timeoutMs }, signal);
    if (languages || !engine.needsLanguage) return first;
    const other = shouldReadAs(plainText(textLines(first.lines, 1)).text);
    if (!other) return first;
    const second = await engine.recognise(picture, { languages: [other], timeoutMs }, signal);
    return meanConfidence(second) >= meanConfidence(first) ? second : first;
  }

  private async screenPicture(
    { page, scratch, signal }: PageContext,
    original: MediaFile,
    scan: PageScan,
    turn: Rotation,
  ): Promise<string> {
    const path = join(scratch, `${page.number}-screen.jpg`);
    const { file, space, rotate } = sourceFor(page, original, scan, turn);
    const scale = Math.min(1, SCREEN_WIDTH / turnedSize(space, rotate).width);
    const width = Math.max(1, Math.round(space.width * scale));
    const request = { number: space.number, width, rotate, format: 'jpeg', quality: 80 } as const;
    await this.media.picture(file, space, request, path, signal);
    return path;
  }
}

/** Of an engine that does not tell, those of the first reader, as far as it saw the page the same way up. */
const unreadOf = (first: RecognisedPage, found: RecognisedPage): readonly Box[] =>
  found.unread ?? (found.rotation === first.rotation ? (first.unread ?? []) : []);

/** What the screen's picture is made of: the one that was read, if it has its colours, else the original once more. */
function sourceFor(
  page: SheetPage,
  original: MediaFile,
  { path, width, height }: PageScan,
  turn: Rotation,
): { file: MediaFile; space: PageSpace; rotate: Rotation } {
  if (!path.endsWith('.jpg'))
    return { file: original, space: fileSpace(page), rotate: ((page.turn + turn) % 360) as Rotation };
  const space = { number: 1, width, height, rotation: 0, fullPagePicture: true } as const;
  return { file: { path, mediaType: 'image/jpeg' }, space, rotate: turn };
}

function meanConfidence(page: RecognisedPage): number {
  const words = page.lines.flatMap((line) => line.words);
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
}
