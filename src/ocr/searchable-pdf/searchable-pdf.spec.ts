import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeSearchablePdf } from './searchable-pdf.js';
import {
  onPath,
  pdftotext,
  qpdfCheck,
  viewWithPdfium,
} from '../../../test/support/searchable-pdf/pdf-viewers.js';
import { INFO, each, pageOf, truthOf, words } from '../../../test/support/searchable-pdf/laid-out-pages.js';

const hasPdftotext = onPath('pdftotext');
const hasQpdf = onPath('qpdf');
const sample = (file: string): string => fileURLToPath(new URL(`../../../samples/${file}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searchable-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SCANS: Record<string, { width: number; height: number }> = {
  '01-vi-report-scan.pdf': { width: 1654, height: 2339 },
  '05-vi-patent-front.pdf': { width: 2481, height: 3508 },
  '06-en-patent-front.pdf': { width: 1700, height: 2200 },
};

describe('writeSearchablePdf', () => {
  it.each(Object.keys(SCANS))(
    'adds the text of %s behind its own bytes and changes no pixel',
    async (file) => {
      const truth = await truthOf(file);
      const out = join(folder, file);
      const pages = truth.map((text, i) => pageOf(i + 1, text, SCANS[file]));
      const result = await writeSearchablePdf(
        { path: sample(file), mediaType: 'application/pdf' },
        each(pages),
        INFO,
        out,
      );
      expect(result).toEqual({ pages: truth.length, method: 'incremental', notes: [] });
      const original = await readFile(sample(file));
      expect((await readFile(out)).subarray(0, original.length).equals(original)).toBe(true);
      const [before, after] = [await viewWithPdfium(sample(file)), await viewWithPdfium(out)];
      after.forEach((page, i) => {
        expect(words(page.text)).toEqual(words(truth[i] as string));
        expect(Buffer.compare(page.picture.data, before[i]?.picture.data as Uint8Array)).toBe(0);
      });
      if (hasPdftotext) expect((await pdftotext(out)).map(words)).toEqual(truth.map(words));
      if (hasQpdf) await qpdfCheck(out);
    },
  );
});
