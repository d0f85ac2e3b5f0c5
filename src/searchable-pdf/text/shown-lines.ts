import { unionBox, type Box } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';

/** Lines with the words that can be shown: some text, in NFC, in a box with a place and a size. */
export function shownLines(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line) => {
    const words = line.words.flatMap(shownWord);
    const box = soundBox(line.box) ?? unionBox(words.map((word) => word.box));
    return words.length > 0 && box ? [{ ...line, words, box }] : [];
  });
}

function shownWord(word: TextWord): TextWord[] {
  const text = shownText(word.text);
  const box = soundBox(word.box);
  return text !== '' && box ? [{ ...word, text, box }] : [];
}

/** Without what no page shows: control characters, and spaces at the ends. */
function shownText(text: string): string {
  return (
    text
      .normalize('NFC')
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** At least a pixel wide and high. */
function soundBox([x, y, width, height]: Box): Box | undefined {
  if (![x, y, width, height].every(Number.isFinite)) return undefined;
  return [x, y, Math.max(1, width), Math.max(1, height)];
}
