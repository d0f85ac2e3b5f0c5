import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INFO, each, lineAt, words } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import { viewWithPdfium } from '../../../test/support/searchable-pdf/pdf-viewers.js';
import { stream, tinyPdf, type TinyObjects } from '../../../test/support/searchable-pdf/tiny-pdf.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { writeSearchablePdf } from '../searchable-pdf.js';
import { ContentResources } from './content-resources.js';
import { type SeenContent, withoutInvisibleText } from './invisible-text.js';
import { contentBytes, contentRefs } from './page-content.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invisible-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 400 600]';
const GLYPH = stream('500 0 0 0 500 700 d1 0 0 500 700 re f');

/** One page with this content, cut into streams at `|`. */
function page(content: string): TinyObjects {
  const cuts = content.split('|');
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 400 600]>>',
    3: `<</Type /Page /Parent 2 0 R /Resources 4 0 R /Contents [${cuts.map((_, i) => `${20 + i} 0 R`).join(' ')}]>>`,
    4: '<</Font <</F 5 0 R /T3 6 0 R>> /ExtGState <</G <</Font [5 0 R 9]>> /H <</ca 1>>>> /XObject <</Im 8 0 R /OCR 9 0 R /Mixed 10 0 R /Bare 11 0 R /Outer 12 0 R>> /Properties <</P <</ActualText (x)>>>>>>',
    5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    6: '<</Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [.001 0 0 .001 0 0] /CharProcs <</a 7 0 R>> /Encoding <</Differences [97 /a]>> /FirstChar 97 /LastChar 97 /Widths [500]>>',
    7: GLYPH,
    8: stream('\x80', '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray'),
    9: stream('BT /F 9 Tf 3 Tr 20 20 Td (bad) Tj ET', `${FORM} /Resources 4 0 R`),
    10: stream('BT /F 9 Tf 3 Tr (bad) Tj 0 Tr 0 -20 Td (good) Tj ET', FORM),
    11: stream('BT /F 9 Tf (bad) Tj ET', FORM),
    12: stream('/OCR Do', FORM),
    ...Object.fromEntries(cuts.map((cut, i) => [20 + i, stream(cut)])),
  };
}

async function seen(content: string): Promise<SeenContent & { left?: string }> {
  const path = join(folder, `${Math.random()}.pdf`);
  await writeFile(path, tinyPdf(page(content)));
  const reader = await PdfFileReader.open(path);
  try {
    const own = await reader.object(3);
    const entries = own.value as ReadonlyMap<string, never>;
    const bytes = await contentBytes(reader, await contentRefs(reader, entries.get('Contents')));
    const resources = await ContentResources.of(reader, entries.get('Resources'));
    const found = await withoutInvisibleText(reader, bytes, resources);
    const left = found.rest?.toString('latin1').replace(/\s+/g, ' ').trim();
    return { ...found, ...(left === undefined ? {} : { left }) };
  } finally {
    await reader.close();
  }
}

const LEFT: [name: string, content: string, left: string][] = [
  [
    'a layer',
    'q /Im Do Q BT /F 9 Tf 3 Tr 9 9 Td (bad) Tj 0 -9 Td [(b) 9 (ad)] TJ ET',
    'q /Im Do Q BT /F 9 Tf 3 Tr ET',
  ],
  ['a layer cut in the middle', 'BT /F 9| Tf 3 Tr (ba|d) Tj ET Q', 'BT /F 9 Tf 3 Tr ET Q'],
  ['a mode set before', '3 Tr q BT /F 9 Tf (bad) Tj ET Q', '3 Tr q BT /F 9 Tf ET Q'],
  [
    'lines of their own',
    'BT /F 9 Tf 3 Tr 9 TL (bad) \' 1 2 (bad) " ET',
    'BT /F 9 Tf 3 Tr 9 TL T* 1 Tw 2 Tc T* ET',
  ],
  [
    'words before visible text placed anew',
    'BT /F 9 Tf 3 Tr 9 9 Td (bad) Tj 0 Tr 0 -9 Td (good) Tj ET',
    'BT /F 9 Tf 3 Tr 9 9 Td 0 Tr 0 -9 Td (good) Tj ET',
  ],
  [
    'words behind visible text',
    'BT /F 9 Tf 9 9 Td (good) Tj 3 Tr (bad) Tj ET',
    'BT /F 9 Tf 9 9 Td (good) Tj 3 Tr ET',
  ],
  [
    'marks around it',
    '/Span <</MCID 0>> BDC BT /F 9 Tf 3 Tr (bad) Tj ET EMC',
    '/Span <</MCID 0>> BDC BT /F 9 Tf 3 Tr ET EMC',
  ],
  ['a form', 'q /Im Do Q q /OCR Do Q', 'q /Im Do Q q Q'],
  ['a form in a form', '/Im Do /Outer Do', '/Im Do'],
  ['a form that takes its mode from the page', '/H gs 3 Tr /Bare Do', '/H gs 3 Tr'],
];

const NOTHING: [name: string, content: string][] = [
  ['visible text', 'BT /F 9 Tf 9 9 Td (good) Tj ET'],
  ['text of a mode that was taken back', 'q 3 Tr Q BT /F 9 Tf (good) Tj ET'],
  ['the drawn letters of a Type 3 font', 'BT /T3 9 Tf 3 Tr (a) Tj ET'],
  ['text that clips', 'BT /F 9 Tf 7 Tr (good) Tj ET /Im Do'],
  ['a form of its own mode', '/Bare Do'],
  ['nothing at all', ''],
];

const UNSURE: [name: string, content: string][] = [
  ['visible text goes on where invisible text ends', 'BT /F 9 Tf 3 Tr (bad) Tj 0 Tr (good) Tj ET'],
  ['a form has both', '/Mixed Do'],
  ['there is another text for it', '/Span <</ActualText (x)>> BDC BT /F 9 Tf 3 Tr (bad) Tj ET EMC'],
  ['there is another text for it elsewhere', '/Span /P BDC BT /F 9 Tf 3 Tr (bad) Tj ET EMC'],
  ['the font comes with a graphics state', '/G gs BT 3 Tr (bad) Tj ET'],
  ['the font is missing', 'BT /None 9 Tf 3 Tr (bad) Tj ET'],
  ['there is an inline picture', 'BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI BT /F 9 Tf 3 Tr (bad) Tj ET'],
  ['the content makes no sense', 'BT /F 9 Tf 3 Tr (bad) Tj ET ]'],
];

describe('invisible text of an original', () => {
  it.each(LEFT)('is taken out, and nothing else: %s', async (_, content, left) => {
    expect(await seen(content)).toMatchObject({ invisibleText: true, left });
  });

  it.each(NOTHING)('is not what can be seen: %s', async (_, content) => {
    const found = await seen(content);
    expect(found.invisibleText).toBe(false);
    expect(found).not.toHaveProperty('left');
  });

  it.each(UNSURE)('stays where %s', async (_, content) => {
    await expect(seen(content)).rejects.toBeInstanceOf(NotUnderstood);
  });

  it('is not told from visible text by us: what the page says rightly is not said twice', async () => {
    const path = join(folder, 'mixed.pdf');
    await writeFile(path, tinyPdf(page('BT /F 9 Tf 9 9 Td (good) Tj ET')));
    const lines = [{ ...lineAt('good', 9, 580), source: 'trusted' as const }, lineAt('Lúa', 40, 40)];
    const ours = { number: 1, width: 400, height: 600, rotation: 0 as const, lines };
    await writeSearchablePdf({ path, mediaType: 'application/pdf' }, each([ours]), INFO, `${path}.out.pdf`);
    const [after] = await viewWithPdfium(`${path}.out.pdf`);
    expect(words(after?.text ?? '').sort()).toEqual(['Lúa', 'good']);
  });

  it('makes way for ours, and no pixel changes', async () => {
    for (const [, content] of [...LEFT, ...NOTHING, ...UNSURE]) {
      const path = join(folder, `${Math.random()}.pdf`);
      await writeFile(path, tinyPdf(page(content)));
      const out = `${path}.out.pdf`;
      const ours = {
        number: 1,
        width: 400,
        height: 600,
        rotation: 0 as const,
        lines: [lineAt('Lúa', 40, 40)],
      };
      const source = { path, mediaType: 'application/pdf' };
      const { notes } = await writeSearchablePdf(source, each([ours]), INFO, out);
      const [[before], [after]] = [await viewWithPdfium(path, 2), await viewWithPdfium(out, 2)];
      expect(
        Buffer.compare(after?.picture.data ?? Buffer.alloc(0), before?.picture.data ?? Buffer.alloc(1)),
      ).toBe(0);
      const text = words(after?.text ?? '');
      expect(text).toContain('Lúa');
      const kept = notes.some((note) => note.includes('is kept beside ours'));
      if (!kept) expect(text).not.toContain('bad');
    }
  });
});
