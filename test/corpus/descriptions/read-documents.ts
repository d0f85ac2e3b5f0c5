import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentView, PageView } from '../../../src/metadata/page/description-reader.js';
import type { FurtherRecognition } from '../../../src/ocr/correction/further-recognition.js';
import type { OcrEngine } from '../../../src/ocr/recognition/ocr-engine.js';
import { textLines } from '../../../src/ocr/recognition/recognised-lines.js';
import { linesOfRuns } from '../../../src/ocr/text-layer/text-layer-lines.js';
import type { MediaReader } from '../../../src/platform/media/port/media-reader.js';
import { plainText, type TextLine } from '../../../src/shared/page-text.js';
import { layerPdf } from '../layers/layer-pdf.js';
import { layWords } from '../layers/lay-words.js';
import { drawPage } from '../pages/draw.js';
import type { PrintedPage } from '../pages/printed-page.js';
import { Random } from '../random.js';
import { DAMAGES, damaged, greyOf, toJpeg, turned } from '../scans/paper.js';
import type { DescribedDocument } from './described-document.js';

/** How a document came to the readers: from its own text layer, or from a picture. */
export type Source = 'text' | 'scan';

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

const DPI = 200;
const LANGUAGES = ['vi'] as const;
/** One scan in four is clean or worn, the rest are as offices scan. */
const WEAR = [0, 1, 2, 1] as const;

/**
 * Reads documents as the product does, a second-opinion recogniser and mending included; what was read is kept under `folder`, by
 * what the pages are.
 */
export class DocumentReading {
  constructor(
    private readonly media: MediaReader,
    private readonly engine: OcrEngine,
    private readonly further: FurtherRecognition,
    private readonly folder: string,
  ) {}

  async view(document: DescribedDocument, source: Source): Promise<DocumentView> {
    const { version } = await this.engine.describe();
    const by = source === 'scan' ? [version, 'read twice'] : [''];
    const key = JSON.stringify([source, document.id, document.pages, ...by]);
    const path = join(this.folder, `${createHash('sha256').update(key).digest('hex').slice(0, 24)}.json`);
    const pages = existsSync(path)
      ? (JSON.parse(await readFile(path, 'utf8')) as ReadPage[])
      : await this.read(document, source, path);
    const views = pages.map((page, i): PageView => ({ number: i + 1, ...page, ...plainText(page.lines) }));
    return { pages: views, pageCount: views.length, info: {}, fileName: `${document.layout}.pdf` };
  }

  private async read(document: DescribedDocument, source: Source, path: string): Promise<ReadPage[]> {
    await mkdir(this.folder, { recursive: true });
    const scratch = path.replace(/json$/, source === 'text' ? 'pdf' : 'jpg');
    const pages =
      source === 'text'
        ? await this.fromLayer(document.pages, scratch)
        : await this.fromPictures(document, scratch);
    await writeFile(path, JSON.stringify(pages));
    return pages;
  }

  private async fromLayer(printed: readonly PrintedPage[], path: string): Promise<ReadPage[]> {
    const layers = printed.map(({ width, height, rules, lines }) => ({
      width,
      height,
      rules,
      words: layWords(lines),
      pictures: [],
    }));
    await writeFile(path, layerPdf(...layers));
    const file = { path, mediaType: 'application/pdf' } as const;
    const { pages } = await this.media.inspect(file, { maxPages: 100, maxPixels: 200_000_000 });
    const read: ReadPage[] = [];
    for (const page of pages) {
      if ('unreadable' in page) throw new Error(`${path}: ${page.detail}`);
      const { width, height } = page;
      read.push({ width, height, lines: linesOfRuns(await this.media.pageText(file, page), 'trusted') });
    }
    return read;
  }

  private async fromPictures({ id, pages }: DescribedDocument, path: string): Promise<ReadPage[]> {
    const random = new Random(`scan of ${id}`);
    const damage = DAMAGES[WEAR[Number(id.split(' ').at(-1)) % WEAR.length] ?? 1];
    if (damage === undefined) throw new Error('no such damage');
    const read: ReadPage[] = [];
    for (const [i, printed] of pages.entries()) {
      const slanted = await turned(greyOf(drawPage(printed, DPI)), random.between(-damage.skew, damage.skew));
      const worn = await damaged(slanted, damage, DPI, random);
      const { width, height } = worn;
      await writeFile(path, await toJpeg(worn, damage.quality));
      const picture = { path, width, height };
      const first = await this.engine.recognise(picture, { languages: LANGUAGES });
      const { signal } = new AbortController();
      const { page, reasons } = await this.further.read(first, {
        picture,
        number: i + 1,
        languages: LANGUAGES,
        scratch: this.folder,
        signal,
      });
      if (reasons.some((reason) => reason.endsWith('Failed'))) throw new Error(`${id}: ${reasons.join()}`);
      read.push({ width, height, lines: textLines(page.lines, 1) });
    }
    return read;
  }
}
