import { chmod, copyFile, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeSearchablePdf, type SearchablePage } from './searchable-pdf.js';
import {
  onPath,
  pdftotext,
  qpdfCheck,
  viewWithPdfium,
} from '../../test/support/searchable-pdf/pdf-viewers.js';
import {
  INFO,
  each,
  pageOf,
  truthOf,
  twoColumnPage,
  words,
} from '../../test/support/searchable-pdf/laid-out-pages.js';

const hasPdftotext = onPath('pdftotext');
const hasQpdf = onPath('qpdf');
const sample = (file: string): string => fileURLToPath(new URL(`../../samples/${file}`, import.meta.url));

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
      expect(result).toEqual({
        pages: truth.length,
        method: 'incremental',
        archive: 'PDF/A-2b',
        notes: [],
      });
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

  it('gives the words of two columns one after the other, in every engine', async () => {
    const page = twoColumnPage(1);
    const out = join(folder, 'columns.pdf');
    const source = { path: sample('01-vi-report-scan.pdf'), mediaType: 'application/pdf' };
    await writeSearchablePdf(source, each([page]), INFO, out);
    const [shown] = await viewWithPdfium(out);
    expect(words(shown?.text ?? '')).toEqual(words(page.text));
    if (hasPdftotext) {
      expect(words((await pdftotext(out))[0] ?? '')).toEqual(words(page.text));
      expect(words((await pdftotext(out, '-raw'))[0] ?? '')).toEqual(words(page.text));
    }
  });

  it('gives the pages of a mixed file that need it text, and leaves the trusted alone', async () => {
    const file = '04-vi-mixed.pdf';
    const truth = await truthOf(file);
    const out = join(folder, file);
    const size = { width: 1654, height: 2339 };
    const own = (await viewWithPdfium(sample(file))).map((page) => words(page.text));
    const pages = truth.map((text, i) => ({ ...pageOf(i + 1, text, size), skip: own[i]?.length !== 0 }));
    const source = { path: sample(file), mediaType: 'application/pdf' };
    const result = await writeSearchablePdf(source, each(pages), INFO, out);
    expect(result.notes).toEqual(['not PDF/A-2b: page 1: text of its own, whose fonts were not checked']);
    const after = (await viewWithPdfium(out)).map((page) => words(page.text));
    pages.forEach((page, i) => expect(after[i]).toEqual(page.skip ? own[i] : words(truth[i] as string)));
    if (hasQpdf) await qpdfCheck(out);
  });

  it('puts our text in the place of the invisible layers of a mixed file', async () => {
    const file = '04-vi-mixed.pdf';
    const out = join(folder, `layers-${file}`);
    const source = { path: sample(file), mediaType: 'application/pdf' };
    const { notes } = await writeSearchablePdf(
      source,
      each([3, 6].map((n) => pageOf(n, 'Ẩm độ'))),
      INFO,
      out,
    );
    expect(notes[0]).toBe('an invisible text layer of the original was taken out: pages 3, 6');
    const [before, after] = [await viewWithPdfium(sample(file)), await viewWithPdfium(out)];
    for (const i of [2, 5]) {
      expect(words(before[i]?.text ?? '').length).toBeGreaterThan(10);
      expect(words(after[i]?.text ?? '')).toEqual(['Ẩm', 'độ']);
      const [was, is] = [before[i]?.picture.data, after[i]?.picture.data] as [Uint8Array, Uint8Array];
      expect(Buffer.compare(is, was)).toBe(0);
    }
    if (hasQpdf) await qpdfCheck(out);
  });

  it('stands a page upright that was scanned lying, and says that bad visible text is kept', async () => {
    const [lying] = await truthOf('09-vi-rotated90.pdf');
    const out = join(folder, 'upright.pdf');
    const source = { path: sample('09-vi-rotated90.pdf'), mediaType: 'application/pdf' };
    const page = pageOf(1, lying as string, { width: 1654, height: 2339 }, 90);
    const result = await writeSearchablePdf(source, each([page]), INFO, out);
    expect(result.notes).toEqual(['turned upright: pages 1']);
    const [shown] = await viewWithPdfium(out);
    expect(words(shown?.text ?? '')).toEqual(words(lying as string));
    expect(shown?.picture.height).toBe(842);

    const legacy = { path: sample('03-vi-tcvn3.pdf'), mediaType: 'application/pdf' };
    const [repaired] = await truthOf('03-vi-tcvn3.pdf');
    const { notes } = await writeSearchablePdf(legacy, each([pageOf(1, repaired as string)]), INFO, out);
    expect(notes[0]).toBe("the page's own text is kept beside ours: pages 1");
    expect((await viewWithPdfium(out))[0]?.text).toContain('QUY ĐỊNH TẠM THỜI');
  });

  it('gives a blank page and a whole trusted file no more than information', async () => {
    for (const [file, skip] of [
      ['10-near-blank.pdf', false],
      ['02-vi-born-digital.pdf', true],
    ] as const) {
      const out = join(folder, file);
      const pages = (await truthOf(file)).map((text, i) => ({ ...pageOf(i + 1, text), skip }));
      const source = { path: sample(file), mediaType: 'application/pdf' };
      const result = await writeSearchablePdf(source, each(pages), INFO, out);
      expect(result).toMatchObject({ pages: pages.length, method: 'incremental' });
      expect(result.archive).toBe(skip ? undefined : 'PDF/A-2b');
      const added = (await readFile(out)).length - (await readFile(sample(file))).length;
      expect(added).toBeLessThan(3000);
      if (hasQpdf) await qpdfCheck(out);
    }
  });

  it('takes an original that its store keeps read-only', async () => {
    const path = join(folder, 'read-only.pdf');
    await copyFile(sample('05-vi-patent-front.pdf'), path);
    await chmod(path, 0o444);
    const out = join(folder, 'writable.pdf');
    const page = pageOf(1, 'Sáng chế', SCANS['05-vi-patent-front.pdf']);
    await writeSearchablePdf({ path, mediaType: 'application/pdf' }, each([page]), INFO, out);
    expect((await stat(out)).mode & 0o777).toBe(0o644);
  });

  it('leaves nothing behind when the pages fail', async () => {
    async function* failing(): AsyncGenerator<SearchablePage> {
      yield await Promise.resolve(pageOf(1, 'Trang'));
      throw new Error('the catalogue is away');
    }
    const source = { path: sample('01-vi-report-scan.pdf'), mediaType: 'application/pdf' };
    const out = join(folder, 'failed.pdf');
    await expect(writeSearchablePdf(source, failing(), INFO, out)).rejects.toThrow('away');
    expect((await readdir(folder)).filter((file) => file.startsWith('failed.pdf'))).toEqual([]);
  });
});
