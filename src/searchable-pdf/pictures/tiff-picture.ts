import type { ByteSource, ByteRange } from '../pdf/byte-source.js';
import type { FileBytes } from '../pdf/file-bytes.js';
import { dict, name, type PdfDict } from '../pdf/pdf-objects.js';
import {
  NotEmbeddable,
  asOrientation,
  soundResolution,
  type EmbeddedPicture,
  type Resolution,
} from './embedded-picture.js';
import type { TiffDirectory } from './tiff-directory.js';

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripLengths: 279,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
  tileOffsets: 324,
  jpegTables: 347,
} as const;
const GROUP_4 = 4;
const OLD_JPEG = 6;
const JPEG = 7;
const CENTIMETRES = 3;

const first = (page: TiffDirectory, tag: number, otherwise = 0): number => page.get(tag)?.[0] ?? otherwise;

export function tiffResolution(page: TiffDirectory): Resolution | undefined {
  const unit = first(page, TAG.resolutionUnit, 2) === CENTIMETRES ? 2.54 : 1;
  return soundResolution(first(page, TAG.xResolution) * unit, first(page, TAG.yResolution) * unit);
}

export const isBilevel = (page: TiffDirectory): boolean =>
  first(page, TAG.bits, 1) === 1 && first(page, TAG.samples, 1) === 1;

export const isJpeg = (page: TiffDirectory): boolean =>
  [OLD_JPEG, JPEG].includes(first(page, TAG.compression, 1));

/** One page of a TIFF, its bytes as they stand in the file. Throws NotEmbeddable where a PDF cannot say the same. */
export async function tiffPicture(
  path: string,
  file: FileBytes,
  page: TiffDirectory,
): Promise<EmbeddedPicture> {
  const [width, height] = [first(page, TAG.width), first(page, TAG.height)];
  const strip = onlyStrip(path, page);
  const compression = first(page, TAG.compression, 1);
  if (width === 0 || height === 0) throw new NotEmbeddable('a TIFF page without a size');
  const resolution = tiffResolution(page);
  const common = {
    width,
    height,
    orientation: asOrientation(first(page, TAG.orientation, 1)),
    ...(resolution ? { dpi: resolution } : {}),
  };
  if (compression === GROUP_4 && isBilevel(page))
    return { ...common, entries: faxEntries(page, width, height), data: [await msbFirst(file, page, strip)] };
  if (compression === JPEG)
    return { ...common, entries: jpegEntries(page), data: await jpegData(file, page, strip) };
  throw new NotEmbeddable(`TIFF compression ${compression}`);
}

function onlyStrip(path: string, page: TiffDirectory): ByteRange {
  const [offsets, lengths] = [page.get(TAG.stripOffsets), page.get(TAG.stripLengths)];
  // Each strip is coded anew from a white line, so that several cannot be joined without recoding.
  if (page.has(TAG.tileOffsets) || offsets?.length !== 1 || lengths?.length !== 1)
    throw new NotEmbeddable('a TIFF page in several strips');
  return { path, start: offsets[0] as number, length: lengths[0] as number };
}

function faxEntries(page: TiffDirectory, width: number, height: number): PdfDict {
  const blackIsOne = first(page, TAG.photometric) === 1;
  return faxImage(width, height, blackIsOne);
}

/** What an image object says whose data is Group 4. `blackIsOne`: coded black stands for light. */
export function faxImage(width: number, height: number, blackIsOne = false): PdfDict {
  return dict({
    ColorSpace: name('DeviceGray'),
    BitsPerComponent: 1,
    Filter: name('CCITTFaxDecode'),
    DecodeParms: dict({ K: -1, Columns: width, Rows: height, BlackIs1: blackIsOne }),
  });
}

/** PDF reads the highest bit first; some scanners write the lowest first. */
async function msbFirst(file: FileBytes, page: TiffDirectory, strip: ByteRange): Promise<ByteSource> {
  if (first(page, TAG.fillOrder, 1) !== 2) return strip;
  return (await file.read(strip.start, strip.length)).map(reversed);
}

function reversed(byte: number): number {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) out |= ((byte >> bit) & 1) << (7 - bit);
  return out;
}

function jpegEntries(page: TiffDirectory): PdfDict {
  const samples = first(page, TAG.samples, 1);
  const photometric = first(page, TAG.photometric);
  const grey = samples === 1 && photometric === 1;
  const colour = samples === 3 && (photometric === 2 || photometric === 6);
  if (first(page, TAG.bits, 8) !== 8 || !(grey || colour))
    throw new NotEmbeddable('an unusual JPEG in a TIFF');
  return dict({
    ColorSpace: name(grey ? 'DeviceGray' : 'DeviceRGB'),
    BitsPerComponent: 8,
    Filter: name('DCTDecode'),
    // Such a JPEG does not say itself whether it is YCbCr; the TIFF does.
    ...(colour ? { DecodeParms: dict({ ColorTransform: photometric === 6 ? 1 : 0 }) } : {}),
  });
}

/** A JPEG in a TIFF may leave its tables to the directory: tables without their end, picture without its start. */
async function jpegData(file: FileBytes, page: TiffDirectory, strip: ByteRange): Promise<ByteSource[]> {
  const start = await file.read(strip.start, 2);
  if (start[0] !== 0xff || start[1] !== 0xd8) throw new NotEmbeddable('a JPEG strip without its start');
  const tables = page.get(TAG.jpegTables);
  if (!tables || tables.length < 4) return [strip];
  return [
    Uint8Array.from(tables.slice(0, -2)),
    { path: strip.path, start: strip.start + 2, length: strip.length - 2 },
  ];
}
