import { stat } from 'node:fs/promises';
import type { InspectionStep } from './port/inspection-steps.js';
import type {
  InspectionLimits,
  MediaFile,
  PageScan,
  PageSpace,
  WrittenPicture,
} from './port/media-reader.js';
import type { PictureTask } from './media-tasks.js';
import { scanPdfPage, scanPicture } from './page-scan.js';
import { inspectPdf, refuseHugePictures } from './pdf-inspection.js';
import type { PdfFile, PdfReader, TextRun } from './pdf/pdf-reader.js';
import { inspectPictures } from './pictures/picture-inspection.js';
import { readPicture } from './pictures/picture-file.js';
import { pictureGeometry } from './pictures/picture-geometry.js';
import { writePicture } from './pictures/picture-writer.js';

/** Reads media in this process: the inside of a media child. The PDF read last stays open for its next page. */
export class FileMediaReader {
  private opened: { readonly key: string; readonly file: PdfFile } | undefined;

  constructor(private readonly pdfs: PdfReader) {}

  async *inspect(file: MediaFile, limits: InspectionLimits, from: number): AsyncGenerator<InspectionStep> {
    if (file.mediaType === 'application/pdf') yield* inspectPdf(await this.pdf(file.path), limits, from);
    else yield* inspectPictures(file, limits, from);
  }

  async pageText(file: MediaFile, page: PageSpace): Promise<TextRun[]> {
    if (file.mediaType !== 'application/pdf') return [];
    return (await this.pdf(file.path)).runs(page.number, page);
  }

  async picture({ file, page, request, outPath, maxPixels }: PictureTask): Promise<WrittenPicture> {
    const grey = request.grey ?? request.format === 'pgm';
    const geometry = pictureGeometry(page, { ...request, grey }, maxPixels);
    const raster =
      file.mediaType === 'application/pdf'
        ? await (await this.pdfFor(file, page, maxPixels)).render(page.number, geometry)
        : await readPicture(file, page, geometry, maxPixels);
    return writePicture(raster, request, outPath);
  }

  async scan(task: PictureTask): Promise<PageScan> {
    const { file, page, maxPixels } = task;
    if (file.mediaType !== 'application/pdf') return scanPicture(task);
    return scanPdfPage(await this.pdfFor(file, page, maxPixels), task);
  }

  /** For drawing, which decodes every picture whole. A full-page one was measured when the page was first looked at. */
  private async pdfFor(file: MediaFile, page: PageSpace, maxPixels: number): Promise<PdfFile> {
    const pdf = await this.pdf(file.path);
    if (!page.fullPagePicture) refuseHugePictures(await pdf.page(page.number), maxPixels);
    return pdf;
  }

  private async pdf(path: string): Promise<PdfFile> {
    const { size, mtimeMs } = await stat(path);
    const key = `${path}\0${size}\0${mtimeMs}`;
    if (this.opened?.key === key) return this.opened.file;
    const before = this.opened;
    this.opened = undefined;
    await before?.file.close();
    this.opened = { key, file: await this.pdfs.open(path) };
    return this.opened.file;
  }
}
