import type { Box } from '../../shared/geometry.js';
import type { RecognisedLine, Rotation } from '../ocr-engine.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a box of a picture of `size` lies once the picture is turned clockwise. */
export function turnBox([x, y, w, h]: Box, rotation: Rotation, { width, height }: Size): Box {
  if (rotation === 90) return [height - y - h, x, h, w];
  if (rotation === 180) return [width - x - w, height - y - h, w, h];
  if (rotation === 270) return [y, width - x - w, h, w];
  return [x, y, w, h];
}

export function turnLines(
  lines: readonly RecognisedLine[],
  rotation: Rotation,
  size: Size,
): readonly RecognisedLine[] {
  return lines.map((line) => ({
    ...line,
    box: turnBox(line.box, rotation, size),
    words: line.words.map((word) => ({ ...word, box: turnBox(word.box, rotation, size) })),
  }));
}
