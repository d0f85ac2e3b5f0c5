import { open } from 'node:fs/promises';
import type { MediaFile } from '../../platform/media/port/media-reader.js';
import { sniff, SNIFF_BYTES } from '../../platform/media/sniff.js';
import { PermanentError } from '../../shared/errors.js';

/** A file with its type by content; an archive is no document. */
export async function sniffedFile(path: string): Promise<MediaFile> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new PermanentError('fileUnreadable', error instanceof Error ? error.message : String(error));
  });
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    const { mediaType } = await sniff(buffer.subarray(0, bytesRead), size);
    if (mediaType === 'application/zip') throw new PermanentError('unsupported', mediaType);
    return { path, mediaType };
  } finally {
    await file.close();
  }
}
