import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Face } from '../fonts/face.js';
import { Random } from '../random.js';
import type { PrintedPage, PrintedPicture } from './printed-page.js';

export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** Draws a page at a resolution, black on white. */
export function drawPage(page: PrintedPage, dpi: number): DrawnPicture {
  const scale = dpi / 72;
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.scale(scale, scale);
  // words are as wide as their letters' widths add up to, as the sheet has them
  context.fontKerning = 'none';
  for (const picture of page.pictures) drawPicture(context, picture);
  context.fillStyle = '#222';
  for (const area of page.grounds) context.fillRect(...area);
  context.fillStyle = '#111';
  for (const area of page.rules) context.fillRect(...area);
  for (const line of page.lines) {
    context.fillStyle = line.inverse ? '#fff' : '#111';
    context.font = Face.of(line.family, line.style).css(line.size);
    for (const word of line.words) context.fillText(word.text, word.x, line.baseline);
  }
  for (const stamp of page.stamps) drawStamp(context, stamp);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

function drawStamp(context: SKRSContext2D, { x, y, radius }: PrintedPage['stamps'][number]): void {
  context.save();
  context.globalAlpha = 0.75;
  context.strokeStyle = '#c22';
  context.fillStyle = '#c22';
  for (const [share, width] of [
    [1, 2],
    [0.7, 1],
  ] as const) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.beginPath();
  for (let i = 0; i < 10; i++) {
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    const reach = radius * (i % 2 === 0 ? 0.35 : 0.14);
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.fill();
  context.restore();
}

function drawPicture(context: SKRSContext2D, { area, kind, seed }: PrintedPicture): void {
  const random = new Random(seed);
  context.save();
  context.beginPath();
  context.rect(...area);
  context.clip();
  if (kind === 'photograph') drawPhotograph(context, area, random);
  else drawChart(context, area, random);
  context.restore();
}

/** Soft shapes in greys: no letters, but ink everywhere. */
function drawPhotograph(context: SKRSContext2D, [x, y, w, h]: PrintedPicture['area'], random: Random): void {
  const sky = context.createLinearGradient(x, y, x, y + h);
  sky.addColorStop(0, '#cfd8dc');
  sky.addColorStop(1, '#607d8b');
  context.fillStyle = sky;
  context.fillRect(x, y, w, h);
  for (let i = 0; i < 60; i++) {
    const grey = random.whole(40, 210);
    context.fillStyle = `rgba(${grey},${grey},${random.whole(40, 210)},${random.between(0.3, 0.9)})`;
    context.beginPath();
    context.ellipse(
      x + w * random.next(),
      y + h * random.next(),
      random.between(2, w / 6),
      random.between(2, h / 6),
      random.between(0, 3),
      0,
      7,
    );
    context.fill();
  }
}

/** Axes, bars and a curve, without labels. */
function drawChart(context: SKRSContext2D, [x, y, w, h]: PrintedPicture['area'], random: Random): void {
  context.strokeStyle = '#222';
  context.fillStyle = '#888';
  context.lineWidth = 1;
  context.strokeRect(x + 20, y + 8, w - 30, h - 24);
  for (let i = 0; i < 8; i++) {
    const height = random.between(10, h - 40);
    context.fillRect(x + 30 + (i * (w - 50)) / 8, y + h - 16 - height, (w - 50) / 14, height);
  }
  context.beginPath();
  for (let i = 0; i <= 20; i++) context.lineTo(x + 25 + (i * (w - 40)) / 20, y + random.between(14, h - 30));
  context.stroke();
}
