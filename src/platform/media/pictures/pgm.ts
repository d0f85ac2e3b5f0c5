import { PermanentError } from '../../../shared/errors.js';

/** Grey pixels, a byte each, row by row from the top left. */
export interface GreyPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A PGM file: a header before the same bytes, so that nothing need be packed and unpacked again. */
export function toPgm({ data, width, height }: GreyPixels): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/** Reads what `toPgm` wrote. */
export function fromPgm(file: Buffer): GreyPixels {
  const [header = '', width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(file.toString('latin1', 0, 64)) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const data = file.subarray(header.length);
  if (header === '' || data.length !== size.width * size.height)
    throw new PermanentError('corrupt', 'no PGM file of ours');
  return { ...size, data };
}
