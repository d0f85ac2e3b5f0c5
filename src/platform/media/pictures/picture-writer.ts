import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PictureRequest, WrittenPicture } from '../port/media-reader.js';
import type { Raster } from '../pdf/pdf-reader.js';
import { toPgm } from './pgm.js';

const QUALITY = 82;
/** Page pictures are read again soon, by an engine or a browser: a little larger beats a lot slower. */
const PNG_EFFORT = { compressionLevel: 2, adaptiveFiltering: false } as const;

/** Turns a raster as asked and writes it as a file. */
export async function writePicture(
  raster: Raster,
  request: PictureRequest,
  outPath: string,
): Promise<WrittenPicture> {
  const written = await (request.format === 'pgm' ? writePgm : writePacked)(raster, request, outPath);
  return raster.cutShort ? { ...written, cutShort: true } : written;
}

async function writePacked(
  raster: Raster,
  request: PictureRequest,
  outPath: string,
): Promise<WrittenPicture> {
  const { width, height, channels, data } = raster;
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

async function writePgm(
  raster: Raster,
  { rotate }: PictureRequest,
  outPath: string,
): Promise<WrittenPicture> {
  const { width, height, data } = raster.channels === 1 && !rotate ? raster : await greyOf(raster, rotate);
  const file = toPgm({ width, height, data });
  await writeFile(outPath, file);
  return { width, height, bytes: file.length };
}

async function greyOf(
  { width, height, channels, data }: Raster,
  rotate: PictureRequest['rotate'],
): Promise<{ width: number; height: number; data: Uint8Array }> {
  let picture = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  if (rotate) picture = picture.rotate(rotate);
  const grey = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: grey.info.width, height: grey.info.height, data: grey.data };
}
