import { PermanentError } from '../../shared/errors.js';
import { pageSteps, type InspectionStep } from './port/inspection-steps.js';
import type { InspectionLimits } from './port/media-reader.js';
import { pdfPageSpace } from './pdf/page-space.js';
import type { PdfFile, PdfPage } from './pdf/pdf-reader.js';

/** A picture inside a page may be finer than the page is shown, but not without end: drawing it decodes it whole. */
const PICTURE_OVER_PAGE = 4;

export async function* inspectPdf(
  pdf: PdfFile,
  limits: InspectionLimits,
  from: number,
): AsyncGenerator<InspectionStep> {
  yield* pageSteps(pdf.pageCount, limits.maxPages, from, async (number) => {
    const page = await pdf.page(number);
    refuseHugePictures(page, limits.maxPixels);
    return pdfPageSpace(page, limits.maxPixels);
  });
  yield { info: await pdf.info() };
}

export function refuseHugePictures({ pictures }: PdfPage, maxPixels: number): void {
  for (const { width, height } of pictures) {
    if (width * height > PICTURE_OVER_PAGE * maxPixels) {
      throw new PermanentError('pictureTooLarge', `${width} × ${height} pixels`);
    }
  }
}
