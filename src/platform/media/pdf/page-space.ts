import type { PdfPage, PlacedPicture } from './pdf-reader.js';
import type { Rotation } from './pdf-geometry.js';

/**
 * The pixels in which all boxes of a page are given, whatever resolution an engine works at; origin top left of the
 * upright page. `rotation` says how far the page was turned (clockwise, by /Rotate or EXIF) to stand upright.
 */
export interface PageSpace {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly dpi?: number;
  readonly fullPagePicture: boolean;
}

const DEFAULT_DPI = 200;
/** A picture over less of the page than this is an illustration, not the page. */
const FULL_PAGE = 0.95;
const LONGEST_SIDE = 30_000;

/** A scan's page space is its picture's own pixels; any other page has 200 dpi of its crop box. */
export function pdfPageSpace(page: PdfPage, maxPixels: number): PageSpace {
  const density = pictureDensity(page);
  const [x, y] = density ?? [DEFAULT_DPI / 72, DEFAULT_DPI / 72];
  const { width, height } = capped(page.width * x, page.height * y, maxPixels);
  const { number, rotation } = page;
  const dpi = Math.round((width / page.width) * 72);
  return { number, width, height, rotation, dpi, fullPagePicture: density !== undefined };
}

/** Whole pixels within what can be drawn and kept; proportions stay. */
export function capped(width: number, height: number, maxPixels: number): { width: number; height: number } {
  const scale = Math.min(
    1,
    LONGEST_SIDE / width,
    LONGEST_SIDE / height,
    Math.sqrt(maxPixels / (width * height)),
  );
  const whole = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: whole(width), height: whole(height) };
}

/** Pixels per point of the picture that is the page, or of the strips that together are. */
function pictureDensity(page: PdfPage): [x: number, y: number] | undefined {
  const share = (picture: PlacedPicture): number => coveredArea(page, picture) / (page.width * page.height);
  const full = page.pictures.filter((picture) => share(picture) >= FULL_PAGE);
  const [finest] = full.sort((a, b) => b.width * b.height - a.width * a.height);
  if (finest) return [finest.width / finest.box[2], finest.height / finest.box[3]];
  const strips = page.pictures.filter((picture) => picture.box[2] >= FULL_PAGE * page.width);
  const together = strips.reduce((sum, strip) => sum + share(strip), 0);
  if (strips.length < 2 || together < FULL_PAGE || together > 1 / FULL_PAGE) return undefined;
  const x = Math.max(...strips.map((strip) => strip.width / strip.box[2]));
  const y = Math.max(...strips.map((strip) => strip.height / strip.box[3]));
  return [x, y];
}

function coveredArea(page: PdfPage, { box: [x, y, w, h] }: PlacedPicture): number {
  const width = Math.min(x + w, page.width) - Math.max(x, 0);
  const height = Math.min(y + h, page.height) - Math.max(y, 0);
  return Math.max(0, width) * Math.max(0, height);
}
