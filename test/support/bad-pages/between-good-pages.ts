import { stream, tinyPdf, type TinyObjects } from '../searchable-pdf/tiny-pdf.js';

/** Objects of a bad page, numbered from `FIRST_OWN` on; the first of them is the page itself. */
export const FIRST_OWN = 20;
export const GOOD_PAGE_WORDS = 'drying of seaweed';

const GOOD = [
  'This is a report about the drying of seaweed in closed chambers.',
  'The chambers were built of brick and heated with rice husk.',
  'After two days the seaweed holds less than a fifth of its water.',
];
const GOOD_CONTENT = `BT /F1 10 Tf ${GOOD.map((line, i) => `1 0 0 1 20 ${500 - 30 * i} Tm (${line}) Tj`).join(' ')} ET`;
const GOOD_PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>';

export type OwnObjects = readonly (string | { entries: string; bytes: Buffer })[];

/** A PDF of three pages, of which the middle one is `own[0]`; `own[i]` is object `FIRST_OWN + i`. */
export function betweenGoodPages(own: OwnObjects): Buffer {
  const objects: TinyObjects = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count 3 /Kids [3 0 R ${FIRST_OWN} 0 R 4 0 R] >>`,
    3: GOOD_PAGE,
    4: GOOD_PAGE,
    5: stream(GOOD_CONTENT),
    6: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  };
  own.forEach((object, i) => (objects[FIRST_OWN + i] = object));
  return tinyPdf(objects);
}

/** The page of a bad file's middle; `entries` come beside or instead of the usual ones. */
export function ownPage({
  mediaBox = [0, 0, 400, 600],
  contents = FIRST_OWN + 1,
  resources = '',
  more = '',
}: {
  mediaBox?: readonly number[];
  contents?: number;
  resources?: string;
  more?: string;
}): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(' ')}] /Contents ${contents} 0 R /Resources << ${resources} >> ${more} >>`;
}
