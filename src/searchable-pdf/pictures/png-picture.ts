import type { ByteRange } from '../pdf/byte-source.js';
import { FileBytes } from '../pdf/file-bytes.js';
import { PdfString, dict, name, type PdfValue } from '../pdf/pdf-objects.js';
import { NotEmbeddable, soundResolution, type EmbeddedPicture, type Resolution } from './embedded-picture.js';

const [GREY, RGB, PALETTE] = [0, 2, 3];
const MAX_CHUNKS = 1_000_000;
const METRES_AN_INCH = 0.0254;

interface PngChunks {
  header?: Buffer;
  palette?: Buffer;
  density?: Buffer;
  /** Transparency or an orientation, which the bare data do not carry. */
  special: boolean;
  data: ByteRange[];
}

/** A PNG's own packed data: PDF's Flate filter with predictor 15 reads the very same bytes. */
export async function pngPicture(path: string): Promise<EmbeddedPicture> {
  const file = await FileBytes.open(path);
  try {
    const { header, palette, density, special, data } = await readChunks(path, file);
    if (!header || header.length < 13) throw new NotEmbeddable('a PNG without a header');
    const [bits, kind, interlaced] = [header[8] ?? 0, header[9] ?? 0, header[12] !== 0];
    if (interlaced || special || ![GREY, RGB, PALETTE].includes(kind))
      throw new NotEmbeddable('a PNG with transparency or interlaced');
    const width = header.readUInt32BE(0);
    const dpi = resolution(density);
    return {
      width,
      height: header.readUInt32BE(4),
      orientation: 1,
      ...(dpi ? { dpi } : {}),
      entries: dict({
        ColorSpace: colourSpace(kind, palette),
        BitsPerComponent: bits,
        Filter: name('FlateDecode'),
        DecodeParms: dict({
          Predictor: 15,
          Colors: kind === RGB ? 3 : 1,
          BitsPerComponent: bits,
          Columns: width,
        }),
      }),
      data,
    };
  } finally {
    await file.close();
  }
}

async function readChunks(path: string, file: FileBytes): Promise<PngChunks> {
  const chunks: PngChunks = { special: false, data: [] };
  let at = 8;
  for (let i = 0; i < MAX_CHUNKS; i++) {
    const head = await file.read(at, 8);
    if (head.length < 8) throw new NotEmbeddable('a PNG that was cut short');
    const length = head.readUInt32BE(0);
    const kind = head.toString('latin1', 4);
    const body = (): Promise<Buffer> => file.read(at + 8, length);
    if (kind === 'IEND') return chunks;
    if (kind === 'IHDR') chunks.header = await body();
    if (kind === 'PLTE') chunks.palette = await body();
    if (kind === 'pHYs') chunks.density = await body();
    if (kind === 'tRNS' || kind === 'eXIf') chunks.special = true;
    if (kind === 'IDAT') chunks.data.push({ path, start: at + 8, length });
    at += 12 + length;
  }
  throw new NotEmbeddable('a PNG with too many chunks');
}

function colourSpace(kind: number, palette: Buffer | undefined): PdfValue {
  if (kind === GREY) return name('DeviceGray');
  if (kind === RGB) return name('DeviceRGB');
  if (!palette || palette.length < 3) throw new NotEmbeddable('a PNG without its palette');
  return [name('Indexed'), name('DeviceRGB'), Math.floor(palette.length / 3) - 1, new PdfString(palette)];
}

function resolution(density: Buffer | undefined): Resolution | undefined {
  if (!density || density.length < 9 || density[8] !== 1) return undefined;
  return soundResolution(density.readUInt32BE(0) * METRES_AN_INCH, density.readUInt32BE(4) * METRES_AN_INCH);
}
