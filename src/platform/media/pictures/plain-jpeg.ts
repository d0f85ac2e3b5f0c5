import sharp from 'sharp';

/** Pixels across that are enough to see whether a page is light. */
const LOOK = 200;
const MIDDLE = 128;

/**
 * Whether a JPEG out of a PDF shows the page when it is opened alone. A PDF may turn its colours round, or give them
 * a meaning that a JPEG file cannot tell: so four colours are out, and so is what would be mostly dark.
 */
export async function isPlainJpeg(jpeg: Uint8Array, width: number, height: number): Promise<boolean> {
  try {
    const picture = sharp(jpeg, { limitInputPixels: false, failOn: 'error' });
    const found = await picture.metadata();
    if (found.format !== 'jpeg' || found.width !== width || found.height !== height) return false;
    if ((found.channels !== 1 && found.channels !== 3) || (found.orientation ?? 1) !== 1) return false;
    return isLight(await picture.resize({ width: LOOK }).toColourspace('b-w').raw().toBuffer());
  } catch {
    return false; // cut short, or no JPEG that libvips knows: to be drawn, which forgives more
  }
}

/** Paper is light, and most of a page is paper. */
export function isLight(grey: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(grey.length / 50_000));
  let [light, looked] = [0, 0];
  for (let i = 0; i < grey.length; i += step, looked++) if ((grey[i] ?? 0) >= MIDDLE) light += 1;
  return light > looked / 2;
}
