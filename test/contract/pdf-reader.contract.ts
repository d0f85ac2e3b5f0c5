import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfPageSpace } from '../../src/platform/media/pdf/page-space.js';
import type { PdfFile, PdfReader, TextRun } from '../../src/platform/media/pdf/pdf-reader.js';
import { FIRST_EXTRA, makePdf, type MadePdf } from '../fixtures/make-pdf.js';

const CORNER = 'BT /F1 20 Tf 50 500 Td (Corner words) Tj ET';
const points = { width: 400, height: 600 };

interface Truth {
  readonly pages: readonly { readonly text: string }[];
}

/** What every reader of PDFs does; `make` gives a new one. */
export function describePdfReader(name: string, make: () => PdfReader): void {
  describe(`${name} as a PdfReader`, () => {
    const reader = make();
    const open: PdfFile[] = [];
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'phusa-pdf-'));
    });
    afterEach(async () => {
      for (const file of open.splice(0)) await file.close();
    });
    afterAll(async () => {
      await rm(folder, { recursive: true });
    });

    const openFile = async (path: string): Promise<PdfFile> => {
      const file = await reader.open(path);
      open.push(file);
      return file;
    };
    const openBytes = async (bytes: Uint8Array): Promise<PdfFile> => {
      const path = join(folder, 'made.pdf');
      await writeFile(path, bytes);
      return openFile(path);
    };
    const openMade = async (made: MadePdf): Promise<PdfFile> => openBytes(makePdf(made));

    it.each([
      ['01-vi-report-scan', 6, 1654, 2339, true],
      ['02-vi-born-digital', 2, 1654, 2339, false],
      ['05-vi-patent-front', 1, 2481, 3508, true],
      ['06-en-patent-front', 1, 1700, 2200, true],
      ['09-vi-rotated90', 1, 2339, 1654, true],
    ])(
      'gives %s its %i pages, the first in a space of %i × %i',
      async (sample, count, width, height, scan) => {
        const file = await openFile(`samples/${sample}.pdf`);
        expect(file.pageCount).toBe(count);
        const space = pdfPageSpace(await file.page(1), 120e6);
        expect(space).toMatchObject({ number: 1, width, height, rotation: 0, fullPagePicture: scan });
      },
    );

    it('reads the words of a born-digital page, in order, with their fonts and sizes', async () => {
      const file = await openFile('samples/02-vi-born-digital.pdf');
      const truth = await readFile('samples/02-vi-born-digital.pdf.truth.json', 'utf8');
      for (const [i, page] of (JSON.parse(truth) as Truth).pages.entries()) {
        const runs = await file.runs(i + 1, points);
        expect(runs.map((run) => run.text)).toEqual(page.text.split(/\s+/));
      }
      const [first] = await file.runs(1, points);
      expect(first).toMatchObject({ text: 'Kinh', font: 'NotoSerif-Bold', size: 17 });
    });

    it('leaves the letters of legacy fonts as they are, and names the font', async () => {
      const runs = await (await openFile('samples/03-vi-tcvn3.pdf')).runs(1, points);
      expect(runs[1]).toMatchObject({ text: '®Þnh', font: '.VnTimeH' });
    });

    it('gives boxes of neighbouring lines that do not overlap', async () => {
      const file = await openFile('samples/02-vi-born-digital.pdf');
      const runs = await file.runs(1, points);
      const overlap = (a: TextRun, b: TextRun): number =>
        Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1]);
      const [here, ...others] = runs.slice(20);
      if (!here) throw new Error('no word');
      for (const other of others) {
        const share = overlap(here, other) / here.box[3];
        expect(share < 0.2 || share > 0.9).toBe(true);
      }
    });

    it.each([
      // rotation, page, where the first letter's baseline begins and the way the line runs
      { rotate: 0, size: [400, 600], x: [50, 50], y: [80, 105] },
      { rotate: 90, size: [600, 400], x: [495, 520], y: [50, 50] },
      { rotate: 180, size: [400, 600], x: [280, 350], y: [495, 520] },
      { rotate: 270, size: [600, 400], x: [80, 105], y: [280, 350] },
    ])('turns sizes and boxes upright for /Rotate $rotate', async ({ rotate, size, x, y }) => {
      // A page whose own corner is not the origin, so that nothing is right by chance.
      const content = CORNER.replace('50 500 Td', '57 511 Td');
      const file = await openMade({ pages: [{ content, rotate, mediaBox: [7, 11, 407, 611] }] });
      const page = await file.page(1);
      expect([page.width, page.height]).toEqual(size);
      expect(page.rotation).toBe(rotate);
      const [corner] = await file.runs(1, page);
      if (!corner) throw new Error('no word');
      const [left, top, width, height] = corner.box;
      expect(corner.text).toBe('Corner');
      expect(left).toBeGreaterThanOrEqual((x[0] ?? 0) - 2);
      expect(left).toBeLessThanOrEqual((x[1] ?? 0) + 2);
      expect(top).toBeGreaterThanOrEqual((y[0] ?? 0) - 2);
      expect(top).toBeLessThanOrEqual((y[1] ?? 0) + 2);
      expect(width > height).toBe(rotate % 180 === 0);
    });

    it('counts from the corner of the crop box, and scales to the space asked for', async () => {
      const file = await openMade({ pages: [{ content: CORNER, cropBox: [40, 400, 300, 600] }] });
      const page = await file.page(1);
      expect([page.width, page.height]).toEqual([260, 200]);
      const [corner] = await file.runs(1, { width: 520, height: 400 });
      expect(corner?.box[0]).toBeCloseTo(20, -1);
      expect((corner?.box[1] ?? 0) + (corner?.box[3] ?? 0)).toBeCloseTo(210, -1);
    });

    it('finds the picture that is the page, also on its side, and strips that are it together', async () => {
      const picture = { width: 40, height: 60 };
      const whole = { picture, content: 'q 400 0 0 600 0 0 cm /Im0 Do Q' };
      const strips = 'q 400 0 0 300 0 0 cm /Im0 Do Q q 400 0 0 300 0 300 cm /Im0 Do Q';
      const file = await openMade({
        pages: [
          whole,
          { ...whole, rotate: 90 },
          { picture, content: strips },
          { picture, content: 'q 100 0 0 100 0 0 cm /Im0 Do Q' },
        ],
      });
      const spaces = [];
      for (const number of [1, 2, 3, 4]) spaces.push(pdfPageSpace(await file.page(number), 120e6));
      expect(spaces.map(({ width, height }) => [width, height])).toEqual([
        [40, 60],
        [60, 40],
        [40, 120],
        [1111, 1667],
      ]);
      expect(spaces.map((space) => space.fullPagePicture)).toEqual([true, true, true, false]);
    });

    it('draws a page and any region of it, in colour and in grey', async () => {
      const content = '1 0 0 rg 0 300 400 300 re f';
      const file = await openMade({ pages: [{ content }] });
      const whole = await file.render(1, { width: 40, height: 60 });
      expect([whole.width, whole.height, whole.channels, whole.data.length]).toEqual([40, 60, 3, 7200]);
      expect([...whole.data.subarray(0, 3)]).toEqual([255, 0, 0]);
      expect([...whole.data.subarray(-3)]).toEqual([255, 255, 255]);
      const region = await file.render(1, { width: 40, height: 60, region: [5, 25, 10, 10], grey: true });
      expect([region.width, region.height, region.channels, region.data.length]).toEqual([10, 10, 1, 100]);
      expect(region.data[0]).toBeLessThan(140);
      expect(region.data[99]).toBe(255);
    });

    it('tells title, author and language', async () => {
      const info = '/Title <FEFF0042006100301EDB> /Author (Nobody)';
      const file = await openMade({ pages: [{}], info, catalog: '/Lang (vi-VN)' });
      await expect(file.info()).resolves.toEqual({ title: 'Ba0ớ', author: 'Nobody', language: 'vi-VN' });
      await expect((await openMade({ pages: [{}] })).info()).resolves.toEqual({});
    });

    it('fails for one page that is not there, and reads the others', async () => {
      const page = { content: CORNER };
      const file = await openMade({ pages: [page, page, page], missingPages: [3] });
      await expect(file.page(3)).rejects.toMatchObject({ code: 'pageUnreadable', permanent: true });
      await expect(file.runs(2, points)).resolves.toHaveLength(2);
    });

    it('reads a file that opens with an empty password', async () => {
      const file = await openFile('test/fixtures/pdf/owner-password.pdf');
      const runs = await file.runs(1, points);
      expect(runs.map((run) => run.text)).toEqual(['Locked', 'words']);
    });

    it('refuses a file that asks for a password', async () => {
      const opening = reader.open('test/fixtures/pdf/user-password.pdf');
      await expect(opening).rejects.toMatchObject({ code: 'encrypted', permanent: true });
    });

    it('refuses what is cut short or no PDF at all', async () => {
      const whole = await readFile('samples/02-vi-born-digital.pdf');
      const made = makePdf({ pages: [{ content: CORNER }, { content: CORNER }] });
      const bad = [
        whole.subarray(0, whole.length / 2),
        made.subarray(0, made.length - 150),
        whole.subarray(0, 20),
      ];
      for (const bytes of [...bad, Buffer.from('%PDF-1.7\n%%EOF\n'), Buffer.from('no PDF at all')]) {
        await expect(openBytes(bytes)).rejects.toMatchObject({ code: 'corrupt', permanent: true });
      }
    });

    it('reads a file whose index is wrong but whose end is there', async () => {
      const made = makePdf({ pages: [{ content: CORNER }] }).toString('latin1');
      const file = await openBytes(Buffer.from(made.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'));
      await expect(file.runs(1, points)).resolves.toHaveLength(2);
    });

    it('draws what stands in form fields', async () => {
      const black = `<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Length 20 >>\nstream\n0 g 0 0 100 100 re f\nendstream`;
      const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /F 4 /Rect [0 0 400 600] /AP << /N ${FIRST_EXTRA} 0 R >> >>`;
      const file = await openMade({
        pages: [{ more: `/Annots [${FIRST_EXTRA + 1} 0 R]` }],
        extra: [black, field],
        catalog: `/AcroForm << /Fields [${FIRST_EXTRA + 1} 0 R] >>`,
      });
      const { data } = await file.render(1, { width: 20, height: 30, grey: true });
      expect(data[300]).toBeLessThan(10);
    });
  });
}
