import type { Box, DocumentRecord, Evidence, TextLine } from '../api/types.js';
import { goesOn } from './split-word.js';

/** The place that `at` names: the evidence of a field entry or of a claim. */
export function placeOf(record: DocumentRecord, at: string | undefined): Evidence | undefined {
  if (at === undefined) return undefined;
  for (const entries of Object.values(record.fields)) {
    const entry = entries.find((one) => one.id === at);
    if (entry) return entry.evidence;
  }
  return record.potential.claims.find((claim) => claim.id === at)?.evidence;
}

/** A word of a page by its line and its place in the line. */
export type WordKey = `${number}.${number}`;

export const wordKey = (line: number, word: number): WordKey => `${line}.${word}`;

/** The words whose middle lies in one of the boxes. */
export function wordsInBoxes(lines: readonly TextLine[], boxes: readonly Box[]): Set<WordKey> {
  const found = new Set<WordKey>();
  if (boxes.length === 0) return found;
  lines.forEach((line, i) =>
    line.words.forEach((word, j) => {
      const [x = 0, y = 0, w = 0, h = 0] = word.box;
      if (boxes.some((box) => holds(box, x + w / 2, y + h / 2))) found.add(wordKey(i, j));
    }),
  );
  return found;
}

/** The word at a point of the page, for a click on the picture. */
export function wordAt(lines: readonly TextLine[], x: number, y: number): WordKey | undefined {
  for (const [i, line] of lines.entries()) {
    const j = line.words.findIndex((word) => holds(word.box, x, y));
    if (j >= 0) return wordKey(i, j);
  }
  return undefined;
}

/** Where a word stands: of one that a line split, both pieces. */
export function boxesOfWord(lines: readonly TextLine[], key: WordKey | undefined): Box[] {
  if (key === undefined) return [];
  const [i = NaN, j = NaN] = key.split('.').map(Number);
  const [line, above, below] = [lines[i], lines[i - 1], lines[i + 1]];
  const own = line?.words[j]?.box;
  if (!line || !own) return [];
  const before = j === 0 && goesOn(lines, i - 1) ? above?.words.at(-1)?.box : undefined;
  const behind = j + 1 === line.words.length && goesOn(lines, i) ? below?.words[0]?.box : undefined;
  return [before, own, behind].filter((box) => box !== undefined);
}

export const boxesOfLine = (line: TextLine | undefined): Box[] => (line ? [line.box] : []);

function holds([left = 0, top = 0, width = 0, height = 0]: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
