import { scaleBox } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import type { RecognisedLine, RecognisedWord } from './ocr-engine.js';

/** Of a line as it was read; an engine's candidates of a word, where it tells any. */
export interface ReadLine {
  readonly words: readonly RecognisedWord[];
  readonly confidence: number;
}

/** An engine's lines as a text layer has them, their boxes brought from picture to page space by `scale`. */
export function textLines(lines: readonly RecognisedLine[], scale: number): (TextLine & ReadLine)[] {
  return lines.map((line, i) => ({
    id: `l${i + 1}`,
    box: scaleBox(line.box, scale),
    source: 'recognised',
    confidence: line.confidence,
    words: line.words.map((word) => ({ ...word, box: scaleBox(word.box, scale) })),
  }));
}
