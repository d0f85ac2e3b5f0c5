import { isMarginal, type LineRole, type TextLine } from '../../shared/page-text.js';
import { middleOf, PageLayout, sharedWidth, type PageArea } from './page-layout.js';

const PLACES: Partial<Record<LineRole, number>> = { header: 0, footnote: 2, footer: 3, pageNumber: 4 };
const BODY = 1;

/** Header first, footnotes after the body, footer and page number last; all else in the order given. */
export function inReadingOrder(lines: readonly TextLine[], page: PageArea): readonly TextLine[] {
  const place = ({ role }: TextLine): number => (role && PLACES[role]) ?? BODY;
  const ordered = lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => place(a.line) - place(b.line) || a.i - b.i)
    .map(({ line }) => line);
  return withCaptionsInPlace(ordered, page);
}

/** A caption that the order contradicts, as where a file holds all floating parts at its end, goes to its figure. */
function withCaptionsInPlace(lines: readonly TextLine[], page: PageArea): readonly TextLine[] {
  let current = [...lines];
  for (const block of captionBlocks(lines)) {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) continue;
    const at = current.indexOf(first);
    const [before, behind] = [current[at - 1], current[at + block.length]];
    const isContradicted =
      (before && isText(before) && isAbove(last, before)) ||
      (behind && isText(behind) && isAbove(behind, first));
    if (!isContradicted) continue;
    const rest = current.filter((line) => !block.includes(line));
    const layout = new PageLayout(rest.filter(isText), page);
    const [above, below] = [layout.above(first.box)?.line, layout.below(last.box)?.line];
    const target = above ? rest.indexOf(above) + 1 : below ? rest.indexOf(below) : -1;
    if (target >= 0) current = [...rest.slice(0, target), ...block, ...rest.slice(target)];
  }
  return current;
}

function captionBlocks(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  lines.forEach((line, i) => {
    if (line.role !== 'caption') return;
    const open = blocks.at(-1);
    if (open && lines[i - 1] === open.at(-1)) open.push(line);
    else blocks.push([line]);
  });
  return blocks;
}

const isText = (line: TextLine): boolean => !isMarginal(line) && line.role !== 'footnote';

const isAbove = (upper: TextLine, lower: TextLine): boolean =>
  sharedWidth(upper.box, lower.box) > 0 && middleOf(upper.box) + 0.5 * upper.box[3] < middleOf(lower.box);
