import { describe, expect, it } from '@jest/globals';
import { PdfiumLibrary } from './pdfium-library.js';
import { PdfiumPdfReader } from './pdfium-pdf-reader.js';

describe('PdfiumLibrary', () => {
  it('takes a trap for the fault of the file, and the module for lost', async () => {
    const library = await PdfiumLibrary.load();
    const trap = (): never => {
      throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
    };
    expect(() => library.guard('pageUnreadable', trap)).toThrow(
      expect.objectContaining({ code: 'pageUnreadable', permanent: true, detail: 'unreachable' }),
    );
    expect(library.trapped).toBe(true);
  });

  it('reads on in a new module after a trap', async () => {
    const reader = new PdfiumPdfReader();
    const file = await reader.open('samples/02-vi-born-digital.pdf');
    const { library } = reader as unknown as { library: PdfiumLibrary };
    library.trapped = true;
    await expect(file.runs(2, { width: 100, height: 100 })).resolves.toHaveLength(37);
    expect((reader as unknown as { library: PdfiumLibrary }).library).not.toBe(library);
    await file.close();
    await file.close();
  });

  it('reads more pages than it keeps in memory', async () => {
    const file = await new PdfiumPdfReader().open('samples/02-vi-born-digital.pdf');
    for (let i = 0; i < 120; i++) expect((await file.page(1 + (i % 2))).width).toBeCloseTo(595.28, 1);
    await file.close();
  });
});
