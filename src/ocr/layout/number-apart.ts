import { unionBox } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import { MARGIN, SET_APART } from './margins.js';
import { PageLayout, middleOf, rightOf, type PageArea } from './page-layout.js';
import { printedNumber } from './page-numbers.js';

/** A blank of so many letters parts a page number from the header beside it. */
const WIDE = 5;

/** Parts the page number from a header or footer that was read as one line with it, in the outermost row of a page. */
export function withNumbersApart(lines: readonly TextLine[], page: PageArea): readonly TextLine[] {
  const layout = new PageLayout(lines, page);
  const { rows } = layout;
  const ends = [
    [rows[0], rows[1]],
    [rows.at(-1), rows.at(-2)],
  ] as const;
  const parted = new Map<TextLine, readonly TextLine[]>();
  for (const [row, next] of ends) {
    if (!row || !next || Math.abs(layout.steps(row.box, next.box)) < SET_APART) continue;
    const share = middleOf(row.box) / page.height;
    if (share > MARGIN && share < 1 - MARGIN) continue;
    for (const { line } of row.lines) {
      const parts = parted.get(line) ?? partsOf(line, WIDE * layout.letterWidth);
      if (parts) parted.set(line, parts);
    }
  }
  return parted.size === 0 ? lines : lines.flatMap((line) => parted.get(line) ?? [line]);
}

function partsOf(line: TextLine, wide: number): readonly TextLine[] | undefined {
  const { words } = line;
  const [first, second, last, before] = [words[0], words[1], words.at(-1), words.at(-2)];
  if (!first || !second || !last || !before) return undefined;
  const isNumber = ({ text }: TextWord): boolean => printedNumber(text)?.kind === 'arabic';
  if (isNumber(first) && second.box[0] - rightOf(first.box) > wide) return [part(line, 0, 1), part(line, 1)];
  if (isNumber(last) && last.box[0] - rightOf(before.box) > wide) return [part(line, 0, -1), part(line, -1)];
  return undefined;
}

/** The part that holds the line's first word keeps its name. */
function part(line: TextLine, from: number, to?: number): TextLine {
  const words = line.words.slice(from, to);
  const id = from === 0 ? line.id : `${line.id}b`;
  return { ...line, id, words, box: unionBox(words.map(({ box }) => box)) ?? line.box };
}
