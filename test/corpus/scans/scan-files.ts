import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import { toJpeg } from './paper.js';
import { ruinPlans, scanOf, scanPlans, type ScanPlan } from './scan-cases.js';

/** A scan on the disk: a JPEG, or a PNG of one bit. */
export interface ScanFile extends ScanPlan {
  readonly printed: PrintedPage;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Writes one half's scans under `folder`, once; gives what they are. */
export const scanFiles = (half: Half, seed: number, folder: string): Promise<ScanFile[]> =>
  filesOf(scanPlans(half, seed), seed, join(folder, `scans-${half}-${seed}`));

/** Likewise its scans that are ruined. */
export const ruinedFiles = (half: Half, seed: number, folder: string): Promise<ScanFile[]> =>
  filesOf(ruinPlans(half, seed), seed, join(folder, `ruins-${half}-${seed}`));

async function filesOf(plans: readonly ScanPlan[], seed: number, home: string): Promise<ScanFile[]> {
  const index = join(home, 'index.json');
  if (existsSync(index)) return JSON.parse(await readFile(index, 'utf8')) as ScanFile[];
  await mkdir(home, { recursive: true });
  const files: ScanFile[] = [];
  for (const plan of plans) {
    const { picture, ...scan } = await scanOf(plan, seed);
    const path = join(home, `${plan.id.replaceAll(' ', '-')}.${plan.bilevel ? 'png' : 'jpg'}`);
    const { data, width, height } = picture;
    const bits = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
    const bytes = plan.bilevel
      ? await bits.png({ palette: true, colours: 2 }).toBuffer()
      : await toJpeg(picture, plan.damage.quality);
    await writeFile(path, bytes);
    files.push({ ...scan, path, width, height });
  }
  await writeFile(index, JSON.stringify(files));
  return files;
}
