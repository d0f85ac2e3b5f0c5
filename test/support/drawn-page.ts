import type { Component, Rect } from '../../src/ocr/imaging/shapes.js';

/** A picture to draw on; 255 is paper. */
export class DrawnPage {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
    printDocument = 255,
  ) {
    this.data = new Uint8Array(width * height).fill(printDocument);
  }

  ink(x0: number, y0: number, x1: number, y1: number, grey = 0): this {
    for (let y = y0; y < y1; y++) this.data.fill(grey, y * this.width + x0, y * this.width + x1);
    return this;
  }

  /** So many "letters", 10 wide and 16 high, 4 apart, in words of five. */
  line(x: number, y: number, letters: number): this {
    for (const letter of letterRow(x, y, letters)) this.ink(letter.x0, letter.y0, letter.x1, letter.y1);
    return this;
  }
}

/** The same letters as boxes, without a picture. */
export function letterRow(x: number, y: number, letters: number): Component[] {
  return Array.from({ length: letters }, (_, i) => letter(x + i * 14 + Math.floor(i / 5) * 8, y));
}

export const letter = (x0: number, y0: number, width = 10, height = 16): Component => ({
  ...rect(x0, y0, width, height),
  area: width * height,
});

export const rect = (x0: number, y0: number, width: number, height: number): Rect => ({
  x0,
  y0,
  x1: x0 + width,
  y1: y0 + height,
});
