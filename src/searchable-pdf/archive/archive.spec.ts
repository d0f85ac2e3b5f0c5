import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { INFO, each, lineAt, pageOf, truthOf } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import { stream, tinyPdf, type TinyObjects } from '../../../test/support/searchable-pdf/tiny-pdf.js';
import { Claims } from '../../../test/support/searchable-pdf/verapdf.js';
import { writeSearchablePdf, type SearchableResult } from '../searchable-pdf.js';
import { srgbProfile } from './srgb-profile.js';

const sample = (file: string): string => fileURLToPath(new URL(`../../../samples/${file}`, import.meta.url));
const MEDIA: Record<string, string> = { pdf: 'application/pdf', tif: 'image/tiff', jpg: 'image/jpeg' };
const claims = new Claims();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searchable-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('PDF/A-2b', () => {
  const OWN_TEXT = 'text of its own, whose fonts were not checked';
  it.each<[file: string, why: string | undefined]>([
    ['01-vi-report-scan.pdf', undefined],
    ['02-vi-born-digital.pdf', OWN_TEXT],
    ['03-vi-tcvn3.pdf', OWN_TEXT],
    ['04-vi-mixed.pdf', OWN_TEXT],
    ['05-vi-patent-front.pdf', undefined],
    ['06-en-patent-front.pdf', undefined],
    ['07-vi-multipage-g4.tif', undefined],
    ['08-vi-photo-skew3.jpg', undefined],
    ['09-vi-rotated90.pdf', undefined],
    ['10-near-blank.pdf', undefined],
  ])('is claimed for scans and for nothing else: %s', async (file, why) => {
    const out = join(folder, `${file}.pdf`);
    const pages = (await truthOf(file)).map((text, i) => pageOf(i + 1, text));
    const source = { path: sample(file), mediaType: MEDIA[file.slice(-3)] as string };
    const result = await writeSearchablePdf(source, each(pages), INFO, out);
    claims.note(out, result);
    expect(result.archive).toBe(why === undefined ? 'PDF/A-2b' : undefined);
    if (why !== undefined) expect(result.notes).toContain(`not PDF/A-2b: page 1: ${why}`);
    const xmp = (await readFile(out)).toString('utf8');
    expect(xmp.includes('<pdfaid:part>2</pdfaid:part>')).toBe(why === undefined);
    expect(xmp).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Báo cáo</rdf:li></rdf:Alt></dc:title>',
    );
    expect(xmp).toContain('<xmp:ModifyDate>2026-11-24T03:04:05+00:00</xmp:ModifyDate>');
  });
});

const PICTURE = '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8';
const grey = (entries = '/ColorSpace /DeviceGray'): TinyObjects[number] =>
  stream('\0\x7f\xff\x01', `${PICTURE} ${entries}`);
const HELVETICA = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';

/** A page that draws one picture, and what a case puts in its stead. */
function scan(more: TinyObjects = {}, content = 'q 595 0 0 842 0 0 cm /Im0 Do Q', page = ''): TinyObjects {
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842]>>',
    3: `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 5 0 R ${page}>>`,
    4: stream(content),
    5: '<</XObject <</Im0 6 0 R>> /Font <</F0 7 0 R>> /ExtGState <</G0 8 0 R>>>>',
    6: grey(),
    7: HELVETICA,
    8: '<</Type /ExtGState /TR /Identity>>',
    ...more,
  };
}

const ABOVE: TinyObjects = {
  2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] /Resources 5 0 R>>',
  3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R>>',
};

const PROFILE = { 9: { entries: '/N 3', bytes: srgbProfile() } };
const rgb = stream('\0\x7f\xff\x01\0\x7f\xff\x01\0\x7f\xff\x01', `${PICTURE} /ColorSpace [/ICCBased 9 0 R]`);
const INTENT =
  '<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (own) /DestOutputProfile 9 0 R>>';
const root = (entries: string): TinyObjects => ({ 1: `<</Type /Catalog /Pages 2 0 R ${entries}>>` });
const XMP_1B = stream('<x pdfaid:part="1"/>', '/Type /Metadata /Subtype /XML');

/** Claimed, and so put before veraPDF. */
const SOUND: [name: string, objects: TinyObjects][] = [
  ['a font and a graphics state that nothing uses', scan()],
  ['resources from above, which the new page names itself', scan(ABOVE)],
  ['a colour profile', scan({ ...PROFILE, 6: rgb })],
  [
    'a palette',
    scan({ 6: grey('/ColorSpace [/Indexed /DeviceRGB 255 10 0 R]'), 10: stream('\x80'.repeat(768)) }),
  ],
  ['a stencil', scan({ 6: stream('\x80\x40', '/Subtype /Image /Width 2 /Height 2 /ImageMask true') })],
  ['a soft mask', scan({ 6: grey('/ColorSpace /DeviceGray /SMask 9 0 R'), 9: grey() })],
  [
    'a hard mask',
    scan({
      6: grey('/ColorSpace /DeviceGray /Mask 9 0 R'),
      9: stream('\x80\x40', '/Subtype /Image /Width 2 /Height 2 /ImageMask true /BitsPerComponent 1'),
    }),
  ],
  ['a transparency group', scan({}, undefined, '/Group <</S /Transparency /CS /DeviceRGB>>')],
  [
    'a harmless graphics state',
    scan({ 8: '<</Type /ExtGState /SA true /ca .5 /BM /Normal>>' }, '/G0 gs /Im0 Do'),
  ],
  ['lines and colours', scan({}, '1 0 0 rg 0 G 5 w 9 9 m 99 99 l S /Perceptual ri /Im0 Do')],
  ['marked content', scan({}, '/Artifact <</Type /Pagination>> BDC /Im0 Do EMC')],
  ['an invisible layer, which is taken out', scan({}, 'q /Im0 Do Q BT /F0 9 Tf 3 Tr 9 9 Td (bad) Tj ET')],
  [
    'an invisible layer in a form, which is left out',
    scan(
      {
        5: '<</XObject <</Im0 6 0 R /OCR 9 0 R>>>>',
        9: stream(
          'BT /F0 9 Tf 3 Tr (bad) Tj ET',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F0 7 0 R>>>>',
        ),
      },
      '/Im0 Do /OCR Do',
    ),
  ],
  ['a way to open it and labels', scan(root('/OpenAction [3 0 R /Fit] /PageLabels <</Nums [0 <</S /D>>]>>'))],
  ['no annotations, said aloud', scan({}, undefined, '/Annots [] /Trans <<>>')],
  [
    "an output intent and PDF/A's mark of its own",
    scan({ ...PROFILE, ...root(`/OutputIntents [${INTENT}] /Metadata 10 0 R`), 10: XMP_1B }),
  ],
];

const UNCHECKED: [name: string, why: string, objects: TinyObjects][] = [
  [
    'text',
    'page 1: text of its own, whose fonts were not checked',
    scan({}, 'BT /F0 9 Tf 9 9 Td (Trang 1) Tj ET'),
  ],
  ['CMYK drawing', 'page 1: content with k, which was not checked', scan({}, '0 0 0 1 k 9 9 9 9 re f')],
  [
    'a CMYK picture',
    'page 1: a picture with colours that were not checked',
    scan({ 6: stream('\0\0\0\0', `${PICTURE} /Width 1 /ColorSpace /DeviceCMYK`) }),
  ],
  [
    'a spot colour',
    'page 1: a picture in /Separation colours, which were not checked',
    scan({
      6: grey('/ColorSpace [/Separation /Black /DeviceCMYK 9 0 R]'),
      9: '<</FunctionType 2 /Domain [0 1] /N 1>>',
    }),
  ],
  [
    'a broken profile',
    'page 1: a colour profile that was not understood',
    scan({ 6: rgb, 9: { entries: '/N 3', bytes: srgbProfile().subarray(0, 200) } }),
  ],
  [
    'an inline picture',
    'page 1: content with an inline picture',
    scan({}, 'BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI'),
  ],
  [
    'a form',
    'page 1: a form, which was not checked',
    scan({ 6: stream('0 g', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]') }),
  ],
  [
    'a transfer function',
    'page 1: a graphics state with /TR, which was not checked',
    scan({}, '/G0 gs /Im0 Do'),
  ],
  [
    'smoothing',
    'page 1: a picture that asks to be smoothed',
    scan({ 6: grey('/ColorSpace /DeviceGray /Interpolate true') }),
  ],
  [
    'JPEG 2000',
    'a stream with a filter that was not checked',
    scan({ 6: grey('/ColorSpace /DeviceGray /Filter /JPXDecode') }),
  ],
  [
    'LZW where nobody looks',
    'a stream with a filter that was not checked',
    scan({ 9: stream('x', '/Filter /LZWDecode') }),
  ],
  [
    'a file beside the file',
    'a stream that lies outside the file',
    scan({ 9: stream('', '/F (other.bin)') }),
  ],
  [
    'an annotation',
    'page 1: annotations',
    scan({ 9: '<</Type /Annot /Subtype /Text /Rect [0 0 9 9]>>' }, undefined, '/Annots [9 0 R]'),
  ],
  [
    'a script',
    'a file with /Names, which was not checked',
    scan(root('/Names <</JavaScript <</Names []>>>>')),
  ],
  [
    'an action at its opening',
    'an action at its opening',
    scan(root('/OpenAction <</S /JavaScript /JS (1)>>')),
  ],
  ['layers', 'a file with /OCProperties, which was not checked', scan(root('/OCProperties <<>>'))],
  ['a tiny page', 'page 1: a page of an unusual size', scan({}, undefined, '/MediaBox [0 0 2 800]')],
  ['careless strings', 'objects that are written carelessly', scan({ 9: '<abc>' })],
  [
    'another output intent',
    'a colour profile that was not understood',
    scan({ 9: { entries: '/N 4', bytes: srgbProfile() }, ...root(`/OutputIntents [${INTENT}]`) }),
  ],
];

async function written(
  objects: TinyObjects,
  skip = false,
): Promise<{ out: string; result: SearchableResult }> {
  const path = join(folder, `${Math.random()}.pdf`);
  await writeFile(path, tinyPdf(objects));
  const out = `${path}.out.pdf`;
  const page = {
    number: 1,
    width: 595,
    height: 842,
    rotation: 0 as const,
    lines: [lineAt('Lúa mặn', 90, 90)],
    skip,
  };
  const result = await writeSearchablePdf(
    { path, mediaType: MEDIA['pdf'] as string },
    each([page]),
    INFO,
    out,
  );
  claims.note(out, result);
  return { out, result };
}

describe('originals made by hand', () => {
  it.each(SOUND)('are PDF/A-2b with %s', async (_, objects) => {
    const { result } = await written(objects);
    expect(result.archive).toBe('PDF/A-2b');
  });

  it.each(UNCHECKED)('are not called PDF/A-2b with %s', async (_, why, objects) => {
    const { result } = await written(objects);
    expect(result.notes).toContain(`not PDF/A-2b: ${why}`);
    expect(result.archive).toBeUndefined();
  });

  it('are looked at on pages that get no text, too', async () => {
    expect((await written(scan(), true)).result.archive).toBe('PDF/A-2b');
    const { result } = await written(scan(ABOVE), true);
    expect(result.notes).toEqual(['not PDF/A-2b: page 1: resources from above']);
  });

  it('lose a claim of their own that cannot be known to hold still', async () => {
    const text = scan({ ...root('/Metadata 10 0 R'), 10: XMP_1B }, 'BT /F0 9 Tf 9 9 Td (Trang 1) Tj ET');
    const { out, result } = await written(text);
    expect(result.notes).toContain('the original calls itself PDF/A; that is not repeated');
    const bytes = await readFile(out, 'latin1');
    expect(bytes).not.toContain('<pdfaid:part>');
    expect(
      /\/Type \/Catalog .*\/Metadata (\d+) 0 R/.exec(bytes.slice(bytes.lastIndexOf('/Catalog') - 10))?.[1],
    ).not.toBe('10');
  });

  it('keep metadata that claim nothing where ours would claim nothing either', async () => {
    const own = stream('<x/>', '/Type /Metadata /Subtype /XML');
    const { out } = await written(scan({ ...root('/Metadata 10 0 R'), 10: own }, 'BT /F0 9 Tf (1) Tj ET'));
    expect((await readFile(out, 'latin1')).split('/Type /Catalog').at(-1)).toContain('/Metadata 10 0 R');
  });
});

it('has a colour profile that colour engines take for sRGB', async () => {
  const path = join(folder, 'srgb.icc');
  await writeFile(path, srgbProfile());
  const pixels = Buffer.from([255, 0, 0, 12, 99, 200, 128, 128, 128, 1, 2, 3]);
  const picture = sharp(pixels, { raw: { width: 4, height: 1, channels: 3 } }).withIccProfile(path);
  const back = await sharp(await picture.png().toBuffer())
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  pixels.forEach((value, i) => expect(Math.abs((back[i] ?? 999) - value)).toBeLessThanOrEqual(1));
});

claims.describe(20);
