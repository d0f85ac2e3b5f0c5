import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaFile, MediaReader, PageSpace } from '../../platform/media/port/media-reader.js';
import { PhusaError } from '../../shared/errors.js';
import { type Box, scaleBox } from '../../shared/geometry.js';
import type { TextWord } from '../../shared/page-text.js';
import { COVERAGE_WIDTH } from './fitted.js';
import { type GreyPicture, loadGrey } from '../imaging/grey-picture.js';
import type { OcrEngine, PagePicture, RecognisedPage } from '../recognition/ocr-engine.js';

/** Pixels across a band that is read: 150 dpi of A4. */
const BAND_WIDTH = 1240;

/** Cheap looks at a page: a small picture of all of it, and a few lines read. */
export class LayerLook {
  constructor(
    private readonly media: MediaReader,
    private readonly engine: OcrEngine,
    private readonly file: MediaFile,
    private readonly page: PageSpace,
    private readonly signal: AbortSignal,
  ) {}

  /** The whole page, small. */
  async small(): Promise<GreyPicture> {
    return this.withPath(async (path) => {
      const width = Math.min(COVERAGE_WIDTH, this.page.width);
      const request = { number: this.page.number, width, format: 'pgm' } as const;
      const size = await this.media.picture(this.file, this.page, request, path, this.signal);
      return loadGrey({ path, width: size.width, height: size.height });
    });
  }

  /** The words read in a band across the page, in page space; undefined when nothing could be read there. */
  async read(band: Box): Promise<TextWord[] | undefined> {
    return this.withPath(async (path) => {
      const width = Math.min(BAND_WIDTH, band[2]);
      const request = { number: this.page.number, region: band, width, format: 'pgm' } as const;
      const size = await this.media.picture(this.file, this.page, request, path, this.signal);
      const read = await this.recognised({ path, width: size.width, height: size.height });
      if (!read || read.rotation !== 0) return undefined;
      const scale = band[2] / size.width;
      return read.lines.flatMap(({ words }) =>
        words.map((word) => ({ ...word, box: moved(scaleBox(word.box, scale), band) })),
      );
    });
  }

  /** An engine that fails here fails on the page as well, and says so there. */
  private async recognised(picture: PagePicture): Promise<RecognisedPage | undefined> {
    try {
      return await this.engine.recognise(picture, { languages: ['vi'] }, this.signal);
    } catch (error) {
      if (this.signal.aborted || !(error instanceof PhusaError)) throw error;
      return undefined;
    }
  }

  private async withPath<T>(use: (path: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'phusa-look-'));
    try {
      return await use(join(folder, 'look.pgm'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const moved = ([x, y, w, h]: Box, [left, top]: Box): Box => [x + left, y + top, w, h];
