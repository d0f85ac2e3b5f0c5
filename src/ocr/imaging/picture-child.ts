import { serveTasks } from '../../platform/child-process/child-tasks.js';
import { loadGrey } from './grey-picture.js';
import { preparePicture, type Preparation } from './prepare-picture.js';
import type { PagePicture, Rotation } from '../recognition/ocr-engine.js';
import { lineStrip, type LineStrip, type StripCut } from './line-strip.js';

export interface StripsTask {
  readonly picture: PagePicture;
  /** By how much the cuts' boxes are turned against the picture. */
  readonly rotation: Rotation;
  readonly cuts: readonly StripCut[];
  /** As `slantOf` gives it. */
  readonly slant: number;
}

export interface PrepareTask {
  readonly picture: PagePicture;
  readonly way: Preparation;
  readonly outPath: string;
}

async function strips({ picture, rotation, cuts, slant }: StripsTask): Promise<(LineStrip | undefined)[]> {
  const page = await loadGrey(picture, rotation);
  return cuts.map((cut) => lineStrip(page, cut, slant));
}

async function prepare({ picture, way, outPath }: PrepareTask): Promise<PagePicture | undefined> {
  return preparePicture(picture, way, outPath);
}

serveTasks({ strips, prepare });
