import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PdfFile } from './pdf-reader.js';
import { PdfiumDocument } from './pdfium-document.js';
import { PdfiumPdfReader } from './pdfium-pdf-reader.js';

const SCAN = 'samples/01-vi-report-scan.pdf';
const WHOLE = { width: 480, height: 679, grey: true } as const;
const BAND = { width: 1240, height: 1754, grey: true, region: [0, 200, 1240, 210] } as const;

describe('PdfiumPdfReader', () => {
  let file: PdfFile;
  beforeEach(async () => {
    file = await new PdfiumPdfReader().open(SCAN);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await file.close();
  });

  it('loads a page once for looks that follow each other', async () => {
    const loads = jest.spyOn(PdfiumDocument.prototype, 'loadPage');
    await file.page(1);
    await file.runs(1, WHOLE);
    await file.render(1, WHOLE);
    await file.render(1, BAND);
    expect(loads.mock.calls).toEqual([[1]]);
    await file.render(2, WHOLE);
    await file.render(1, WHOLE);
    expect(loads.mock.calls).toEqual([[1], [2], [1]]);
  });

  it('draws a page that it has loaded as it draws one anew', async () => {
    await file.render(1, WHOLE);
    const [again, band] = [await file.render(1, WHOLE), await file.render(1, BAND)];
    await file.page(2);
    expect(Buffer.from((await file.render(1, BAND)).data).equals(Buffer.from(band.data))).toBe(true);
    await file.page(2);
    expect(Buffer.from((await file.render(1, WHOLE)).data).equals(Buffer.from(again.data))).toBe(true);
  });

  it('goes on after a page that cannot be had', async () => {
    await file.page(1);
    await expect(file.page(999)).rejects.toMatchObject({ code: 'pageUnreadable' });
    await expect(file.page(1)).resolves.toMatchObject({ number: 1 });
  });
});
