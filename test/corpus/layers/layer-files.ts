import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Half } from '../pages/words.js';
import type { LayerTruth } from './layer-case.js';
import { layerCases, type Selection } from './layer-cases.js';
import { layerPdf } from './layer-pdf.js';

/** A page of the corpus on the disk. */
export interface LayerFile {
  readonly id: string;
  readonly kind: string;
  readonly truth: LayerTruth;
  readonly text: string;
  readonly path: string;
}

/** Writes one half's pages as PDFs of one page under `folder`, once; gives what they are. */
export async function layerFiles(
  half: Half,
  seed: number,
  folder: string,
  selection: Selection = {},
): Promise<LayerFile[]> {
  const { every = 1, only = '' } = selection;
  const home = join(folder, `layers-${half}-${seed}-${every}${only ? `-${only.replace(/\W+/g, '_')}` : ''}`);
  const index = join(home, 'index.json');
  if (existsSync(index)) return JSON.parse(await readFile(index, 'utf8')) as LayerFile[];
  await mkdir(home, { recursive: true });
  const files: LayerFile[] = [];
  for await (const { id, kind, truth, text, page } of layerCases(half, seed, selection)) {
    const path = join(home, `${createHash('sha256').update(id).digest('hex').slice(0, 12)}.pdf`);
    await writeFile(path, layerPdf(page));
    files.push({ id, kind, truth, text, path });
  }
  await writeFile(index, JSON.stringify(files));
  return files;
}
