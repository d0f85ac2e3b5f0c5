import sharp from 'sharp';
import { asOrientation, soundResolution, type EmbeddedPicture } from './embedded-picture.js';
import { Group4Encoder } from './group4-encoder.js';
import { jpegPicture } from './jpeg-picture.js';
import { pngPicture } from './png-picture.js';
import { faxImage } from './tiff-picture.js';

/** `black`: two colours. `lossless`: every pixel stays. `lossy`: the original was lossy itself. */
export type Decoding = 'bilevel' | 'lossless' | 'lossy';

const JPEG_QUALITY = 92;

/** The one file that hands strangers' pictures to sharp: decodes what a PDF cannot carry as it is. */
export async function decodedPicture(
  path: string,
  page: number,
  decoding: Decoding,
  scratch: string,
): Promise<EmbeddedPicture> {
  const input = sharp(path, { page, sequentialRead: true });
  const { orientation, density, width, height, channels } = await input.metadata();
  const dpi = soundResolution(density, density);
  const known = { orientation: asOrientation(orientation), ...(dpi ? { dpi } : {}) };
  if (decoding === 'bilevel') {
    const data = await group4(path, page, width, height);
    return { ...known, width, height, entries: faxImage(width, height), data: [data] };
  }
  const flat = input.flatten({ background: 'white' }).toColourspace(channels < 3 ? 'b-w' : 'srgb');
  if (decoding === 'lossless') {
    await flat.png({ adaptiveFiltering: true }).toFile(scratch);
    return { ...(await pngPicture(scratch)), ...known };
  }
  await flat.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toFile(scratch);
  return { ...(await jpegPicture(scratch)), ...known };
}

async function group4(path: string, page: number, width: number, height: number): Promise<Buffer> {
  const pixels = await sharp(path, { page, sequentialRead: true }).toColourspace('b-w').raw().toBuffer();
  const encoder = new Group4Encoder(width);
  for (let row = 0; row < height; row++) encoder.row(pixels.subarray(row * width, (row + 1) * width));
  return encoder.finish();
}

/** How many pages sharp finds in a file. */
export async function pageCount(path: string): Promise<number> {
  return (await sharp(path).metadata()).pages ?? 1;
}
