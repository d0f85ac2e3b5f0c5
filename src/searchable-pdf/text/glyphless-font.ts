import { PdfString, dict, name, type PdfRef } from '../pdf/pdf-objects.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import { ASCENT, DESCENT, LETTER_WIDTH, SPACE_WIDTH, emptyTrueType } from './empty-true-type.js';
import type { GlyphCodes } from './glyph-codes.js';

const FONT_NAME = 'PhusaText';
const SPACE = 0x20;
/** Symbolic, fixed pitch: viewers then look for no substitute. */
const FLAGS = 5;

/** Every code is the empty letter, and the space the narrower one. */
function glyphOfCode(): Buffer {
  const map = Buffer.alloc(2 * 65536);
  for (let code = 0; code < 65536; code++) map.writeUInt16BE(code === SPACE ? 2 : 1, 2 * code);
  return map;
}

/** Writes the font of the invisible text (Type 0, Identity-H) under `font`, once all text is known. */
export async function writeGlyphlessFont(output: PdfOutput, font: PdfRef, codes: GlyphCodes): Promise<void> {
  const [cid, descriptor, file, map, unicode] = Array.from({ length: 5 }, () => output.allocate()) as [
    PdfRef,
    PdfRef,
    PdfRef,
    PdfRef,
    PdfRef,
  ];
  const trueType = emptyTrueType();
  await output.flate(unicode, dict({}), codes.toUnicode());
  await output.flate(map, dict({}), glyphOfCode());
  await output.flate(file, dict({ Length1: trueType.length }), trueType);
  await output.object(
    descriptor,
    dict({
      Type: name('FontDescriptor'),
      FontName: name(FONT_NAME),
      Flags: FLAGS,
      FontBBox: [0, DESCENT, LETTER_WIDTH, ASCENT],
      ItalicAngle: 0,
      Ascent: ASCENT,
      Descent: DESCENT,
      CapHeight: ASCENT,
      StemV: 80,
      FontFile2: file,
    }),
  );
  await output.object(
    cid,
    dict({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: name(FONT_NAME),
      CIDSystemInfo: dict({
        Registry: new PdfString(Buffer.from('Adobe')),
        Ordering: new PdfString(Buffer.from('Identity')),
        Supplement: 0,
      }),
      FontDescriptor: descriptor,
      DW: LETTER_WIDTH,
      W: [SPACE, SPACE, SPACE_WIDTH],
      CIDToGIDMap: map,
    }),
  );
  await output.object(
    font,
    dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: name(FONT_NAME),
      Encoding: name('Identity-H'),
      DescendantFonts: [cid],
      ToUnicode: unicode,
    }),
  );
}
