import { expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { PICTURE_WIDTHS, SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { widthFrom } from './picture-width.js';

it('is one of a fixed list, the screen’s unless told', () => {
  expect(widthFrom(undefined)).toBe(SCREEN_WIDTH);
  for (const width of PICTURE_WIDTHS) expect(widthFrom(String(width))).toBe(width);
});

it.each(['', '0', '161', '1240.0', '+320', '1e3', ' 320', '-160'])('is not %j', (asked) => {
  expect(() => widthFrom(asked)).toThrow(BadRequestException);
});

it('is not a list', () => {
  expect(() => widthFrom(['160', '320'] as unknown as string)).toThrow(BadRequestException);
});
