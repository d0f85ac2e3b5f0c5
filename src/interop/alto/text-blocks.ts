import { type Box, unionBox } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';

export interface TextBlock {
  readonly box: Box;
  readonly lines: readonly TextLine[];
}

/** Lines further apart than this many line heights are not of one block. */
const WIDEST_GAP = 1.2;

/** Neighbouring lines of one column and one role, in reading order. A guess from the boxes alone; no line changes its place. */
export function textBlocks(lines: readonly TextLine[]): TextBlock[] {
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && last.role === line.role && follows(last, line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({
    lines: block,
    box: unionBox(block.map((line) => line.box)) as Box,
  }));
}

function follows({ box: above }: TextLine, { box: below }: TextLine): boolean {
  const height = Math.max(above[3], below[3]);
  const gap = below[1] - (above[1] + above[3]);
  const shared = Math.min(above[0] + above[2], below[0] + below[2]) - Math.max(above[0], below[0]);
  return shared > 0 && gap > -height / 2 && gap <= WIDEST_GAP * height;
}
