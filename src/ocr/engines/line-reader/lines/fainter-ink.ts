import type { GreyPicture } from '../../../imaging/grey-picture.js';
import { binarise, type FoundInk } from '../../../imaging/binarise.js';
import { connectedComponents } from '../../../imaging/components.js';
import { middleX, middleY, type Component, type Rect } from '../../../imaging/shapes.js';

/** Pieces of ink in a part of the page, looked at with less contrast than the page. */
export type FainterInk = (band: Rect) => Component[];

/** Noise on paper seldom reaches so much of the contrast that makes ink elsewhere. */
const FAINTER = 0.6;
/** In pixels: what paper and letters need around them. */
const AROUND = 30;
/** Accents and descenders stick out of the band that the specks of its letters make. */
const REACH = 4;

/** Thin strokes grow pale where a picture is made smaller; beside darker specks of the same line, they are ink. */
export const fainterInk =
  (view: GreyPicture, { contrast }: Pick<FoundInk, 'contrast'>): FainterInk =>
  (band) => {
    const [left, top] = [
      Math.max(0, Math.floor(band.x0) - AROUND),
      Math.max(0, Math.floor(band.y0) - AROUND),
    ];
    const crop = cropped(view, left, top, Math.ceil(band.x1) + AROUND, Math.ceil(band.y1) + AROUND);
    return connectedComponents(binarise(crop, FAINTER * contrast))
      .map(({ x0, y0, x1, y1, area }) => ({ x0: x0 + left, y0: y0 + top, x1: x1 + left, y1: y1 + top, area }))
      .filter(
        (part) =>
          middleX(part) > band.x0 - REACH &&
          middleX(part) < band.x1 + REACH &&
          middleY(part) > band.y0 - REACH &&
          middleY(part) < band.y1 + REACH,
      );
  };

function cropped(
  { data, width: across, height: down }: GreyPicture,
  left: number,
  top: number,
  right: number,
  bottom: number,
): GreyPicture {
  const [width, height] = [Math.min(right, across) - left, Math.min(bottom, down) - top];
  const part = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * across + left;
    part.set(data.subarray(from, from + width), y * width);
  }
  return { data: part, width, height };
}
