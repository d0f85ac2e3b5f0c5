import sharp, { type Sharp } from 'sharp';
import { PermanentError } from '../../shared/errors.js';
import type { PagePicture } from '../recognition/ocr-engine.js';
import { loadGrey, type LoadedPicture } from './grey-picture.js';
import { noiseOf } from './noise.js';

/** Ways to make a picture easier to read. None moves anything but by scale. */
export const PREPARATIONS = ['softened', 'evened', 'larger', 'smaller', 'reduced'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** Noise below this deviation is left alone: blurring what is sharp costs strokes. */
const NOISE_GATE = 6;
/** Letters are well read at this size; a page of far fewer pixels is drawn larger, of more smaller. */
const GOOD_HEIGHT = 2800;
const LARGER = 1.5;
const SMALLER = 0.6;
/** Of any page: for a second pass at it, other pixels meet other letters. */
const REDUCED = 0.85;

/**
 * Writes a prepared picture to `outPath` (PNG); undefined where the way promises nothing for this picture: no noise to
 * soften, or a size that is right already.
 */
export async function preparePicture(
  picture: PagePicture,
  way: Preparation,
  outPath: string,
): Promise<PagePicture | undefined> {
  const grey = await loadGrey(picture);
  const image = prepared(grey, way);
  if (!image) return undefined;
  try {
    const { width, height } = await image.toColourspace('b-w').png({ compressionLevel: 1 }).toFile(outPath);
    return { path: outPath, width, height };
  } catch (error) {
    throw new PermanentError('corrupt', error instanceof Error ? error.message : String(error));
  }
}

function prepared(grey: LoadedPicture, way: Preparation): Sharp | undefined {
  const { data, width, height } = grey;
  const image = sharp(data, { raw: { width, height, channels: 1 } });
  const long = Math.max(width, height);
  if (way === 'softened') {
    const noise = noiseOf(grey);
    return noise > NOISE_GATE ? image.blur(Math.min(1.2, 0.3 + noise / 60)) : undefined;
  }
  if (way === 'evened') return image.clahe({ width: tile(width), height: tile(height), maxSlope: 3 });
  if (way === 'reduced') return image.resize({ width: Math.round(width * REDUCED) });
  if (way === 'larger') {
    return long < GOOD_HEIGHT
      ? image.resize({ width: Math.round(width * LARGER), kernel: 'cubic' })
      : undefined;
  }
  return long > GOOD_HEIGHT ? image.resize({ width: Math.round(width * SMALLER) }) : undefined;
}

/** A sixteenth of the page, so that a shadow is evened out and a letter is not. */
const tile = (length: number): number => Math.max(8, Math.round(length / 16));
