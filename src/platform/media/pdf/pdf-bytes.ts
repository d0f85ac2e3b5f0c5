import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const TAIL = 4096;
/** The catalogue stands near one of a file's ends. */
const EDGE = 2 ** 18;

/** The beginning and the end of a file, one after the other; all of it when it is small. */
export function fileEdges(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (from: number, to: number): Buffer => {
      const bytes = Buffer.alloc(to - from);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    };
    if (size <= 2 * EDGE) return read(0, size);
    return Buffer.concat([read(0, EDGE), Buffer.from('\n'), read(size - EDGE, size)]);
  } finally {
    closeSync(file);
  }
}

/** Whether a file's end mark is missing, as in one that was cut short. */
export function endIsMissing(edges: Uint8Array): boolean {
  return !Buffer.from(edges.slice(-TAIL)).includes('%%EOF');
}

/** The language that the catalogue names, where it stands uncompressed. PDFium can set it but not tell it. */
export function catalogLanguage(edges: Uint8Array): string | undefined {
  const file = Buffer.from(edges.buffer, edges.byteOffset, edges.byteLength);
  const at = file.lastIndexOf('/Catalog');
  if (at < 0) return undefined;
  const start = Math.max(0, file.lastIndexOf(' obj', at));
  const end = file.indexOf('endobj', at);
  if (end < 0 || end - start > TAIL * 16) return undefined;
  const words = file.toString('latin1', start, end);
  return /\/Lang\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\)/.exec(words)?.[1];
}
