import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  onPath,
  pdftotext,
  qpdfCheck,
  viewWithPdfium,
  viewWithPdfjs,
} from '../../../test/support/searchable-pdf/pdf-viewers.js';
import { Claims } from '../../../test/support/searchable-pdf/verapdf.js';
import { INFO, each, lineAt, words } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import {
  DRAWING,
  stream,
  tinyPdf,
  type TinyObjects,
  type XrefKind,
} from '../../../test/support/searchable-pdf/tiny-pdf.js';
import { writeSearchablePdf, type SearchablePage, type SearchableResult } from '../searchable-pdf.js';
import type { Turn } from '../text/page-geometry.js';

const hasPdftotext = onPath('pdftotext');
const hasQpdf = onPath('qpdf');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searchable-'));
});
afterAll(() => rm(folder, { recursive: true }));

const TEXT = 'Số liệu gió';
const claims = new Claims();

/** One page, 400 by 600 points unless it says otherwise. */
function onePage(page: string, pages = '', more: TinyObjects = {}): TinyObjects {
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: `<</Type /Pages /Count 1 /Kids [3 0 R] ${pages}>>`,
    3: `<</Type /Page /Parent 2 0 R ${page}>>`,
    4: DRAWING,
    ...more,
  };
}

/** A page space of one pixel a point, with one line 40 from the left and 100 from the top. */
function space(width = 400, height = 600, rotation: Turn = 0): SearchablePage {
  return { number: 1, width, height, rotation, lines: [lineAt(TEXT, 40, 100)] };
}

interface Written {
  readonly result: SearchableResult;
  readonly path: string;
  readonly added: string;
}

/** Writes, and checks all that must hold of any original. */
async function write(original: Buffer, pages: readonly SearchablePage[], texts = [TEXT]): Promise<Written> {
  const from = join(folder, `${Math.random()}.pdf`);
  const path = `${from}.out.pdf`;
  await writeFile(from, original);
  const result = await writeSearchablePdf(
    { path: from, mediaType: 'application/pdf' },
    each(pages),
    INFO,
    path,
  );
  const bytes = await readFile(path);
  claims.note(path, result);
  expect(result.method).toBe('incremental');
  expect(bytes.subarray(0, original.length).equals(original)).toBe(true);
  if (hasQpdf) await qpdfCheck(path);
  const before = await viewWithPdfium(from);
  const after = await viewWithPdfium(path);
  expect(after.map((page) => words(page.text))).toEqual(texts.map(words));
  if (after.every((page, i) => page.picture.width === before[i]?.picture.width))
    after.forEach((page, i) =>
      expect(Buffer.compare(page.picture.data, before[i]?.picture.data as Uint8Array)).toBe(0),
    );
  if (hasPdftotext) expect((await pdftotext(path)).map(words)).toEqual(texts.map(words));
  return { result, path, added: bytes.toString('latin1', original.length) };
}

/** The line stands where its box is on the page as it is shown: 40 from the left, 100–130 from the top. */
async function expectInPlace(path: string): Promise<void> {
  const [page = []] = await viewWithPdfjs(path);
  const [first] = page.filter((item) => item.text.trim());
  expect(first).toMatchObject({ angle: 0 });
  expect(first?.x).toBeCloseTo(40, 0);
  expect(first?.baseline).toBeGreaterThan(115);
  expect(first?.baseline).toBeLessThan(130);
}

const PLAIN = onePage('/MediaBox [0 0 400 600] /Contents 4 0 R /Resources <<>>');

describe('PDF originals, made by hand', () => {
  it.each<XrefKind>(['table', 'stream', 'packed', 'hybrid'])(
    'updates a file with %s cross-references',
    async (kind) => {
      const { path, added, result } = await write(tinyPdf(PLAIN, kind), [space()]);
      await expectInPlace(path);
      expect(result).toEqual({ pages: 1, method: 'incremental', archive: 'PDF/A-2b', notes: [] });
      expect(added.includes('/Type /XRef')).toBe(kind === 'stream' || kind === 'packed');
    },
  );

  it('follows earlier updates, its own among them', async () => {
    const first = await write(tinyPdf(PLAIN), [space()]);
    const again = await write(
      await readFile(first.path),
      [{ ...space(), lines: [lineAt('Ẩm độ', 40, 50)] }],
      ['Ẩm độ'],
    );
    expect(again.result.notes).toEqual(['an invisible text layer of the original was taken out: pages 1']);
    expect(again.added).toContain('/PhusaText2');
  });

  it.each<[Turn, number, number]>([
    [0, 400, 600],
    [90, 600, 400],
    [180, 400, 600],
    [270, 600, 400],
  ])('places text on a page turned by %i', async (turn, width, height) => {
    const page = `/MediaBox [0 0 400 600] /Rotate ${turn} /Contents 4 0 R /Resources <<>>`;
    const { path, result } = await write(tinyPdf(onePage(page)), [space(width, height, turn)]);
    await expectInPlace(path);
    expect(result.notes).toEqual([]);
  });

  it('turns a page upright whose picture was scanned lying', async () => {
    const { path, result } = await write(tinyPdf(PLAIN), [space(600, 400, 90)]);
    await expectInPlace(path);
    expect(result.notes).toEqual(['turned upright: pages 1']);
  });

  it('turns a page that a person turned, though there is nothing to write on it', async () => {
    const { path, added } = await write(tinyPdf(PLAIN), [{ ...space(600, 400, 90), lines: [] }], ['']);
    expect(added).toContain('/Rotate 90');
    const [shown] = await viewWithPdfium(path);
    expect([shown?.picture.width, shown?.picture.height]).toEqual([600, 400]);
  });

  it.each<Turn>([0, 90, 180, 270])('minds the crop box, turned by %i', async (turn) => {
    const page = `/MediaBox [-50 -20 700 800] /CropBox [450 630 50 30] /Rotate ${turn} /Contents 4 0 R`;
    const upright = turn % 180 === 0;
    const { path } = await write(tinyPdf(onePage(page)), [
      space(upright ? 400 : 600, upright ? 600 : 400, turn),
    ]);
    await expectInPlace(path);
  });

  it('minds a page space finer than the page', async () => {
    const page = { ...space(800, 1200), lines: [lineAt('Số liệu', 80, 200)] };
    const { path } = await write(tinyPdf(PLAIN), [page], ['Số liệu']);
    const [[first] = []] = await viewWithPdfjs(path);
    expect(first?.x).toBeCloseTo(40, 0);
    expect(first?.baseline).toBeGreaterThan(107);
    expect(first?.baseline).toBeLessThan(115);
  });

  it('takes resources, boxes and turn from the nodes above', async () => {
    const above = '/MediaBox [0 0 400 600] /Rotate 90 /Resources 5 0 R';
    const objects = onePage('/Contents 4 0 R', above, { 5: '<</Font 6 0 R>>', 6: '<</F1 7 0 R>>', 7: FONT });
    const { path, added } = await write(tinyPdf(objects), [space(600, 400, 90)]);
    await expectInPlace(path);
    expect(added).toMatch(/\n6 0 obj\n<<\/F1 7 0 R \/PhusaText \d+ 0 R>>/);
  });

  it('gives shared resources one new version, not a copy a page', async () => {
    const objects: TinyObjects = {
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: '<</Type /Pages /Count 2 /Kids [3 0 R 8 0 R] /MediaBox [0 0 400 600]>>',
      3: '<</Type /Page /Parent 2 0 R /Resources 5 0 R>>',
      5: '<</ProcSet [/PDF]>>',
      8: '<</Type /Page /Parent 2 0 R /Resources 5 0 R>>',
    };
    const { added } = await write(tinyPdf(objects), [space(), { ...space(), number: 2 }], [TEXT, TEXT]);
    expect(added.match(/\n5 0 obj/g)).toHaveLength(1);
  });

  it('goes before contents in an array, even one that stands elsewhere', async () => {
    const objects = onePage('/MediaBox [0 0 400 600] /Contents 6 0 R', '', {
      5: stream('Q 0 g 9 9 9 9 re f'),
      6: '[4 0 R 5 0 R]',
    });
    const { path, added } = await write(tinyPdf(objects), [space()]);
    await expectInPlace(path);
    expect(added).toMatch(/\/Contents \[\d+ 0 R 4 0 R 5 0 R\]/);
  });

  it('leaves alone what is trusted, blank or not there, and says the last', async () => {
    const { result, added } = await write(
      tinyPdf(PLAIN),
      [
        { ...space(), skip: true },
        { ...space(), number: 7 },
        { ...space(), lines: [] },
      ],
      [''],
    );
    expect(result.notes).toEqual(['no text could be added (the original has no such page): pages 7']);
    expect(added).not.toContain('PhusaText ');
  });

  it('keeps the information it does not know better, and the first identifier', async () => {
    const objects = { ...PLAIN, 5: '<</Creator (Máy \\(quét\\)) /Title (Old) /ModDate (D:2024)>>' };
    const { added } = await write(tinyPdf(objects, 'table', '/Info 5 0 R /ID [<0102> <0304>]'), [space()]);
    expect(added).toMatch(
      /\n5 0 obj\n<<\/Creator <4DE17920287175E97429> \/Title <FEFF.*ModDate \(D:20261124030405\+00'00'\) \/Producer \(phusa 0.1\)/s,
    );
    expect(added).toMatch(/\/ID \[<0102> <[0-9A-F]{32}>\]/);
    expect(added).toContain('/Lang (vi)');
  });

  it("notes the page's own text and a signature", async () => {
    const contents = stream('BT /F1 12 Tf 50 50 Td (Trang 1) Tj ET');
    const resources = '/Resources <</Font <</F1 7 0 R>>>>';
    const objects = onePage(`/MediaBox [0 0 400 600] /Contents 4 0 R ${resources}`, '', {
      1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</SigFlags 3>>>>',
      4: contents,
      7: FONT,
    });
    const { result } = await write(tinyPdf(objects), [space()], [`${TEXT} Trang 1`]);
    expect(result.notes).toEqual([
      'the original is signed; the signature covers the original part only',
      "the page's own text is kept beside ours: pages 1",
      'not PDF/A-2b: a file with /AcroForm, which was not checked',
    ]);
  });
});

claims.describe(15);

const FONT = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';
