import { createRequire } from 'node:module';
import { FONT_FAMILY, FONT_STYLES, printFont } from './print-fonts.js';
import type { PdfDefinition, Pdfmake } from './pdf-definition.js';

// required, not imported: an import would bring its types in
const require = createRequire(import.meta.url);

let prepared: Pdfmake | undefined;

/**
 * pdfmake with our font, and forbidden to read files or the network: all that a paper needs is in its definition.
 * Loaded with the first paper: it takes half a second.
 */
function printer(): Pdfmake {
  if (prepared) return prepared;
  const pdfmake = require('pdfmake') as Pdfmake;
  const file = (style: string): string => `paper-${style}.ttf`;
  for (const style of FONT_STYLES) pdfmake.virtualfs.writeFileSync(file(style), printFont(style));
  pdfmake.addFonts({
    [FONT_FAMILY]: Object.fromEntries(FONT_STYLES.map((style) => [style, file(style)])),
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  prepared = pdfmake;
  return pdfmake;
}

/** A definition of pdfmake as PDF in the papers' font; `at`: when it counts as made, so that the bytes are the same again. */
export function printPdf(definition: PdfDefinition, at: Date): Promise<Buffer> {
  return printer()
    .createPdf({
      ...definition,
      defaultStyle: { font: FONT_FAMILY, ...definition.defaultStyle },
      info: { producer: 'phusa', creator: 'phusa', ...definition.info, creationDate: at, modDate: at },
    })
    .getBuffer();
}
