import type { Box, TextLine } from '../../api/types.js';

/** The line whose middle lies nearest to that of a box; lines above and below count for more than those beside. */
export function nearestLine(lines: readonly TextLine[], box: Box): TextLine | undefined {
  const [x, y] = middle(box);
  const distance = (line: TextLine): number => {
    const [lineX, lineY] = middle(line.box);
    return Math.abs(lineX - x) / 4 + Math.abs(lineY - y);
  };
  return [...lines].sort((a, b) => distance(a) - distance(b))[0];
}

const middle = ([x = 0, y = 0, w = 0, h = 0]: Box): [number, number] => [x + w / 2, y + h / 2];
