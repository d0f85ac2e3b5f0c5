import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PageOrderDto } from '../../src/review/page-editing/page-order.dto.js';
import { newestPdf } from '../support/newest-pdf.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { onPath, qpdfCheck } from '../support/searchable-pdf/pdf-viewers.js';

jest.setTimeout(240_000);

const STREAM = '\nstream\n';

describe('the searchable PDF of mended pages', () => {
  let phusa: Running;
  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
  });
  afterAll(() => phusa.end());

  const pageOrder = async (of: string) => (await phusa.get<PageOrderDto>(`/documents/${of}/page-order`)).body;

  it('keeps page pictures to the byte, and of a page that was taken out nothing', async () => {
    const scan = await phusa.take(sample('04-vi-mixed.pdf'), {
      visibility: 'public',
      recordVisibility: 'public',
    });
    await phusa.waitFor(scan);
    const pictures = picturesIn(readFileSync(sample('04-vi-mixed.pdf')));
    expect(pictures).toHaveLength(4);
    const pages = (await pageOrder(scan)).pages.map(({ pageId }) => pageId);
    const [first, second, third, ...others] = pages;
    const operations = [
      { kind: 'remove', pages: [second] },
      { kind: 'rotate', pages: [third], turn: 90 },
      { kind: 'order', pages: [...others, third, first] },
    ];
    expect((await phusa.send('POST', `/documents/${scan}/pages/edit`, { operations })).status).toBe(200);
    const pdf = await newestPdf(phusa, scan);
    // page 2 has the first of them
    expect(pictures.map((picture) => pdf.includes(picture))).toEqual([false, true, true, true]);
    const { files } = await phusa.document(scan);
    expect(JSON.stringify(files)).not.toContain('drawn anew');
    if (onPath('qpdf')) {
      const folder = mkdtempSync(join(tmpdir(), 'phusa-mended-'));
      const path = join(folder, 'searchable.pdf');
      writeFileSync(path, pdf);
      await qpdfCheck(path).finally(() => rmSync(folder, { recursive: true }));
    }
  });
});

/** The streams of a PDF that are long, as pictures are, coded as they stand there. */
function picturesIn(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at + 1)) {
    const bytes = pdf.subarray(at + STREAM.length, pdf.indexOf('endstream', at) - 1);
    if (bytes.length > 100_000) found.push(bytes);
  }
  return found;
}
