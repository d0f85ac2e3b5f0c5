import { inflateSync, constants } from 'node:zlib';
import { decodeAscii85, decodeAsciiHex } from './ascii-filters.js';
import { NotUnderstood } from './not-understood.js';
import { PdfName, isArray, isDict, type PdfDict, type PdfValue } from './pdf-objects.js';

const whole = (parms: PdfDict, key: string, otherwise: number): number => {
  const value = parms.get(key) ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 65535)
    throw new NotUnderstood(`/${key} of a stream makes no sense`);
  return value;
};

/** More filters than this on one stream are a bomb. */
const MAX_FILTERS = 4;

/** Undoes a stream's filters, as far as text and structure use them; pictures are never decoded here. */
export function decodeStream(stream: PdfDict, bytes: Buffer, limit: number): Buffer {
  const filters = listed(stream.get('Filter'));
  const parms = listed(stream.get('DecodeParms'));
  if (filters.length > MAX_FILTERS) throw new NotUnderstood('a stream with too many filters');
  return filters.reduce<Buffer>((packed, filter, i) => undo(filter, parms[i], packed, limit), bytes);
}

function listed(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return isArray(value) ? value : [value];
}

function undo(filter: PdfValue, parms: PdfValue | undefined, packed: Buffer, limit: number): Buffer {
  const kind = filter instanceof PdfName ? filter.name : '';
  if (kind === 'ASCII85Decode' || kind === 'A85') return decodeAscii85(packed);
  if (kind === 'ASCIIHexDecode' || kind === 'AHx') return decodeAsciiHex(packed);
  if (kind !== 'FlateDecode' && kind !== 'Fl') throw new NotUnderstood(`a stream with the filter ${kind}`);
  const plain = inflate(packed, limit);
  return isDict(parms) ? undoPredictor(plain, parms) : plain;
}

function inflate(bytes: Buffer, limit: number): Buffer {
  try {
    // A stream whose checksum was cut off is still read, as viewers do.
    return inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new NotUnderstood(
      `a stream cannot be unpacked: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

function undoPredictor(bytes: Buffer, parms: PdfDict): Buffer {
  const predictor = whole(parms, 'Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new NotUnderstood('a stream with the TIFF predictor');
  const colors = whole(parms, 'Colors', 1);
  const bits = whole(parms, 'BitsPerComponent', 8);
  const rowLength = Math.ceil((colors * bits * whole(parms, 'Columns', 1)) / 8);
  return undoPng(bytes, rowLength, Math.max(1, (colors * bits) >> 3));
}

/** PNG row filters (RFC 2083, 6): each row begins with the number of its filter. */
function undoPng(bytes: Buffer, rowLength: number, pixel: number): Buffer {
  const rows = Math.floor(bytes.length / (rowLength + 1));
  const out = Buffer.alloc(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (rowLength + 1)];
    for (let i = 0; i < rowLength; i++) {
      const at = row * rowLength + i;
      const left = i >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[at - rowLength] ?? 0) : 0;
      const upLeft = row > 0 && i >= pixel ? (out[at - rowLength - pixel] ?? 0) : 0;
      out[at] = (bytes[row * (rowLength + 1) + 1 + i] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
