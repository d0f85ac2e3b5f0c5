import type { GreyPicture } from '../../../imaging/grey-picture.js';
import type { Frame } from '../../../imaging/frame.js';
import { PixelWork } from '../../../imaging/pixel-kernels.js';
import type { TextRow } from '../../../imaging/shapes.js';

/** What the network takes: one line of text, so many pixels high. */
export const CROP_HEIGHT = 40;
/** Letters are squeezed by this much, which costs no accuracy and saves time. */
const SQUEEZE = 0.85;
const NARROWEST = 16;
const WIDEST = 4000;

export interface Crop {
  /** Grey, row by row. */
  readonly data: Uint8Array;
  /** A multiple of 4. */
  readonly width: number;
  /** Where the crop's left edge lies in the frame, and how far apart its columns are there. */
  readonly left: number;
  readonly step: number;
}

/** The pictures of lines with a little air, level, of the height that the network takes. */
export function cropLines(picture: GreyPicture, frame: Frame, rows: readonly TextRow[]): Crop[] {
  const work = new PixelWork();
  const page = { ...picture, place: work.put(picture.data) };
  const free = work.mark();
  return rows.map((row) => {
    work.release(free);
    return cropLine(page, frame, row, work);
  });
}

/** A picture that lies in the kernels' memory. */
interface PlacedPicture extends Pick<GreyPicture, 'width' | 'height'> {
  readonly place: number;
}

function cropLine(picture: PlacedPicture, frame: Frame, row: TextRow, work: PixelWork): Crop {
  const area = withAir(row, frame);
  const [high, wide] = [area.y1 - area.y0, area.x1 - area.x0];
  const natural = Math.round((wide * CROP_HEIGHT * SQUEEZE) / high);
  const width = Math.min(WIDEST, Math.max(NARROWEST, (natural + 3) & ~3));
  const [stepX, stepY] = [wide / width, high / CROP_HEIGHT];
  // How many samples make one pixel of the crop, so that none of the picture is passed over.
  const across = Math.max(1, Math.ceil(stepX / frame.scale - 0.25));
  const down = Math.max(1, Math.ceil(stepY / frame.scale - 0.25));
  // The frame turns and scales evenly, so that one step along a row or down a column is the same everywhere.
  const origin = frame.toPicture(area.x0 + (0.5 * stepX) / across, area.y0 + (0.5 * stepY) / down);
  const right = frame.toPicture(area.x0 + (1.5 * stepX) / across, area.y0 + (0.5 * stepY) / down);
  const below = frame.toPicture(area.x0 + (0.5 * stepX) / across, area.y0 + (1.5 * stepY) / down);
  const [to, grid] = [work.room(width * CROP_HEIGHT), work.room(width * CROP_HEIGHT * across * down)];
  work.run.crop(
    picture.place,
    picture.width,
    picture.height,
    origin.x - 0.5,
    origin.y - 0.5,
    right.x - origin.x,
    right.y - origin.y,
    below.x - origin.x,
    below.y - origin.y,
    to,
    width,
    CROP_HEIGHT,
    across,
    down,
    grid,
    work.room(2 * picture.width),
  );
  const data = work.take(to, width * CROP_HEIGHT);
  if (row.inverse) data.forEach((grey, i) => (data[i] = 255 - grey));
  return { data, width, left: area.x0, step: stepX };
}

function withAir({ x0, y0, x1, y1, letter }: TextRow, frame: Frame): Omit<TextRow, 'letter' | 'parts'> {
  let [top, bottom] = [y0 - 0.1 * letter, y1 + 0.1 * letter];
  const missing = 1.15 * letter - (bottom - top);
  if (missing > 0) [top, bottom] = [top - missing / 2, bottom + missing / 2];
  return {
    x0: Math.max(0, x0 - 0.25 * letter),
    y0: Math.max(0, top),
    x1: Math.min(frame.width, x1 + 0.25 * letter),
    y1: Math.min(frame.height, bottom),
  };
}
