import type { GreyPicture } from './grey-picture.js';
import type { Frame } from './frame.js';
import { PixelWork } from './pixel-kernels.js';

/** A pixel's neighbours weigh so much of 16 at most in what is made smaller, and so much more where it is turned too. */
const MOST_SIDE = 5;
const TURNED_SIDE = 2;

/**
 * What the finder sees of a picture: sampled once, as the frame scales and turns it. What is to be made smaller is
 * smoothed first, so that no noise is passed over and none grows. Beyond the picture's edge it goes on as it ends: an
 * even filling would draw an edge of its own along a photograph's border.
 */
export function viewOf(picture: GreyPicture, frame: Frame): GreyPicture {
  const { width, height } = frame;
  if (frame.degrees === 0 && width === picture.width && height === picture.height) return picture;
  const work = new PixelWork();
  const from = smoothedFor(frame, picture, work);
  const to = work.room(width * height);
  const [origin, right, down] = [
    frame.toPicture(0.5, 0.5),
    frame.toPicture(1.5, 0.5),
    frame.toPicture(0.5, 1.5),
  ];
  work.run.sample(
    from,
    picture.width,
    picture.height,
    origin.x - 0.5,
    origin.y - 0.5,
    right.x - origin.x,
    right.y - origin.y,
    down.x - origin.x,
    down.y - origin.y,
    to,
    width,
    height,
    work.room(2 * picture.width),
  );
  return { data: work.take(to, width * height), width, height };
}

function smoothedFor(frame: Frame, { data, width, height }: GreyPicture, work: PixelWork): number {
  const from = work.put(data);
  if (frame.scale >= 1) return from;
  const turned = frame.degrees === 0 ? 0 : TURNED_SIDE;
  const side = Math.min(MOST_SIDE, Math.round(8 * (1 - frame.scale)) + turned);
  const to = work.room(data.length);
  work.run.smooth(from, width, height, side, to, work.room(2 * width));
  return to;
}
