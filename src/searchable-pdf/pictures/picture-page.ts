import { PdfName, name, withEntries, type PdfRef } from '../pdf/pdf-objects.js';
import { pdfNumber } from '../pdf/pdf-serializer.js';
import type { PdfOutput } from '../pdf/pdf-output.js';
import type { SearchablePage } from '../document/searchable-page.js';
import type { GlyphCodes } from '../text/glyph-codes.js';
import { pageToUser, type Matrix, type Turn } from '../text/page-geometry.js';
import { invisibleText, textOperators } from '../text/text-content.js';
import type { EmbeddedPicture, Orientation, Resolution } from './embedded-picture.js';

/** A page's objects before they are put together. Sizes in points. */
export interface PageParts {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly content: string;
  readonly fontName: string;
  readonly imageName: string;
  readonly image?: PdfRef;
  /** Why a file with this page is no PDF/A-2b. */
  readonly fault?: string;
}

const POINTS_AN_INCH = 72;
const DEFAULT_DPI: Resolution = { x: 200, y: 200 };
/** The largest page that viewers take (ISO 32000-1, annex C). */
const LARGEST_PAGE = 14_400;
/** And the smallest that PDF/A knows. */
const SMALLEST_PAGE = 3;
const NAMES = { fontName: 'PhusaText', imageName: 'Picture' };

/** The page of one picture. `turns`: the page space may be turned against the picture. */
export async function picturePage(
  output: PdfOutput,
  picture: EmbeddedPicture,
  page: SearchablePage | undefined,
  codes: GlyphCodes,
  turns: boolean,
): Promise<PageParts> {
  const image = output.allocate();
  await output.stream(
    image,
    withEntries(picture.entries, {
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: picture.width,
      Height: picture.height,
    }),
    picture.data,
  );
  const [width, height] = pointsOf(picture);
  const turn = turns && page ? furtherTurn(page.rotation, picture.orientation) : 0;
  const placing = imageMatrix(picture.orientation, width, height)
    .map((n) => pdfNumber(n, 4))
    .join(' ');
  const drawn = `q ${placing} cm /${NAMES.imageName} Do Q\n`;
  const text = page ? pageText(page, width, height, turn, codes) : '';
  const fault = pageFault(picture, width, height);
  return { width, height, turn, content: drawn + text, image, ...NAMES, ...(fault ? { fault } : {}) };
}

function pageFault({ entries }: EmbeddedPicture, width: number, height: number): string | undefined {
  const colours = entries.get('ColorSpace');
  if (colours instanceof PdfName && colours.name === 'DeviceCMYK') return 'a CMYK picture';
  return Math.min(width, height) < SMALLEST_PAGE ? 'a page too small' : undefined;
}

/** A page of which only the text is left. */
export function blankPage(page: SearchablePage, codes: GlyphCodes): PageParts {
  const [width, height] = [toPoints(page.width, DEFAULT_DPI.x), toPoints(page.height, DEFAULT_DPI.y)];
  return { width, height, turn: 0, content: pageText(page, width, height, 0, codes), ...NAMES };
}

function pageText(
  page: SearchablePage,
  width: number,
  height: number,
  turn: Turn,
  codes: GlyphCodes,
): string {
  const text = textOperators(page.lines, pageToUser(page, [0, 0, width, height], turn), codes);
  return text === '' ? '' : invisibleText(text, NAMES.fontName);
}

/** What is left to turn when the picture stands as its own orientation says. */
export function furtherTurn(rotation: Turn, orientation: Orientation): Turn {
  const own = [0, 0, 180, 180, 90, 90, 270, 270][orientation - 1] ?? 0;
  return ((rotation - own + 360) % 360) as Turn;
}

const toPoints = (pixels: number, dpi: number): number =>
  Math.round((pixels / dpi) * POINTS_AN_INCH * 1000) / 1000;

/** How large the picture is when it stands as its orientation says. */
function pointsOf(picture: EmbeddedPicture): [width: number, height: number] {
  const { x, y } = picture.dpi ?? DEFAULT_DPI;
  const [width, height] = [toPoints(picture.width, x), toPoints(picture.height, y)];
  const shrink = Math.min(1, LARGEST_PAGE / Math.max(width, height));
  return picture.orientation >= 5 ? [height * shrink, width * shrink] : [width * shrink, height * shrink];
}

/** Where the picture's unit square goes on a page of this size. */
function imageMatrix(orientation: Orientation, width: number, height: number): Matrix {
  const [w, h] = [width, height];
  const matrices: Record<Orientation, Matrix> = {
    1: [w, 0, 0, h, 0, 0],
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -h, -w, 0, w, h],
    6: [0, -h, w, 0, 0, h],
    7: [0, h, w, 0, 0, 0],
    8: [0, h, -w, 0, w, 0],
  };
  return matrices[orientation];
}
