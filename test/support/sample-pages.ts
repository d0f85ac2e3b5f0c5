import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import type { PagePicture, Rotation } from '../../src/ocr/recognition/ocr-engine.js';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

export interface SamplePage extends PagePicture {
  readonly truth: string;
}

/** Page `number` of a sample picture (TIFF or JPEG) as a PNG, turned clockwise if asked, with its true text. */
export async function samplePage(name: string, number = 1, rotate: Rotation = 0): Promise<SamplePage> {
  const { pages } = JSON.parse(await readFile(join(SAMPLES, `${name}.truth.json`), 'utf8')) as {
    pages: { n: number; text: string }[];
  };
  const truth = pages.find((page) => page.n === number)?.text;
  if (truth === undefined) throw new Error(`${name} has no page ${number}`);
  const image = sharp(join(SAMPLES, name), { page: number - 1 })
    .greyscale()
    .rotate(rotate);
  return { ...(await savePng(image)), truth };
}

/** White paper with a little noise. */
export async function blankPage(width = 1240, height = 1754): Promise<PagePicture> {
  const data = Uint8Array.from({ length: width * height }, (_, i) => 245 + ((i * 7919) % 11));
  return savePng(sharp(data, { raw: { width, height, channels: 1 } }));
}

async function savePng(image: Sharp): Promise<PagePicture> {
  const path = join(await mkdtemp(join(tmpdir(), 'phusa-page-')), 'page.png');
  const { width, height } = await image.png({ compressionLevel: 1 }).toFile(path);
  return { path, width, height };
}
