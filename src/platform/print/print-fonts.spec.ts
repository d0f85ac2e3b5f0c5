import { describe, expect, it } from '@jest/globals';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { FONT_STYLES, printFont } from './print-fonts.js';

/** Marks do not widen a letter; a letter that a font lacks is as wide as none. */
const LETTERS = 'ẰẲẴẮẶẦẨẪẤẬỀỂỄẾỆỒỔỖỐỘÝỲỶỸỴằẳẵắặầẩẫấậềểễếệồổỗốộýỳỷỹỵ';

describe('the font of papers', () => {
  it.each(FONT_STYLES)('has Vietnamese letters, as wide as without their marks, in %s', (style) => {
    const family = `Paper test ${style}`;
    GlobalFonts.register(printFont(style), family);
    const context = createCanvas(10, 10).getContext('2d');
    context.font = `1000px "${family}"`;
    const widths = (text: string): number[] => [...text].map((letter) => context.measureText(letter).width);
    expect(widths(LETTERS)).toEqual(widths(LETTERS.normalize('NFD').replace(/\p{M}/gu, '')));
    expect(new Set(widths('đơưiW')).size).toBeGreaterThan(3);
  });
});
