import { fileTypeFromBuffer } from 'file-type';
import { PermanentError } from '../../shared/errors.js';
import type { MediaType } from './port/media-reader.js';

/** How much of a file's beginning is enough to tell its type. */
export const SNIFF_BYTES = 8192;

export type SniffedType = MediaType | 'application/zip';

const SUPPORTED: ReadonlySet<string> = new Set<SniffedType>([
  'application/pdf',
  'image/tiff',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/zip',
]);
/** Readers look for a PDF's mark this far into the file: mailers and web servers put lines before it. */
const PDF_MARK_WITHIN = 1024;

/** The type of a file by its content, never by its name. Throws `empty` or `unsupported`. */
export async function sniff(firstBytes: Uint8Array, size: number): Promise<{ mediaType: SniffedType }> {
  if (size === 0 || firstBytes.length === 0) throw new PermanentError('empty');
  const mime = (await mimeOf(firstBytes)) ?? typeByMark(firstBytes);
  if (!isSupported(mime)) throw new PermanentError('unsupported', mime);
  return { mediaType: mime };
}

/** What a look at the first bytes alone cannot tell with certainty, but a mark that only this type has can. */
function typeByMark(bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1');
  if (head.includes('%PDF-')) return 'application/pdf';
  // A TIFF's tags may stand at its end: then only its mark is seen here.
  return /^(?:II[*+]\0|MM\0[*+])/.test(head) ? 'image/tiff' : undefined;
}

async function mimeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch (error) {
    throw new PermanentError('unsupported', error instanceof Error ? error.message : String(error));
  }
}

function isSupported(mime: string | undefined): mime is SniffedType {
  return mime !== undefined && SUPPORTED.has(mime);
}
