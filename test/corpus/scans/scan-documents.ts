import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { layerPdf, type LayerPage } from '../layers/layer-pdf.js';
import { layWords, withTexts } from '../layers/lay-words.js';
import { picturesOf } from '../layers/pictures.js';
import { mojibake, noisy, toneless } from '../layers/spoil.js';
import type { LayoutName } from '../layouts/layouts.js';
import { textOfLine, textOfPage, type PrintedPage } from '../pages/printed-page.js';
import { Random } from '../random.js';
import { DAMAGES, toJpeg, type Damage, type Grey } from './paper.js';
import { scanOf, type ScanPlan } from './scan-cases.js';

/** What whole documents are scored on: each a way in which a library's files come. */
export const DOCUMENT_SETS = ['light', 'mixed', 'garbage', 'noise', 'bilevel', 'columns', 'worn'] as const;
export type DocumentSet = (typeof DOCUMENT_SETS)[number];

export interface ScanDocument {
  readonly path: string;
  /** True text of each page. */
  readonly pages: readonly string[];
}

interface SetPlan {
  readonly layouts: readonly LayoutName[];
  readonly damages: readonly Damage[];
  readonly slant: number;
}

const damage = (wanted: Damage['name']): Damage => {
  const found = DAMAGES.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no damage ${wanted}`);
  return found;
};
const LIGHT = [damage('clean'), damage('light')];
/** Grey paper full of noise, where Tesseract begins to lose whole pages, though the letters are whole. */
const NOISE: Damage = { ...damage('medium'), noise: 22, paper: 200, ink: 50, quality: 75 };

const REPORTS: readonly LayoutName[] = [
  'report',
  'ruledTable',
  'figures',
  'references',
  'letter',
  'contents',
];
const PLANS: Record<DocumentSet, SetPlan> = {
  light: { layouts: REPORTS, damages: LIGHT, slant: 0.5 },
  mixed: { layouts: REPORTS, damages: LIGHT, slant: 0.5 },
  garbage: { layouts: REPORTS, damages: LIGHT, slant: 0 },
  noise: { layouts: REPORTS, damages: [NOISE], slant: 0.5 },
  bilevel: { layouts: REPORTS, damages: [damage('light')], slant: 0.5 },
  columns: { layouts: ['journal', 'magazine'], damages: [damage('light'), damage('medium')], slant: 0.5 },
  worn: { layouts: REPORTS, damages: [damage('heavy')], slant: 0.5 },
};
const DPI = 200;

/** Documents of `pages` pages each, at 200 dpi, from the reporting half; written once under `folder`. */
export async function scanDocument(
  set: DocumentSet,
  number: number,
  pages: number,
  seed: number,
  folder: string,
): Promise<ScanDocument> {
  const home = join(folder, `documents-${seed}`);
  const path = join(home, `${set}-${number}-${pages}.${set === 'bilevel' ? 'tif' : 'pdf'}`);
  const truth = `${path}.json`;
  if (existsSync(truth)) return { path, pages: JSON.parse(await readFile(truth, 'utf8')) as string[] };
  await mkdir(home, { recursive: true });
  const scans = await Promise.all(
    Array.from({ length: pages }, (_, n) => scanOf(planOf(set, number, n, seed), seed)),
  );
  const bytes =
    set === 'bilevel'
      ? await faxes(scans.map(({ picture }) => picture))
      : layerPdf(
          ...(await Promise.all(scans.map(({ printed, picture }, n) => pageOf(set, printed, picture, n)))),
        );
  const texts = scans.map(({ printed }) => textOfPage(printed));
  await writeFile(path, bytes);
  await writeFile(truth, JSON.stringify(texts));
  return { path, pages: texts };
}

function planOf(set: DocumentSet, number: number, page: number, seed: number): ScanPlan {
  const { layouts, damages, slant } = PLANS[set];
  const n = number * 7 + page;
  const worn = damages[n % damages.length] ?? damage('light');
  const id = `document ${set} ${number} ${page}`;
  const skew = new Random(`${seed} skew ${id}`).between(-slant, slant);
  const layout = layouts[n % layouts.length] ?? 'report';
  const bilevel = set === 'bilevel';
  return { id, half: 'report', layout, damage: worn, dpi: DPI, bilevel, turn: 0, skew, language: 'vi' };
}

async function pageOf(set: DocumentSet, printed: PrintedPage, picture: Grey, n: number): Promise<LayerPage> {
  const { width, height, rules, lines } = printed;
  if (set === 'mixed' && n % 2 === 0) {
    return { width, height, rules, words: layWords(lines), pictures: await picturesOf(printed) };
  }
  const jpeg = await toJpeg(picture, 75);
  const area = [0, 0, width, height] as const;
  const words = set === 'garbage' ? garbageWords(printed, n) : [];
  return {
    width,
    height,
    rules: [],
    words,
    pictures: [{ jpeg, width: picture.width, height: picture.height, area }],
  };
}

/** Layers of other programs' making: marks lost, many letters wrong, or bytes shown wrongly. */
function garbageWords({ lines }: PrintedPage, n: number): LayerPage['words'] {
  const random = new Random(`garbage ${n}`);
  const spoil = [toneless, (text: string) => noisy(text, 0.2, random), mojibake][n % 3] ?? toneless;
  const spoilt = withTexts(
    lines,
    lines.map((line) => spoil(textOfLine(line))),
  );
  return layWords(spoilt, { visible: false });
}

/** A TIFF of many pages, one bit a pixel, in the fax compression G4. */
async function faxes(pages: readonly Grey[]): Promise<Buffer> {
  const files = await Promise.all(
    pages.map(({ data, width, height }) =>
      sharp(data, { raw: { width, height, channels: 1 } })
        .png()
        .toBuffer(),
    ),
  );
  const resolution = DPI / 25.4;
  const [first] = files;
  return (files.length === 1 ? sharp(first) : sharp(files, { join: { animated: true } }))
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: resolution, yres: resolution })
    .toBuffer();
}
