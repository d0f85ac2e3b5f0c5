import { foldedForm } from '../../text/normalise.js';
import { median, rightOf, sharedWidth, type PageLayout, type PlacedLine } from './page-layout.js';

/** “Hình 3.2. …”, “Bảng 2: …”, “Table II — …”: a label, a number, and a stop or a capital behind it. */
const LABEL =
  /^(?:hinh|bang|bieu do|bieu|so do|do thi|anh|ban do|fig\.?|figure|table|tableau|photo|plate|chart|scheme)\s*(?:so\s*)?(?:\d{1,3}(?:[.\-–]\d{1,3}){0,3}[a-z]?|[ivx]{1,5})\s*(?<rest>.*)$/u;
const LEADERS = /(?:\.\s?){4,}|…{2,}/;
/** So many captions close together are a list of figures. */
const LIST = 3;
const CLOSE = 1.35;
const MOST_LINES = 8;

/** The lines of captions, each with the lines that it goes on in. */
export function captionLines(layout: PageLayout): ReadonlySet<string> {
  const labels = layout.lines.filter(({ text }) => isCaptionLabel(text));
  const found = new Set<string>();
  for (const head of labels.filter((line) => isHead(line, layout))) {
    const near = labels.filter((other) => Math.abs(other.index - head.index) <= LIST);
    if (near.length >= LIST) continue;
    for (const { line } of [head, ...followers(head, layout)]) found.add(line.id);
  }
  return found;
}

export const isCaptionLabel = (text: string): boolean => {
  const folded = foldedForm(text).trim();
  const rest = LABEL.exec(folded)?.groups?.['rest'];
  if (rest === undefined || LEADERS.test(text)) return false;
  if (rest === '' || /^[.:–—-]/.test(rest)) return true;
  const printed = text.trim();
  return /^\p{Lu}/u.test(printed.slice(printed.length - rest.length));
};

function isHead(line: PlacedLine, layout: PageLayout): boolean {
  const { box } = line.line;
  const before = layout.lines.find(({ index }) => index === line.index - 1);
  if (!before || /[.!?:;…]["”)]?$/.test(before.text)) return true;
  // In the midst of a paragraph a line may begin so by chance.
  const steps = layout.steps(before.line.box, box);
  const runsOn = steps > 0 && steps < CLOSE && Math.abs(before.line.box[0] - box[0]) < 3 * layout.letterWidth;
  return !runsOn;
}

/** Lines close below in the caption's own small type, or centred under it. */
function followers(head: PlacedLine, layout: PageLayout): PlacedLine[] {
  const found: PlacedLine[] = [];
  let last = head;
  for (const next of layout.lines.filter(({ index }) => index > head.index)) {
    if (found.length === MOST_LINES || !goesOn(head, last, next, layout)) break;
    found.push(next);
    last = next;
  }
  return found;
}

function goesOn(head: PlacedLine, last: PlacedLine, next: PlacedLine, layout: PageLayout): boolean {
  const [a, b] = [last.line.box, next.line.box];
  const steps = layout.steps(a, b);
  if (steps <= 0.3 || steps >= CLOSE || sharedWidth(a, b) <= 0 || isCaptionLabel(next.text)) return false;
  const column = columnOf(layout, head);
  const [axis, nextAxis] = [a[0] + a[2] / 2, b[0] + b[2] / 2];
  const inset =
    b[0] - column.left > 2 * layout.letterWidth && column.right - rightOf(b) > 2 * layout.letterWidth;
  const centred = Math.abs(axis - nextAxis) < 1.5 * layout.letterWidth && inset;
  if (centred) return true;
  const [size, nextSize] = [head.size, next.size];
  if (size === undefined || nextSize === undefined)
    return nextSize === undefined && size !== undefined && size < 0.95;
  return size < 0.95 && nextSize < 0.95;
}

/** Edges of the text in the caption's column. */
function columnOf({ lines }: PageLayout, head: PlacedLine): { left: number; right: number } {
  const same = lines.filter(({ line }) => sharedWidth(line.box, head.line.box) > 0.5 * head.line.box[2]);
  return {
    left: median(same.map(({ line }) => line.box[0])),
    right: Math.max(...same.map(({ line }) => rightOf(line.box))),
  };
}
