import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { PermanentError, type PhusaError } from '../../../shared/errors.js';
import type { MediaFile, PageSpace } from '../port/media-reader.js';
import type { Raster } from '../pdf/pdf-reader.js';
import type { PictureGeometry } from './picture-geometry.js';

// One page at a time: no threads beside the process's own, and nothing kept from page to page.
sharp.concurrency(1);
sharp.cache(false);

/** Opens one page of a picture file; nothing is decoded yet. */
export function openPicture(file: MediaFile, number: number, maxPixels: number | false): Sharp {
  // Scanners leave harmless warnings in their files: only a file that was cut short is refused.
  const options: SharpOptions = { limitInputPixels: maxPixels, failOn: 'truncated', sequentialRead: true };
  return sharp(file.path, file.mediaType === 'image/tiff' ? { ...options, page: number - 1 } : options);
}

/** A page of a picture file, upright, in eight-bit grey or RGB on white. */
export async function readPicture(
  file: MediaFile,
  page: PageSpace,
  { width, height, region, grey }: PictureGeometry,
  maxPixels: number,
): Promise<Raster> {
  const [left, top, across, down] = region;
  const whole = left === 0 && top === 0 && across === width && down === height;
  try {
    let picture = openPicture(file, page.number, maxPixels).autoOrient().flatten({ background: '#ffffff' });
    // Asked for nothing, sharp resizes all the same: six times the cost of unpacking a fax.
    if (width !== page.width || height !== page.height)
      picture = picture.resize({ width, height, fit: 'fill' });
    picture = picture.toColourspace(grey ? 'b-w' : 'srgb');
    if (!whole) picture = picture.extract({ left, top, width: across, height: down });
    const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    const channels = info.channels === 1 ? 1 : 3;
    if (info.channels !== channels) throw new PermanentError('unsupported', `${info.channels} channels`);
    return { width: info.width, height: info.height, channels, data };
  } catch (error) {
    throw pictureFailure(error, 'pageUnreadable');
  }
}

/** libvips tells what went wrong in words only. */
export function pictureFailure(error: unknown, otherwise: 'corrupt' | 'pageUnreadable'): PhusaError {
  if (error instanceof PermanentError) return error;
  const words = error instanceof Error ? error.message : String(error);
  const code = /exceeds pixel limit/i.test(words)
    ? 'pictureTooLarge'
    : /not configured|unsupported|unsuitable|not supported|unknown compression/i.test(words)
      ? 'unsupported'
      : otherwise;
  return new PermanentError(code, words, { cause: error });
}
