import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { PageColumns } from '../pages/page.entity.js';
import { pictureName } from '../../platform/storage/object-keys.js';
import type { PagePictures } from './page-pictures.js';

/**
 * A page's picture, which a browser may keep but asks about each time: another page may stand under this number by now.
 * Undefined: it has it already (304).
 */
export async function sendPicture(
  pictures: PagePictures,
  page: PageColumns,
  width: number,
  known: string | undefined,
  response: Response,
): Promise<StreamableFile | undefined> {
  const etag = `"${pictureName(page)}-w${String(width)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'private, no-cache');
  if (known?.split(/\s*,\s*/).includes(etag)) {
    response.status(304);
    return undefined;
  }
  const picture = await pictures.picture(page, width);
  return new StreamableFile(await picture.open(), { type: 'image/jpeg', length: picture.bytes });
}
