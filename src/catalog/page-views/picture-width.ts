import { BadRequestException } from '@nestjs/common';
import { PICTURE_WIDTHS, SCREEN_WIDTH } from '../../platform/storage/object-keys.js';

/** One of the fixed widths; 400 naming them for any other. */
export function widthFrom(asked: string | undefined): number {
  if (asked === undefined) return SCREEN_WIDTH;
  const width = PICTURE_WIDTHS.find((known) => String(known) === asked);
  if (width !== undefined) return width;
  throw new BadRequestException({
    errors: [{ field: 'width', message: `must be one of ${PICTURE_WIDTHS.join(', ')}` }],
  });
}
