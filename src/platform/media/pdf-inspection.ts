import { PermanentError } from '../../shared/errors.js';
import type { InspectionLimits, MediaInspection } from './media-reader.js';
import { pageEntries, refuseTooManyPages } from './page-entries.js';
import { pdfPageSpace } from './page-space.js';
import type { PdfFile } from './pdf-reader.js';

/** A picture inside a page may be finer than the page is shown, but not without end: drawing it decodes it whole. */
const PICTURE_OVER_PAGE = 4;

export async function inspectPdf(pdf: PdfFile, limits: InspectionLimits): Promise<MediaInspection> {
  refuseTooManyPages(pdf.pageCount, limits.maxPages);
  const pages = await pageEntries(pdf.pageCount, async (number) => {
    const page = await pdf.page(number);
    for (const { width, height } of page.pictures) {
      if (width * height > PICTURE_OVER_PAGE * limits.maxPixels) {
        throw new PermanentError('pictureTooLarge', `${width} × ${height} pixels`);
      }
    }
    return pdfPageSpace(page, limits.maxPixels);
  });
  return { pages, info: await pdf.info() };
}
