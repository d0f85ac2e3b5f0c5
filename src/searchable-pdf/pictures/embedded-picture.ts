import type { ByteSource } from '../pdf/byte-source.js';
import type { PdfDict } from '../pdf/pdf-objects.js';

/** TIFF and EXIF orientation: 1 upright, 2–8 mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A picture in the form in which a PDF carries it. */
export interface EmbeddedPicture {
  /** As stored, before its orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly dpi?: Resolution;
  /** Colour space, bits, filter: what the image object says beside its size. */
  readonly entries: PdfDict;
  readonly data: readonly ByteSource[];
}

export interface Resolution {
  readonly x: number;
  readonly y: number;
}

/** A picture kind that cannot be carried as it is and must be decoded. */
export class NotEmbeddable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotEmbeddable';
  }
}

export const asOrientation = (value: number | undefined): Orientation =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 8 ? (value as Orientation) : 1;

/** 72 and 96 are what programs write that know nothing; scanners say 100 and more. */
const [LOWEST, HIGHEST] = [100, 2400];

export function soundResolution(x: number | undefined, y: number | undefined): Resolution | undefined {
  const sound = (value: number | undefined): value is number =>
    value !== undefined && value >= LOWEST - 1 && value <= HIGHEST;
  return sound(x) && sound(y) ? { x, y } : undefined;
}
