import type { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import type { Page } from '../../catalog/pages/page.entity.js';
import type { MediaFile, PageSpace, PictureRequest } from '../../platform/media/port/media-reader.js';
import type { Rotation } from './ocr-engine.js';

/** What reading needs of a page: a row of the catalogue has it, and so has a page that is in no catalogue. */
export type SheetPage = Pick<
  Page,
  'number' | 'filePage' | 'width' | 'height' | 'rotation' | 'turn' | 'fullPagePicture'
>;
export type SheetFile = Pick<DocumentFile, 'mediaType'>;

/** A page as its file has it, before the turn that reading found. */
export function fileSpace(page: SheetPage): PageSpace {
  const sideways = page.turn % 180 !== 0;
  return {
    number: page.filePage,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    rotation: page.rotation as Rotation,
    fullPagePicture: page.fullPagePicture,
  };
}

/** Asks for the upright page as a picture of at most `widest` pixels across. */
export function uprightPicture(
  page: SheetPage,
  widest: number,
  format: PictureRequest['format'] = 'jpeg',
): PictureRequest {
  const space = fileSpace(page);
  const scale = Math.min(1, widest / page.width);
  return {
    number: space.number,
    width: Math.max(1, Math.round(space.width * scale)),
    rotate: page.turn as Rotation,
    format,
    quality: 88,
  };
}

export const mediaFile = (path: string, file: SheetFile): MediaFile => ({
  path,
  mediaType: file.mediaType as MediaFile['mediaType'],
});
