import type { Metadata } from 'sharp';
import { PermanentError } from '../../../shared/errors.js';
import { pageSteps, type InspectionStep } from '../port/inspection-steps.js';
import type { InspectionLimits, MediaFile, PageSpace } from '../port/media-reader.js';
import type { Rotation } from '../pdf/pdf-geometry.js';
import { openPicture, pictureFailure } from './picture-file.js';
import { countTiffPages } from './tiff-directories.js';

/** Clockwise turns by which each EXIF orientation is made upright. */
const TURNS: Readonly<Record<number, Rotation>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
/** Below this, a resolution in a file is a default that nobody measured. */
const LEAST_DPI = 73;

/** The pages of a TIFF, or the one page of any other picture. */
export async function* inspectPictures(
  file: MediaFile,
  { maxPages, maxPixels }: InspectionLimits,
  from: number,
): AsyncGenerator<InspectionStep> {
  const count = file.mediaType === 'image/tiff' ? await countTiffPages(file.path, maxPages) : 1;
  yield* pageSteps(count, maxPages, from, async (number) => {
    const space = pageSpace(number, await header(file, number), maxPixels);
    if (count === 1) await decodeOnce(file, maxPixels);
    return space;
  });
}

async function header(file: MediaFile, number: number): Promise<Metadata> {
  try {
    return await openPicture(file, number, false).metadata();
  } catch (error) {
    throw pictureFailure(error, number === 1 ? 'corrupt' : 'pageUnreadable');
  }
}

function pageSpace(number: number, metadata: Metadata, maxPixels: number): PageSpace {
  const { width, height, orientation = 1, density = 0 } = metadata;
  if (!(width > 0 && height > 0)) throw new PermanentError('corrupt', 'the picture has no size');
  if (width * height > maxPixels) throw new PermanentError('pictureTooLarge', `${width} × ${height} pixels`);
  const rotation = TURNS[orientation] ?? 0;
  const sideways = orientation >= 5;
  return {
    number,
    width: sideways ? height : width,
    height: sideways ? width : height,
    rotation,
    ...(density >= LEAST_DPI ? { dpi: Math.round(density) } : {}),
    fullPagePicture: true,
  };
}

/** A single picture that was cut short has a good header: better to hear it now than after it was taken in. */
async function decodeOnce(file: MediaFile, maxPixels: number): Promise<void> {
  try {
    await openPicture(file, 1, maxPixels).resize({ width: 64 }).raw().toBuffer();
  } catch (error) {
    throw pictureFailure(error, 'corrupt');
  }
}
