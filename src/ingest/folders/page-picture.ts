import { open } from 'node:fs/promises';
import { sniff, SNIFF_BYTES } from '../../platform/media/sniff.js';
import { countTiffPages } from '../../platform/media/pictures/tiff-directories.js';
import { failureOf } from '../../shared/errors.js';

/** `broken`: empty, truncated or impossible to open, so that its kind is unknown. */
export type PictureVerdict = 'page' | 'other' | 'broken';

/** Whether a file is the picture of one page, by its content. A TIFF of many pages is a document of its own. */
export async function pagePictureVerdict(path: string): Promise<PictureVerdict> {
  try {
    const { mediaType } = await sniffFile(path);
    if (mediaType === 'application/pdf' || mediaType === 'application/zip') return 'other';
    if (mediaType !== 'image/tiff') return 'page';
    return (await countTiffPages(path, 1)) === 1 ? 'page' : 'other';
  } catch (error) {
    const { code } = failureOf(error);
    return code === 'unsupported' || code === 'tooManyPages' ? 'other' : 'broken';
  }
}

async function sniffFile(path: string): ReturnType<typeof sniff> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(SNIFF_BYTES, size));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return await sniff(head.subarray(0, bytesRead), size);
  } finally {
    await file.close();
  }
}
