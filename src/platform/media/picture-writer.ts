import sharp from 'sharp';
import type { PictureRequest, WrittenPicture } from './media-reader.js';
import type { Raster } from './pdf-reader.js';

const QUALITY = 82;
/** Page pictures are read again soon, by an engine or a browser: a little larger beats a lot slower. */
const PNG_EFFORT = { compressionLevel: 2, adaptiveFiltering: false } as const;

/** Turns a raster as asked and writes it as a file. */
export async function writePicture(
  { width, height, channels, data }: Raster,
  request: PictureRequest,
  outPath: string,
): Promise<WrittenPicture> {
  let picture = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  if (request.rotate) picture = picture.rotate(request.rotate);
  if (channels === 1) picture = picture.toColourspace('b-w');
  const encoded =
    request.format === 'png'
      ? picture.png(PNG_EFFORT)
      : picture.jpeg({ quality: request.quality ?? QUALITY });
  const { width: across, height: down, size } = await encoded.toFile(outPath);
  return { width: across, height: down, bytes: size };
}
