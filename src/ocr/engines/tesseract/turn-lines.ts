import { turnBox } from '../../../shared/geometry.js';
import type { RecognisedLine, Rotation } from '../../recognition/ocr-engine.js';

/** Where lines of a picture of `size` lie once the picture is turned clockwise. */
export function turnLines(
  lines: readonly RecognisedLine[],
  rotation: Rotation,
  size: { readonly width: number; readonly height: number },
): readonly RecognisedLine[] {
  return lines.map((line) => ({
    ...line,
    box: turnBox(line.box, rotation, size),
    words: line.words.map((word) => ({ ...word, box: turnBox(word.box, rotation, size) })),
  }));
}
