import { FileBytes } from '../pdf/file-bytes.js';
import { dict, name, type PdfValue } from '../pdf/pdf-objects.js';
import {
  NotEmbeddable,
  asOrientation,
  soundResolution,
  type EmbeddedPicture,
  type Resolution,
} from './embedded-picture.js';
import { readDirectories, type TiffDirectory } from './tiff-directory.js';
import { tiffResolution } from './tiff-picture.js';

const [SOF0, SOF2, SOS, APP0, APP1, APP14] = [0xc0, 0xc2, 0xda, 0xe0, 0xe1, 0xee];
const NOT_FRAMES = [0xc4, 0xc8, 0xcc];
const EXIF_ORIENTATION = 274;
const MAX_SEGMENTS = 1000;

interface JpegHeader {
  frame?: Buffer;
  density?: Buffer;
  adobe?: Buffer;
  exif?: Buffer;
}

/** A JPEG file, byte for byte. */
export async function jpegPicture(path: string): Promise<EmbeddedPicture> {
  const file = await FileBytes.open(path);
  try {
    const header = await readHeader(file);
    const { frame } = header;
    if (!frame || frame.length < 6) throw new NotEmbeddable('a JPEG without a frame');
    if (frame[0] !== 8) throw new NotEmbeddable('a JPEG of more than 8 bits');
    const exif = await readExif(header.exif);
    const dpi = density(header.density) ?? tiffResolution(exif);
    return {
      width: frame.readUInt16BE(3),
      height: frame.readUInt16BE(1),
      orientation: asOrientation(exif.get(EXIF_ORIENTATION)?.[0]),
      ...(dpi ? { dpi } : {}),
      entries: dict({
        BitsPerComponent: 8,
        Filter: name('DCTDecode'),
        ...colourEntries(frame, header.adobe),
      }),
      data: [{ path, start: 0, length: file.size }],
    };
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileBytes): Promise<JpegHeader> {
  const header: JpegHeader = {};
  let at = 2;
  for (let i = 0; i < MAX_SEGMENTS; i++) {
    const mark = await file.read(at, 4);
    if (mark.length < 4 || mark[0] !== 0xff) throw new NotEmbeddable('a JPEG with a broken header');
    const kind = mark[1] as number;
    if (kind === 0xff) {
      at++;
      continue;
    }
    const length = mark.readUInt16BE(2);
    const body = (): Promise<Buffer> => file.read(at + 4, length - 2);
    if (kind === SOS) return header;
    if (kind === APP0) header.density ??= await body();
    else if (kind === APP14) header.adobe ??= await body();
    else if (kind === APP1 && (await file.read(at + 4, 4)).toString('latin1') === 'Exif')
      header.exif ??= await body();
    else if (kind >= SOF0 && kind <= 0xcf && !NOT_FRAMES.includes(kind)) {
      if (kind > SOF2) throw new NotEmbeddable('a JPEG kind that PDF does not know');
      header.frame ??= await body();
    }
    at += 2 + length;
  }
  throw new NotEmbeddable('a JPEG with too many segments');
}

function colourEntries(frame: Buffer, adobe: Buffer | undefined): Record<string, PdfValue> {
  const components = frame[5];
  if (components === 1) return { ColorSpace: name('DeviceGray') };
  if (components === 3) {
    const ids = String.fromCharCode(frame[6] ?? 0, frame[9] ?? 0, frame[12] ?? 0);
    // Without Adobe's mark readers take three components for YCbCr; these say by their names that they are not.
    const plain = !adobe && ids === 'RGB' ? { DecodeParms: dict({ ColorTransform: 0 }) } : {};
    return { ColorSpace: name('DeviceRGB'), ...plain };
  }
  if (components !== 4) throw new NotEmbeddable('a JPEG with an unusual number of components');
  // Adobe's CMYK stands in the file inverted.
  return { ColorSpace: name('DeviceCMYK'), ...(adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}) };
}

function density(jfif: Buffer | undefined): Resolution | undefined {
  if (!jfif || jfif.length < 12 || jfif.toString('latin1', 0, 4) !== 'JFIF') return undefined;
  const [unit, x, y] = [jfif[7], jfif.readUInt16BE(8), jfif.readUInt16BE(10)];
  if (unit !== 1 && unit !== 2) return undefined;
  return unit === 1 ? soundResolution(x, y) : soundResolution(x * 2.54, y * 2.54);
}

async function readExif(exif: Buffer | undefined): Promise<TiffDirectory> {
  const tiff = exif?.subarray(6) ?? Buffer.alloc(0);
  const read = (offset: number, length: number): Promise<Buffer> =>
    Promise.resolve(tiff.subarray(offset, offset + length));
  try {
    const [main] = await readDirectories({ read }, 1);
    return main ?? new Map();
  } catch (error) {
    // Broken EXIF says nothing, as every viewer takes it.
    if (error instanceof NotEmbeddable) return new Map();
    throw error;
  }
}
