import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** The screen and the server shrink a page each in its own way; the ink stands in the same places. */
const BLUR = 1.5;

export type Box = readonly number[];

export interface PagePicture {
  readonly bytes: Buffer;
  /** Of the page space in which boxes are told. */
  readonly width: number;
}

/**
 * How much what lies under a mark on screen looks like the page's picture inside the box: 1 where it is the very
 * same place, about 0 where it is another.
 */
export async function likeness(mark: Locator, picture: PagePicture, box: Box): Promise<number> {
  const seen = await underneath(mark);
  const wanted = await cutOut(picture, box, seen);
  return correlation(seen.grey, wanted);
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly grey: Buffer;
}

async function underneath(mark: Locator): Promise<Grey> {
  const page = mark.page();
  const place = await restingPlace(mark);
  await veil(page, 'hidden');
  try {
    const png = await page.screenshot({ clip: place });
    const { data, info } = await sharp(png)
      .greyscale()
      .blur(BLUR)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, grey: data };
  } finally {
    await veil(page, 'visible');
  }
}

async function veil(page: Page, visibility: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate(`phusaTest.setMarks('${visibility}')`);
}

/** The picture glides to a mark, and grows sharp there: its place counts once it has come to rest. */
async function restingPlace(mark: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const page: Page = mark.page();
  let before = '';
  for (let i = 0; i < 50; i++) {
    const place = await mark.boundingBox();
    if (place && JSON.stringify(place) === before) {
      await page.waitForTimeout(300);
      return place;
    }
    before = JSON.stringify(place);
    await page.waitForTimeout(100);
  }
  throw new Error(`the mark never came to rest: ${before}`);
}

async function cutOut({ bytes, width }: PagePicture, box: Box, like: Grey): Promise<Buffer> {
  const scale = ((await sharp(bytes).metadata()).width ?? 0) / width;
  const [x = 0, y = 0, w = 0, h = 0] = box.map((side) => Math.round(side * scale));
  return sharp(bytes)
    .extract({ left: x, top: y, width: w, height: h })
    .resize(like.width, like.height, { fit: 'fill' })
    .greyscale()
    .blur(BLUR)
    .raw()
    .toBuffer();
}

function correlation(a: Buffer, b: Buffer): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, alone, other] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [(a[i] ?? 0) - meanA, (b[i] ?? 0) - meanB];
    both += da * db;
    alone += da * da;
    other += db * db;
  }
  return both / Math.sqrt(alone * other || 1);
}

const mean = (values: Buffer): number => values.reduce((sum, one) => sum + one, 0) / values.length;
