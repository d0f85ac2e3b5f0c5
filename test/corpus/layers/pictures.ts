import { drawPage } from '../pages/draw.js';
import type { Area, PrintedPage } from '../pages/printed-page.js';
import { DAMAGES, damaged, greyOf, toJpeg } from '../scans/paper.js';
import type { Random } from '../random.js';
import type { LayerPicture } from './layer-pdf.js';

const DPI = 150;
/** A screenshot or photograph put into a document is finer. */
const PART_DPI = 200;

/** A scan of the whole page. */
export async function scanOf(page: PrintedPage, random: Random): Promise<LayerPicture> {
  const damage = random.pick(DAMAGES.slice(0, 2));
  const grey = await damaged(greyOf(drawPage(page, DPI)), damage, DPI, random);
  const jpeg = await toJpeg(grey, 60);
  return { jpeg, width: grey.width, height: grey.height, area: [0, 0, page.width, page.height] };
}

/** A scan of one area of a page. */
export async function partOf(page: PrintedPage, area: Area, random: Random): Promise<LayerPicture> {
  const grey = await damaged(
    greyOf(drawPage(page, PART_DPI)),
    random.pick(DAMAGES.slice(0, 1)),
    PART_DPI,
    random,
  );
  const [left = 0, top = 0, width = 1, height = 1] = area.map((value) => Math.round((value * PART_DPI) / 72));
  const { default: sharp } = await import('sharp');
  const jpeg = await sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 } })
    .extract({ left, top, width, height })
    .toColourspace('b-w')
    .jpeg({ quality: 75 })
    .toBuffer();
  return { jpeg, width, height, area };
}

/** Only the pictures of a page, each by itself, as a born-digital page holds them. */
export async function picturesOf(page: PrintedPage): Promise<LayerPicture[]> {
  if (page.pictures.length === 0) return [];
  const { data, width, height } = greyOf(
    drawPage({ ...page, lines: [], rules: [], backgrounds: [], stamps: [] }, DPI),
  );
  const { default: sharp } = await import('sharp');
  const scale = DPI / 72;
  return Promise.all(
    page.pictures.map(async ({ area }) => {
      const [left, top, w, h] = area.map((value) => Math.round(value * scale));
      const region = { left: left ?? 0, top: top ?? 0, width: w ?? 1, height: h ?? 1 };
      const jpeg = await sharp(data, { raw: { width, height, channels: 1 } })
        .extract(region)
        .toColourspace('b-w')
        .jpeg({ quality: 70 })
        .toBuffer();
      return { jpeg, width: region.width, height: region.height, area };
    }),
  );
}

/** Paper with a pattern, to lie behind text. */
export async function backgroundOf(page: PrintedPage, random: Random): Promise<LayerPicture> {
  const [width, height] = [Math.round(page.width), Math.round(page.height)];
  const data = new Uint8Array(width * height);
  const [a, b, depth] = [random.between(0.005, 0.03), random.between(0.005, 0.03), random.between(4, 22)];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++)
      data[i] = 240 - depth * (1 + Math.sin(a * x + b * y)) * 0.5 - 6 * random.next();
  }
  return {
    jpeg: await toJpeg({ data, width, height }, 70),
    width,
    height,
    area: [0, 0, page.width, page.height],
  };
}
