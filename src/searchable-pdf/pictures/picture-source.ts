import { FileBytes } from '../pdf/file-bytes.js';
import type { SearchablePage } from '../document/searchable-page.js';
import { decodedPicture, pageCount, type Decoding } from './decoded-picture.js';
import { NotEmbeddable, type EmbeddedPicture } from './embedded-picture.js';
import { jpegPicture } from './jpeg-picture.js';
import { pngPicture } from './png-picture.js';
import { readDirectories, type TiffDirectory } from './tiff-directory.js';
import { isBilevel, isJpeg, tiffPicture } from './tiff-picture.js';

/** Page pictures in the order of their document. */
export interface PictureSource {
  /** How many there are; undefined where only the pages asked for tell. */
  readonly count: number | undefined;
  picture(number: number, page?: SearchablePage): Promise<EmbeddedPicture>;
  close(): Promise<void>;
}

/** Opens a picture original. `scratch` names a file for pictures that must be decoded; the caller removes it. */
export function openPicture(path: string, mediaType: string, scratch: string): Promise<PictureSource> {
  if (mediaType === 'image/tiff') return openTiff(path, scratch);
  const single = (asIs: () => Promise<EmbeddedPicture>, decoding: Decoding): PictureSource => ({
    count: 1,
    picture: () => orDecoded(asIs, () => decodedPicture(path, 0, decoding, scratch)),
    close: () => Promise.resolve(),
  });
  if (mediaType === 'image/jpeg') return Promise.resolve(single(() => jpegPicture(path), 'lossy'));
  if (mediaType === 'image/png') return Promise.resolve(single(() => pngPicture(path), 'lossless'));
  const never = (): Promise<never> => Promise.reject(new NotEmbeddable(mediaType));
  return Promise.resolve(single(never, 'lossy'));
}

async function openTiff(path: string, scratch: string): Promise<PictureSource> {
  const file = await FileBytes.open(path);
  try {
    const pages = await directories(file);
    const count = pages.length || (await pageCount(path));
    return {
      count,
      picture: (number) => {
        const page = pages[number - 1];
        const decode = (): Promise<EmbeddedPicture> =>
          decodedPicture(path, number - 1, page ? decodingOf(page) : 'lossless', scratch);
        return page ? orDecoded(() => tiffPicture(path, file, page), decode) : decode();
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** None for a TIFF that only sharp may know, such as BigTIFF. */
async function directories(file: FileBytes): Promise<TiffDirectory[]> {
  try {
    return await readDirectories(file);
  } catch (error) {
    if (error instanceof NotEmbeddable) return [];
    throw error;
  }
}

function decodingOf(page: TiffDirectory): Decoding {
  if (isBilevel(page)) return 'bilevel';
  return isJpeg(page) ? 'lossy' : 'lossless';
}

async function orDecoded(
  asIs: () => Promise<EmbeddedPicture>,
  decode: () => Promise<EmbeddedPicture>,
): Promise<EmbeddedPicture> {
  try {
    return await asIs();
  } catch (error) {
    if (error instanceof NotEmbeddable) return decode();
    throw error;
  }
}
