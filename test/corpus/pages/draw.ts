import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Face } from '../fonts/face.js';
import { Random } from '../random.js';
import type { PrintedLine, PrintedPage, PrintedPicture, PrintedStamp } from './printed-page.js';

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
  context.fillStyle = '#ccc';
  for (const area of page.tints ?? []) context.fillRect(...area);
  context.fillStyle = '#222';
  for (const area of page.backgrounds) context.fillRect(...area);
  context.fillStyle = '#111';
  for (const area of page.rules) context.fillRect(...area);
  for (const line of page.lines.filter(({ stamped }) => !stamped)) {
    setLine(context, line, line.inverse ? '#fff' : '#111');
  }
  for (const stamp of page.stamps) drawStamp(context, stamp);
  drawOblongStamps(context, page);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

function setLine(
  context: SKRSContext2D,
  { family, style, size, baseline, words }: PrintedLine,
  ink: string,
): void {
  context.fillStyle = ink;
  context.font = Face.of(family, style).css(size);
  for (const word of words) context.fillText(word.text, word.x, baseline);
}

const STAMP_INK = '#c22';
const STAMP_DENSITY = 0.75;

function drawOblongStamps(context: SKRSContext2D, { lines, stampFrames = [] }: PrintedPage): void {
  context.save();
  context.globalAlpha = STAMP_DENSITY;
  context.strokeStyle = STAMP_INK;
  context.lineWidth = 1.5;
  for (const area of stampFrames) context.strokeRect(...area);
  for (const line of lines.filter(({ stamped }) => stamped)) setLine(context, line, STAMP_INK);
  context.restore();
}

function drawStamp(context: SKRSContext2D, { x, y, radius, ring }: PrintedStamp): void {
  context.save();
  context.globalAlpha = STAMP_DENSITY;
  context.strokeStyle = STAMP_INK;
  context.fillStyle = STAMP_INK;
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
  if (ring) drawRing(context, ring, x, y, radius);
  context.restore();
}

/** Letters one by one around the stamp, from its lower left clockwise. */
function drawRing(context: SKRSContext2D, text: string, x: number, y: number, radius: number): void {
  const letters = [...text];
  context.font = Face.of('open-sans', 'bold').css(0.2 * radius);
  letters.forEach((letter, i) => {
    const angle = -0.75 * Math.PI + ((i + 0.5) / letters.length) * 1.5 * Math.PI;
    context.save();
    context.translate(x + 0.77 * radius * Math.sin(angle), y - 0.77 * radius * Math.cos(angle));
    context.rotate(angle);
    context.fillText(letter, -0.07 * radius, 0);
    context.restore();
  });
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
