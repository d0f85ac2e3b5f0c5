import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FAMILIES } from '../fonts/face.js';
import { bare } from '../layers/layer-case.js';
import { layerPdf, type LayerPage } from '../layers/layer-pdf.js';
import { layWords } from '../layers/lay-words.js';
import { picturesOf } from '../layers/pictures.js';
import { drawPage } from '../pages/draw.js';
import type { PrintedLine, PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import { Random } from '../random.js';
import { DAMAGES, damaged, greyOf, toJpeg, turned } from '../scans/paper.js';
import { englishReport, frenchReport, report, thesis } from './books.js';
import { journal } from './journals.js';
import { annex, everyLayout, letters } from './loose-pages.js';
import type { SetDocument } from './structure-document.js';

export const STRUCTURES = {
  report,
  thesis,
  frenchReport,
  englishReport,
  journal,
  letters,
  annex,
  everyLayout,
} satisfies Record<string, SetDocument>;
export type StructureName = keyof typeof STRUCTURES;

/** A document of the corpus on the disk: born digital, or scanned at 200 dpi. */
export interface StructureFile {
  readonly name: StructureName;
  readonly form: 'digital' | 'scan';
  readonly path: string;
  readonly pages: readonly PrintedPage[];
}

const PAGES = 6;
const DPI = 200;

/** Writes `digital` documents of each kind with text layers and `scans` of pictures under `folder`, once. */
export async function structureFiles(
  half: Half,
  seed: number,
  folder: string,
  count: { readonly digital: number; readonly scans: number },
): Promise<StructureFile[]> {
  const home = join(folder, `structure-${half}-${seed}-${count.digital}-${count.scans}`);
  const index = join(home, 'index.json');
  if (existsSync(index)) return JSON.parse(await readFile(index, 'utf8')) as StructureFile[];
  await mkdir(home, { recursive: true });
  const files: StructureFile[] = [];
  for (const name of Object.keys(STRUCTURES) as StructureName[]) {
    for (let n = 0; n < count.digital + count.scans; n++) {
      const form = n < count.digital ? 'digital' : 'scan';
      const random = new Random(`${seed} ${half} ${name} ${n}`);
      const pages = STRUCTURES[name]({ random, half, family: random.pick(FAMILIES), pages: PAGES });
      const path = join(home, `${name}-${n}.pdf`);
      const make = form === 'digital' ? digitalPage : scannedPage;
      const made: LayerPage[] = [];
      for (const page of pages) made.push(await make(page, random));
      await writeFile(path, layerPdf(...made));
      files.push({ name, form, path, pages });
    }
  }
  await writeFile(index, JSON.stringify(files));
  return files;
}

/** Word processors write header and footer before the text; others as the page reads. */
async function digitalPage(page: PrintedPage, random: Random): Promise<LayerPage> {
  const isMargin = ({ role }: PrintedLine): boolean =>
    role === 'header' || role === 'pageNumber' || role === 'footer';
  const lines = random.chance(0.5)
    ? [...page.lines.filter(isMargin), ...page.lines.filter((line) => !isMargin(line))]
    : page.lines;
  return { ...bare(page), words: layWords(lines), pictures: await picturesOf(page) };
}

async function scannedPage(page: PrintedPage, random: Random): Promise<LayerPage> {
  const damage = DAMAGES[random.whole(0, 2)];
  if (!damage) throw new Error('no damage');
  const slanted = await turned(greyOf(drawPage(page, DPI)), random.between(-0.3, 0.3));
  const grey = await damaged(slanted, damage, DPI, random);
  const { width, height } = page;
  const picture = {
    jpeg: await toJpeg(grey, 75),
    width: grey.width,
    height: grey.height,
    area: [0, 0, width, height] as const,
  };
  return { width, height, rules: [], words: [], pictures: [picture] };
}
