import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { INFO, each, lineAt, words } from '../../test/support/searchable-pdf/laid-out-pages.js';
import { onPath, qpdfCheck, viewWithPdfium } from '../../test/support/searchable-pdf/pdf-viewers.js';
import { stream, tinyPdf, type TinyObjects } from '../../test/support/searchable-pdf/tiny-pdf.js';
import { Claims } from '../../test/support/searchable-pdf/verapdf.js';
import type { SearchableResult } from './document/searchable-page.js';
import type { DrawnPage, GatheredPage, GatheredSource } from './gathered/gathered-page.js';
import { writeGatheredPdf } from './gathered-pdf.js';

const run = promisify(execFile);
const PDF = 'application/pdf';
const claims = new Claims();
let folder: string;
let jpegs: Buffer[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gathered-'));
  const shades = ['#a00', '#0a0', '#00a'];
  jpegs = await Promise.all(
    shades.map((background) =>
      sharp({ create: { width: 400, height: 600, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(bytes: Buffer, kind = 'pdf'): Promise<string> {
  const path = join(folder, `${Math.random()}.${kind}`);
  await writeFile(path, bytes);
  return path;
}

const IMAGE =
  '/Type /XObject /Subtype /Image /Width 400 /Height 600 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode';
const drawing = (name: string) => stream(`q 400 0 0 600 0 0 cm /${name} Do Q`);

/** A scan of three pages, whose program gave them all one list of pictures. */
const scan = (more: TinyObjects = {}, page = ''): Buffer =>
  tinyPdf({
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] /MediaBox [0 0 400 600] /Resources 6 0 R>>',
    3: `<</Type /Page /Parent 2 0 R /Contents 7 0 R ${page}>>`,
    4: '<</Type /Page /Parent 2 0 R /Contents 8 0 R>>',
    5: '<</Type /Page /Parent 2 0 R /Contents 9 0 R>>',
    6: '<</XObject <</A 10 0 R /B 11 0 R /C 12 0 R>>>>',
    7: drawing('A'),
    8: drawing('B'),
    9: drawing('C'),
    ...Object.fromEntries(jpegs.map((bytes, i) => [10 + i, { entries: IMAGE, bytes }])),
    ...more,
  });

const page = (
  number: number,
  filePage: number,
  text: string,
  given: Partial<GatheredPage> = {},
): GatheredPage => ({
  ...{ number, filePage, source: 0, width: 400, height: 600, rotation: 0 },
  lines: text === '' ? [] : [lineAt(text, 40, 100)],
  ...given,
});

interface Written {
  readonly path: string;
  readonly bytes: Buffer;
  readonly result: SearchableResult;
}

async function write(
  sources: readonly GatheredSource[],
  pages: readonly GatheredPage[],
  drawn: readonly DrawnPage[] = [],
): Promise<Written> {
  const path = join(folder, `${Math.random()}.out.pdf`);
  const gathered = await writeGatheredPdf(sources, () => each(pages) as never, INFO, path, drawn);
  if ('drawFirst' in gathered) throw new Error(gathered.drawFirst.map(({ why }) => why).join());
  if (onPath('qpdf')) await qpdfCheck(path);
  claims.note(path, gathered.written);
  return { path, bytes: await readFile(path), result: gathered.written };
}

const drawFirst = async (bytes: Buffer, pages: readonly GatheredPage[]): Promise<unknown> => {
  const sources = [{ path: await saved(bytes), mediaType: PDF }];
  return writeGatheredPdf(sources, () => each(pages) as never, INFO, join(folder, 'never.pdf'));
};

describe('the searchable PDF of pages in another order', () => {
  it('has the pictures of its pages byte for byte, turned by a word, and nothing of a page that was taken out', async () => {
    const source = { path: await saved(scan()), mediaType: PDF };
    const { path, bytes, result } = await write(
      [source],
      [page(1, 3, 'Lúa'), page(2, 1, 'Ngô', { rotation: 90, width: 600, height: 400 })],
    );
    expect(result).toMatchObject({ pages: 2, method: 'gathered', archive: 'PDF/A-2b', notes: [] });
    expect(jpegs.map((jpeg) => bytes.includes(jpeg))).toEqual([true, false, true]);
    const seen = await viewWithPdfium(path);
    expect(seen.map(({ text }) => words(text))).toEqual([['Lúa'], ['Ngô']]);
    expect(seen.map(({ picture }) => [picture.width, picture.height])).toEqual([
      [400, 600],
      [600, 400],
    ]);
    if (!onPath('pdfimages')) return;
    const [before, after] = await Promise.all([source.path, path].map(listed));
    expect(after).toEqual([before?.[2], before?.[0]]);
  });

  it('takes pages out of a PDF, a JPEG and a PNG, each as a document of its own would have it', async () => {
    const [jpeg] = jpegs as [Buffer];
    const png = await sharp({ create: { width: 200, height: 300, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    const sources = [
      { path: await saved(scan()), mediaType: PDF },
      { path: await saved(jpeg, 'jpg'), mediaType: 'image/jpeg' },
      { path: await saved(png, 'png'), mediaType: 'image/png' },
    ];
    const { path, bytes, result } = await write(sources, [
      page(1, 1, 'một', { source: 1 }),
      page(2, 2, 'hai'),
      page(3, 1, 'ba', { source: 2, width: 200, height: 300 }),
      page(4, 2, 'bốn', { rotation: 180 }),
    ]);
    expect(result).toMatchObject({ pages: 4, archive: 'PDF/A-2b', notes: [] });
    expect(bytes.includes(jpeg)).toBe(true);
    // a page that stands in it twice brings its picture once
    expect(bytes.indexOf(jpegs[1] as Buffer)).toBe(bytes.lastIndexOf(jpegs[1] as Buffer));
    expect((await viewWithPdfium(path)).map(({ text }) => words(text).join(' '))).toEqual([
      'một',
      'hai',
      'ba',
      'bốn',
    ]);
  });

  it('leaves a page with a true text as it is, its drawing to the byte; only links go', async () => {
    const own = 'BT /F 12 Tf 40 500 Td (Gia lua) Tj ET 0.5 g 5 5 20 20 re f';
    const bytes = scan({
      3: '<</Type /Page /Parent 2 0 R /Contents 7 0 R /Resources <</Font <</F 20 0 R>>>> /Annots [21 0 R]>>',
      7: stream(own),
      20: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
      21: '<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit]>>',
    });
    const source = { path: await saved(bytes), mediaType: PDF };
    const written = await write([source], [page(1, 2, 'trước'), page(2, 1, '', { skip: true })]);
    expect(written.bytes.includes(own)).toBe(true);
    expect(written.bytes.includes('/Link')).toBe(false);
    expect(written.result.notes).toContain('links were left out: pages 2');
    const [, kept] = await viewWithPdfium(written.path, 2);
    const [before] = await viewWithPdfium(source.path, 2);
    expect(words(kept?.text ?? '')).toEqual(['Gia', 'lua']);
    expect(Buffer.compare(kept?.picture.data as Uint8Array, before?.picture.data as Uint8Array)).toBe(0);
  });

  it('follows forms, patterns and what several filters share', async () => {
    const globals = Buffer.from('not read by anybody here');
    const bytes = scan({
      6: '<</XObject <</A 20 0 R /B 11 0 R /C 12 0 R>> /Pattern <</P 21 0 R>>>>',
      7: stream('/A Do /Pattern cs /P scn 0 0 9 9 re f'),
      20: stream('/C Do', '/Type /XObject /Subtype /Form /BBox [0 0 400 600]'),
      21: stream(
        '/B Do',
        '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <</XObject <</A 10 0 R /B 22 0 R>>>>',
      ),
      22: {
        entries:
          '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode /DecodeParms <</JBIG2Globals 23 0 R>>',
        bytes: Buffer.from('coded'),
      },
      23: { entries: '', bytes: globals },
    });
    const written = await write([{ path: await saved(bytes), mediaType: PDF }], [page(1, 1, 'Lúa')]);
    expect(written.bytes.includes(globals)).toBe(true);
    // C by the form that takes its names from the page; neither the page's B nor the pattern's A is drawn
    expect(jpegs.map((jpeg) => written.bytes.includes(jpeg))).toEqual([false, false, true]);
  });
});

const UNFIT: [name: string, why: RegExp, bytes: () => Buffer][] = [
  ['marks on it', /marks or form fields/, () => scan({}, '/Annots [<</Subtype /Stamp /Rect [0 0 9 9]>>]')],
  [
    'layers to be hidden',
    /layers that can be hidden/,
    () =>
      scan({
        1: '<</Type /Catalog /Pages 2 0 R /OCProperties <</OCGs [20 0 R] /D <<>>>>>>',
        6: '<</XObject <</A 10 0 R>> /Properties <</L 20 0 R>>>>',
        7: stream('/OC /L BDC /A Do EMC'),
        20: '<</Type /OCG /Name (x)>>',
      }),
  ],
  [
    'a stream elsewhere',
    /outside the file/,
    () => scan({ 10: { entries: `${IMAGE} /F (x.jpg)`, bytes: jpegs[0] as Buffer } }),
  ],
  ['a lock', /is encrypted/, () => tinyPdf({ 1: '<</Type /Catalog>>' }, 'table', '/Encrypt 9 0 R')],
  ['no sense', /./, () => Buffer.from('no PDF')],
];

describe('a page that would look otherwise', () => {
  it.each(UNFIT)('is to be drawn, and it is said why: with %s', async (_, why, bytes) => {
    expect(await drawFirst(bytes(), [page(1, 1, 'Lúa')])).toEqual({
      drawFirst: [{ number: 1, why: expect.stringMatching(why) as unknown }],
    });
  });

  it('is taken as it was drawn; one that could not be drawn keeps its text', async () => {
    const source = { path: await saved(Buffer.from('no PDF')), mediaType: PDF };
    const picture = { path: await saved(jpegs[0] as Buffer, 'jpg'), width: 400, height: 600 };
    const why = 'marks or form fields lie on the page';
    const { path, bytes, result } = await write(
      [source],
      [page(1, 1, '', { lines: [{ ...lineAt('Lúa', 40, 100), source: 'trusted' }] }), page(2, 2, 'Ngô')],
      [
        { number: 1, why, picture },
        { number: 2, why },
      ],
    );
    expect(result.notes).toEqual([
      `drawn anew, since ${why}: pages 1–2`,
      'the page could not be drawn: pages 2',
    ]);
    expect(bytes.includes(jpegs[0] as Buffer)).toBe(true);
    expect((await viewWithPdfium(path)).map(({ text }) => words(text))).toEqual([['Lúa'], ['Ngô']]);
  });
});

/** What pdfimages says of each picture: kind, size, colours, coding. */
async function listed(path: string): Promise<string[]> {
  const { stdout } = await run('pdfimages', ['-list', path]);
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => [2, 3, 4, 5, 6, 7, 8, 13].map((at) => line.trim().split(/\s+/)[at]).join(' '));
}

claims.describe(2);
