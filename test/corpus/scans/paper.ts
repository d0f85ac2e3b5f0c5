import sharp from 'sharp';
import type { DrawnPicture } from '../pages/draw.js';
import type { Random } from '../random.js';

export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What printing, ageing and scanning do to a page. */
export interface Damage {
  readonly name: 'clean' | 'light' | 'medium' | 'heavy' | 'ruined';
  /** Blur in pixels at 200 dpi. */
  readonly blur: number;
  /** Deviation of the noise at 200 dpi; finer pixels are noisier. */
  readonly noise: number;
  /** How dark the paper and how pale the ink is, 0–255. */
  readonly paper: number;
  readonly ink: number;
  /** Share of pixels turned to specks. */
  readonly specks: number;
  /** Steepest slant in degrees. */
  readonly skew: number;
  readonly quality: number;
}

export const DAMAGES: readonly Damage[] = [
  { name: 'clean', blur: 0.4, noise: 2, paper: 252, ink: 15, specks: 0, skew: 0.1, quality: 85 },
  { name: 'light', blur: 0.7, noise: 8, paper: 238, ink: 40, specks: 0.00005, skew: 0.7, quality: 75 },
  { name: 'medium', blur: 1.0, noise: 18, paper: 220, ink: 70, specks: 0.0002, skew: 1.4, quality: 60 },
  { name: 'heavy', blur: 1.4, noise: 28, paper: 200, ink: 85, specks: 0.0005, skew: 2.2, quality: 45 },
];

/** Anything between heavy damage and what nobody reads any more: copies of copies. */
export function ruin(random: Random): Damage {
  const much = random.next();
  return {
    name: 'ruined',
    blur: 1.4 + 0.7 * much,
    noise: 28 + 14 * random.next(),
    paper: 200 - 15 * much,
    ink: 85 + 30 * random.next(),
    specks: 0.0005,
    skew: 2.2,
    quality: 40,
  };
}

export function greyOf({ data, width, height }: DrawnPicture): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = Math.round(
      0.3 * (data[4 * i] ?? 0) + 0.59 * (data[4 * i + 1] ?? 0) + 0.11 * (data[4 * i + 2] ?? 0),
    );
  }
  return { data: grey, width, height };
}

/** Turns by any angle about the middle, the sheet's size kept, white beyond its edge. */
export async function turned(picture: Grey, degrees: number): Promise<Grey> {
  if (degrees === 0) return picture;
  const { data, width, height } = picture;
  const rotated = sharp(data, { raw: { width, height, channels: 1 } }).rotate(degrees, {
    background: '#ffffff',
  });
  const { data: large, info } = await rotated
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const result = new Uint8Array(width * height).fill(255);
  const [left, top] = [(info.width - width) >> 1, (info.height - height) >> 1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = [x + left, y + top];
      if (sx >= 0 && sx < info.width && sy >= 0 && sy < info.height)
        result[y * width + x] = large[sy * info.width + sx] ?? 255;
    }
  }
  return { data: result, width, height };
}

export async function damaged(picture: Grey, damage: Damage, dpi: number, random: Random): Promise<Grey> {
  const { width, height } = picture;
  const sigma = (damage.blur * dpi) / 200;
  const soft =
    sigma < 0.3
      ? Buffer.from(picture.data)
      : await sharp(picture.data, { raw: { width, height, channels: 1 } })
          .blur(sigma)
          .toColourspace('b-w')
          .raw()
          .toBuffer();
  const result = new Uint8Array(width * height);
  // a shadow that falls off to one side, as beside a book's back
  const [slopeX, slopeY] = [random.between(-1, 1), random.between(-1, 1)];
  const deviation = damage.noise * Math.sqrt(dpi / 200);
  const depth = (252 - damage.paper) * 0.5;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const shade = depth * ((slopeX * x) / width + (slopeY * y) / height);
      const clean = damage.ink + ((soft[i] ?? 255) / 255) * (damage.paper - damage.ink);
      const noiseLevel = (random.next() + random.next() + random.next() - 1.5) * 2 * deviation;
      const speck = damage.specks > 0 && random.chance(damage.specks) ? random.between(-120, 60) : 0;
      result[i] = Math.max(0, Math.min(255, clean + shade + noiseLevel + speck));
    }
  }
  return { data: result, width, height };
}

export const toJpeg = ({ data, width, height }: Grey, quality: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality })
    .toBuffer();
