import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Drawing } from './chart-drawing.js';
import { printFont, FONT_FAMILY } from './print-fonts.js';

/** Pixels a point: 225 to the inch, as a printer wants it. */
const SCALE = 225 / 72;

/** The drawing as PNG, the same bytes for the same drawing. */
export function chartPicture({ width, height, marks }: Drawing): Buffer {
  if (!GlobalFonts.has(FONT_FAMILY)) GlobalFonts.register(printFont('normal'), FONT_FAMILY);
  const canvas = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
  const context = canvas.getContext('2d');
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  for (const mark of marks) {
    if (mark.kind === 'rect') {
      context.fillStyle = mark.fill;
      context.fillRect(mark.x, mark.y, mark.w, mark.h);
    } else if (mark.kind === 'line') {
      context.strokeStyle = mark.stroke;
      context.lineWidth = 0.6;
      context.beginPath();
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      context.stroke();
    } else {
      context.fillStyle = '#1F2A2E';
      context.font = `${mark.size}px "${FONT_FAMILY}"`;
      context.textAlign = mark.align;
      context.textBaseline = 'top';
      const x =
        mark.align === 'left' ? mark.x : mark.align === 'right' ? mark.x + mark.w : mark.x + mark.w / 2;
      context.fillText(mark.text, x, mark.y);
    }
  }
  return canvas.toBuffer('image/png');
}
