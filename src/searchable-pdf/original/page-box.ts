import { NotUnderstood } from '../pdf/not-understood.js';
import { isArray, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import type { Rectangle, Turn } from '../text/page-geometry.js';

/** What viewers assume when a page does not say how large it is. */
const LETTER: Rectangle = [0, 0, 612, 792];

async function rectangle(reader: PdfFileReader, value: PdfValue | undefined): Promise<Rectangle | undefined> {
  const corners = await reader.resolve(value);
  if (!isArray(corners) || corners.length < 4) return undefined;
  const numbers: number[] = [];
  for (const corner of corners.slice(0, 4)) {
    const number = await reader.resolve(corner);
    if (typeof number !== 'number') return undefined;
    numbers.push(number);
  }
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  const found: Rectangle = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return found[2] > found[0] && found[3] > found[1] ? found : undefined;
}

/** The part of the page that viewers show: the crop box as far as it lies within the media box. */
export async function shownBox(reader: PdfFileReader, page: PdfDict): Promise<Rectangle> {
  const media = (await rectangle(reader, page.get('MediaBox'))) ?? LETTER;
  const crop = await rectangle(reader, page.get('CropBox'));
  if (!crop) return media;
  const both: Rectangle = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return both[2] > both[0] && both[3] > both[1] ? both : media;
}

/** The page's /Rotate, clockwise. */
export async function shownTurn(reader: PdfFileReader, page: PdfDict): Promise<Turn> {
  const rotate = await reader.resolve(page.get('Rotate'));
  if (rotate === null) return 0;
  if (typeof rotate !== 'number' || rotate % 90 !== 0)
    throw new NotUnderstood('a /Rotate that is no quarter turn');
  return (((rotate % 360) + 360) % 360) as Turn;
}
