import { FAMILIES } from '../fonts/face.js';
import { SCAN_LAYOUT_NAMES, SCAN_LAYOUTS, type ScanLayoutName } from '../layouts/layouts.js';
import { drawPage } from '../pages/draw.js';
import type { PrintedPage } from '../pages/printed-page.js';
import type { Half } from '../pages/words.js';
import { Random } from '../random.js';
import { DAMAGES, damaged, greyOf, ruin, turned, type Damage, type Grey } from './paper.js';

export type Turn = 0 | 90 | 180 | 270;

/** How one page of the corpus is scanned. */
export interface ScanPlan {
  readonly id: string;
  readonly half: Half;
  readonly layout: ScanLayoutName;
  readonly damage: Damage;
  readonly dpi: 150 | 200 | 300;
  readonly bilevel: boolean;
  /** Clockwise, as it lies on the glass. */
  readonly turn: Turn;
  /** Degrees clockwise, on top of it. */
  readonly skew: number;
  readonly language: 'vi' | 'en';
}

export interface Scan extends ScanPlan {
  readonly printed: PrintedPage;
  readonly picture: Grey;
}

const RESOLUTIONS = [200, 300, 150] as const;
const TURNS = [90, 180, 270] as const;
const PROSE: readonly ScanLayoutName[] = ['report', 'journal', 'magazine', 'figures', 'sidebar', 'footnotes'];

/** Every layout in every degree of damage; resolution, 1-bit, turn and language go round. */
export function scanPlans(half: Half, seed: number): ScanPlan[] {
  return SCAN_LAYOUT_NAMES.flatMap((layout, i) =>
    DAMAGES.map((damage, j) => {
      const n = 4 * i + j;
      const id = `${half} ${layout} ${damage.name}`;
      const random = new Random(`${seed} plan ${id}`);
      const isProse = PROSE.includes(layout);
      return {
        id,
        half,
        layout,
        damage,
        dpi: RESOLUTIONS[n % 3] ?? 200,
        bilevel: n % 5 === 3 && damage.name !== 'heavy',
        turn: n % 9 === 7 ? random.pick(TURNS) : 0,
        skew: random.between(-damage.skew, damage.skew),
        language: isProse && n % 4 === 1 ? 'en' : 'vi',
      } satisfies ScanPlan;
    }),
  );
}

const RUINS_OF_A_LAYOUT = 2;

/** Every layout so damaged that many letters are lost, more or fewer: pages to tell good text from poor by. */
export function ruinPlans(half: Half, seed: number): ScanPlan[] {
  return SCAN_LAYOUT_NAMES.flatMap((layout, i) =>
    Array.from({ length: RUINS_OF_A_LAYOUT }, (_, n) => {
      const id = `${half} ${layout} ruined ${n}`;
      const random = new Random(`${seed} plan ${id}`);
      const damage = ruin(random);
      return {
        id,
        half,
        layout,
        damage,
        dpi: RESOLUTIONS[(i + n) % 3] ?? 200,
        bilevel: false,
        turn: 0,
        skew: random.between(-damage.skew, damage.skew),
        language: PROSE.includes(layout) && random.chance(0.25) ? 'en' : 'vi',
      } satisfies ScanPlan;
    }),
  );
}

export async function scanOf(plan: ScanPlan, seed: number): Promise<Scan> {
  const random = new Random(`${seed} ${plan.id}`);
  const { half, language, layout, dpi, damage, bilevel } = plan;
  const printed = SCAN_LAYOUTS[layout]({ random, half, language, family: random.pick(FAMILIES) });
  const slanted = await turned(greyOf(drawPage(printed, dpi)), plan.skew);
  const worn = await damaged(slanted, damage, dpi, random);
  return { ...plan, printed, picture: quarterTurned(bilevel ? blackAndWhite(worn) : worn, plan.turn) };
}

/** One threshold for the page, half way between paper and ink, as plain scanners do. */
function blackAndWhite({ data, width, height }: Grey): Grey {
  let sum = 0;
  for (let i = 0; i < data.length; i += 97) sum += data[i] ?? 0;
  const threshold = (sum / (data.length / 97)) * 0.72;
  return { data: data.map((grey) => (grey < threshold ? 0 : 255)), width, height };
}

function quarterTurned(picture: Grey, turn: Turn): Grey {
  if (turn === 0) return picture;
  const { data, width, height } = picture;
  const [across, down] = turn === 180 ? [width, height] : [height, width];
  const result = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to =
        turn === 90
          ? x * across + (height - 1 - y)
          : turn === 180
            ? (height - 1 - y) * across + (width - 1 - x)
            : (width - 1 - x) * across + y;
      result[to] = data[y * width + x] ?? 255;
    }
  }
  return { data: result, width: across, height: down };
}

/** Brings a point of the upright (but slanting) picture back to points of the printed page. */
export function toPrinted(
  plan: ScanPlan,
  printed: PrintedPage,
  x: number,
  y: number,
): [x: number, y: number] {
  const scale = plan.dpi / 72;
  const [cx, cy] = [(printed.width * scale) / 2, (printed.height * scale) / 2];
  const angle = (-plan.skew * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  return [
    (Math.cos(angle) * dx - Math.sin(angle) * dy + cx) / scale,
    (Math.sin(angle) * dx + Math.cos(angle) * dy + cy) / scale,
  ];
}
