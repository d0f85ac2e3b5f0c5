import { type GreyPicture, sampledGreys } from './grey-picture.js';
import { noiseOf } from './noise.js';
import { PixelWork } from './pixel-kernels.js';
import { bytePercentile } from './statistics.js';

/** Noise of so much of the way from paper to ink breaks thin strokes and joins specks to letters … */
const STRONG = 0.26;
/** … unless a pixel's neighbours weigh so much of 16. Clearer pictures read worse for it. */
const SIDE = 5;
/** So many pixels tell how light paper and ink are; the darkest of a page of text are ink. */
const ENOUGH_PIXELS = 65_536;
const INK_SHARE = 0.01;

/** The picture with its noise evened out where that is so strong that strokes are better read soft. */
export function denoised(picture: GreyPicture): GreyPicture {
  return noiseOf(picture) <= STRONG * contrastOf(picture) ? picture : evened(picture);
}

/** The picture with each pixel's neighbours weighed in. */
export function evened({ data, width, height }: GreyPicture): GreyPicture {
  const work = new PixelWork();
  const [from, to] = [work.put(data), work.room(data.length)];
  work.run.smooth(from, width, height, SIDE, to, work.room(2 * width));
  return { data: work.take(to, data.length), width, height };
}

/** How far ink, dark or light, stands off the paper. */
function contrastOf({ data }: GreyPicture): number {
  const { counts } = sampledGreys(data, ENOUGH_PIXELS);
  const paper = bytePercentile(counts, 0.5);
  return Math.max(paper - bytePercentile(counts, INK_SHARE), bytePercentile(counts, 1 - INK_SHARE) - paper);
}
