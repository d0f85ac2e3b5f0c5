import { stat, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PageScan } from './port/media-reader.js';
import type { PictureTask } from './media-tasks.js';
import type { PdfFile, Raster, SolePicture } from './pdf/pdf-reader.js';
import { openPicture, readPicture } from './pictures/picture-file.js';
import { pictureGeometry } from './pictures/picture-geometry.js';
import { writePicture } from './pictures/picture-writer.js';
import { isLight, isPlainJpeg } from './pictures/plain-jpeg.js';

/** A picture that much wider than wanted costs less to read than to make smaller. */
const WIDER = 1.25;

/** The picture of a PDF page: as it is embedded, where that can be; else drawn. */
export async function scanPdfPage(pdf: PdfFile, task: PictureTask): Promise<PageScan> {
  const sole = isWhole(task) ? await pdf.solePicture(task.page.number) : undefined;
  return (
    (sole && (await scanOfSole(sole, task))) ??
    scanOf(await pdf.render(task.page.number, drawing(task)), task)
  );
}

/** The picture of a page of a picture file: the file itself, where it is a JPEG that stands upright. */
export async function scanPicture(task: PictureTask): Promise<PageScan> {
  const { file, page, maxPixels } = task;
  if (isWhole(task) && isRightSize(page.width, task) && (await isUprightJpeg(task))) {
    const { size: bytes } = await stat(file.path);
    return { path: file.path, width: page.width, height: page.height, bytes };
  }
  const { channels } = await openPicture(file, page.number, maxPixels).metadata();
  const grey = channels === 1 || task.request.format === 'pgm';
  return scanOf(await readPicture(file, page, { ...drawing(task), grey }, maxPixels), task);
}

async function isUprightJpeg({ file, page, maxPixels }: PictureTask): Promise<boolean> {
  if (file.mediaType !== 'image/jpeg') return false;
  const { channels, orientation = 1 } = await openPicture(file, page.number, maxPixels).metadata();
  return orientation === 1 && (channels === 1 || channels === 3);
}

async function scanOfSole(sole: SolePicture, task: PictureTask): Promise<PageScan | undefined> {
  const { width, height } = sole;
  if (width * height > task.maxPixels) return undefined;
  if ('raster' in sole) {
    const { raster } = sole;
    const light = raster.channels === 1 && isLight(raster.data);
    return light ? scanOf(await fitted(raster, task), task) : undefined;
  }
  if (!(await isPlainJpeg(sole.jpeg, width, height))) return undefined;
  if (!isRightSize(width, task)) return undefined;
  const path = `${task.outPath}.jpg`;
  await writeFile(path, sole.jpeg);
  return { path, width, height, bytes: sole.jpeg.length };
}

/** Grey is not worth packing; colours are kept as a JPEG, since pictures for the screen are made of it too. */
async function scanOf(raster: Raster, { request, outPath }: PictureTask): Promise<PageScan> {
  const format = raster.channels === 1 ? 'pgm' : request.format;
  const path = `${outPath}.${format === 'jpeg' ? 'jpg' : format}`;
  return { path, ...(await writePicture(raster, { ...request, format }, path)) };
}

const drawing = ({ page, request, maxPixels }: PictureTask) =>
  pictureGeometry(page, { ...request, grey: request.grey ?? request.format === 'pgm' }, maxPixels);

const isWhole = ({ request }: PictureTask): boolean => !request.region && !request.rotate;

const isRightSize = (width: number, { page, request }: PictureTask): boolean =>
  width <= (request.width ?? page.width) * WIDER;

async function fitted(raster: Raster, task: PictureTask): Promise<Raster> {
  if (isRightSize(raster.width, task)) return raster;
  const { width, height, data } = raster;
  const { data: smaller, info } = await sharp(data, {
    raw: { width, height, channels: 1 },
    limitInputPixels: false,
  })
    .resize({ width: task.request.width ?? task.page.width })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: smaller };
}
