import type { GreyPicture } from '../../../imaging/grey-picture.js';
import { binarise } from '../../../imaging/binarise.js';
import { cellsOf } from './cells.js';
import { fainterInk } from './fainter-ink.js';
import { apartAtFrames } from './frames-apart.js';
import { readingBlocks } from './columns.js';
import { connectedComponents } from '../../../imaging/components.js';
import { withoutDarkBackgrounds } from '../graphics/dark-backgrounds.js';
import { Frame } from '../../../imaging/frame.js';
import { findLetters, type Letters } from './letters.js';
import { gridPieces } from '../graphics/rule-pieces.js';
import { findRulings, liesOnRule, type Rulings } from '../graphics/rulings.js';
import { sectionsBetween } from './sections.js';
import {
  around,
  heightOf,
  middleX,
  middleY,
  widthOf,
  type Rect,
  type TextRow,
} from '../../../imaging/shapes.js';
import { skewAngle } from '../../../imaging/skew.js';
import { withoutStamps } from '../graphics/stamps.js';
import { median } from '../../../imaging/statistics.js';
import { linesOfBlock } from './strips.js';
import { tickBoxes, type TickBox } from '../graphics/tick-boxes.js';
import { viewOf } from '../../../imaging/view.js';
import { withoutRules } from '../graphics/without-rules.js';

export interface FoundLines {
  readonly frame: Frame;
  /** In reading order, in the frame's pixels. */
  readonly rows: readonly TextRow[];
  /** Upright rules, in the same pixels. */
  readonly uprights: readonly Rect[];
  /** Boxes of forms, to be ticked, in the same pixels. */
  readonly boxes: readonly TickBox[];
  /** What the finder saw of the page. */
  readonly view: GreyPicture;
}

/** Lines are found at about 150 dpi, which is an A4 page of so many pixels on its long side. */
const LONG_SIDE = 1754;
const SMALLEST_SCALE = 0.4;
const EDGE = 3;
/** A page levelled to within this angle is level. */
const LEVEL_DEGREES = 0.07;

/** Alone, what is less tall than 1.7 mm (a capital of 7 points) is dust: a share of A4's long side. */
const DUST_SHARE = 0.006;

/** Cuts the picture of a page into lines of text. */
export function findLines(picture: GreyPicture): FoundLines {
  const frame = levelFrame(picture);
  const { view: level, backgrounds } = withoutDarkBackgrounds(viewOf(picture, frame));
  const ink = binarise(level);
  const inked = connectedComponents(ink).filter((part) => liesOnPageId(part, frame));
  const all = findLetters(inked);
  if (!all) return { frame, rows: [], uprights: [], boxes: [], view: level };
  const unstamped = withoutStamps(level, ink, inked, all.size);
  const rulings = findRulings(unstamped.ink, inked, all.size);
  const bare = withoutRules(unstamped.ink, rulings);
  const pieces = bare === ink ? inked : connectedComponents(bare).filter((part) => liesOnPageId(part, frame));
  const components = unstamped.rest(pieces);
  const grid = gridPieces(bare, rulings, components, all.size);
  const letters = findLetters(
    components.filter((part) => !grid.has(part) && !liesOnRule(rulings, part, 2 * all.size)),
    fainterInk(level, ink),
  );
  const dust = DUST_SHARE * Math.max(frame.width, frame.height);
  const rows = letters ? textRows(letters, rulings, dust) : [];
  return {
    frame,
    rows: rows.map((row) =>
      backgrounds.some((background) => holds(background, row)) ? { ...row, inverse: true } : row,
    ),
    uprights: rulings.upright,
    boxes: tickBoxes(bare, components, letters?.size ?? all.size),
    view: level,
  };
}

/** The view at the finder's own scale, turned so that lines lie level: half of it is enough to see how they lie. */
function levelFrame(picture: GreyPicture): Frame {
  const { width, height } = picture;
  const scale = Math.min(1, Math.max(SMALLEST_SCALE, LONG_SIDE / Math.max(width, height)));
  const frame = (share: number, degrees: number): Frame => {
    const columns = Math.round(width * scale * share);
    return new Frame(columns, Math.round(height * scale * share), columns / width, degrees);
  };
  const degrees = skewAngle(binarise(viewOf(picture, frame(0.5, 0))));
  return frame(1, Math.abs(degrees) <= LEVEL_DEGREES ? 0 : degrees);
}

const holds = (background: Rect, row: Rect): boolean =>
  background.y0 < middleY(row) &&
  background.y1 > middleY(row) &&
  background.x0 <= row.x0 &&
  background.x1 >= row.x1;

/** Levelling draws the picture's edges out; what seems to stand there does not. */
function liesOnPageId(part: Rect, frame: Frame): boolean {
  if (frame.degrees === 0) return true;
  const { x, y } = frame.unlevel(middleX(part), middleY(part));
  return x > EDGE && y > EDGE && x < frame.width - EDGE && y < frame.height - EDGE;
}

function textRows({ size, bodies, marks }: Letters, { level, upright }: Rulings, dust: number): TextRow[] {
  const sections: Rect[][] = sectionsBetween(bodies, level);
  const blocks = sections.flatMap(
    (section) => cellsOf(section, upright, size) ?? readingBlocks(section, size),
  );
  const frames = blocks.map(around);
  for (const mark of marks) {
    const distances = frames.map((block) => distance(block, mark));
    blocks[distances.indexOf(Math.min(...distances))]?.push(mark);
  }
  return blocks
    .flatMap((block) => linesOfBlock(block, size))
    .flatMap((parts) => apartAtFrames(parts, upright, size))
    .map((parts) => textRow(parts, size))
    .filter((row) => widthOf(row) >= 0.4 * size || row.letter >= 0.9 * size)
    .filter((row) => row.parts.length > 2 || heightOf(row) >= dust);
}

function distance(block: Rect, mark: Rect): number {
  const [x, y] = [middleX(mark), middleY(mark)];
  return Math.max(0, block.x0 - x, x - block.x1) + Math.max(0, block.y0 - y, y - block.y1);
}

/** The line's box, no taller than accents and descenders can make it. */
function textRow(parts: readonly Rect[], size: number): TextRow {
  const tall = parts.filter((part) => heightOf(part) > 0.5 * size);
  const letters = tall.length > 0 ? tall : parts;
  const letter = Math.max(0.6 * size, median(letters.map(heightOf)));
  const middle = median(letters.map(({ y0, y1 }) => y0 + y1)) / 2;
  const { x0, y0, x1, y1 } = around(parts);
  return {
    x0,
    y0: Math.max(y0, middle - 1.9 * letter),
    x1,
    y1: Math.min(y1, middle + 1.5 * letter),
    letter,
    parts,
  };
}
