import { createRequire } from 'node:module';
import { PAPER_FAMILY, PAPER_STYLES, paperFont } from './print-fonts.js';
import type { PdfDefinition, Pdfmake } from './pdf-definition.js';

// required, not imported: an import would bring its types in
const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;

let ready = false;

/** Gives pdfmake our font, and forbids it to read files or the network: all that a paper needs is in its definition. */
function prepare(): void {
  if (ready) return;
  const file = (style: string): string => `paper-${style}.ttf`;
  for (const style of PAPER_STYLES) pdfmake.virtualfs.writeFileSync(file(style), paperFont(style));
  pdfmake.addFonts({
    [PAPER_FAMILY]: Object.fromEntries(PAPER_STYLES.map((style) => [style, file(style)])),
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  ready = true;
}

/** A definition of pdfmake as PDF in the papers' font; `at`: when it counts as made, so that the bytes are the same again. */
export function printPdf(definition: PdfDefinition, at: Date): Promise<Buffer> {
  prepare();
  return pdfmake
    .createPdf({
      ...definition,
      defaultStyle: { font: PAPER_FAMILY, ...definition.defaultStyle },
      info: { producer: 'phusa', creator: 'phusa', ...definition.info, creationDate: at, modDate: at },
    })
    .getBuffer();
}
