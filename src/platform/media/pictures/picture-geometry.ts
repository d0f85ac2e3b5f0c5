import { PermanentError } from '../../../shared/errors.js';
import type { Box } from '../../../shared/geometry.js';
import { capped, type PageSpace } from '../pdf/page-space.js';
import type { PictureRequest } from '../port/media-reader.js';

/** How a picture is cut: the whole page in pixels of the wanted scale, the region in them. */
export interface PictureGeometry {
  readonly width: number;
  readonly height: number;
  readonly region: Box;
  readonly grey: boolean;
}

const LARGEST_SCALE = 2;

/** Scales a page and a region of it, within the pixels that a picture may have. */
export function pictureGeometry(
  page: PageSpace,
  request: PictureRequest,
  maxPixels: number,
): PictureGeometry {
  const [x, y, w, h] = within(page, request.region ?? [0, 0, page.width, page.height]);
  const wanted = Math.min((request.width ?? w) / w, LARGEST_SCALE);
  const cut = capped(w * wanted, h * wanted, maxPixels);
  const scale = Math.min(cut.width / w, wanted);
  const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
  const width = Math.max(left + cut.width, Math.round(page.width * scale));
  const height = Math.max(top + cut.height, Math.round(page.height * scale));
  return { width, height, region: [left, top, cut.width, cut.height], grey: request.grey ?? false };
}

function within(page: PageSpace, [x, y, w, h]: Box): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(page.width, Math.ceil(x + w));
  const bottom = Math.min(page.height, Math.ceil(y + h));
  if (right <= left || bottom <= top)
    throw new PermanentError('internal', 'the region lies outside the page');
  return [left, top, right - left, bottom - top];
}
