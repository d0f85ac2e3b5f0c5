import type { Box, TextLine } from '../../api/types.js';
import { cleanCopy, paragraphs } from '../paragraphs.js';
import { wordKey, type WordKey } from '../reading.js';
import { goesOn, shownWord } from '../split-word.js';

export interface PlacedWord {
  readonly key: WordKey;
  /** With the space that parts it from the next word, unless a line's end split it. */
  readonly text: string;
  /** In page space. */
  readonly box: Box;
  readonly language: string | undefined;
}

/** The words of a page in reading order, a list for each paragraph: what a selection on the picture copies. */
export function placedWords(lines: readonly TextLine[]): PlacedWord[][] {
  return paragraphs(lines)
    .map((group) =>
      group.flatMap(({ line, index }, nth) =>
        line.words.map((word, j): PlacedWord => {
          const isLast = j + 1 === line.words.length;
          const isEnd = isLast && nth + 1 === group.length;
          const isSplit = isLast && goesOn(lines, index);
          const text = cleanCopy(shownWord(lines, index, j));
          return {
            key: wordKey(index, j),
            text: isEnd || isSplit ? text : `${text} `,
            box: word.box,
            language: line.language,
          };
        }),
      ),
    )
    .filter((words) => words.length > 0);
}
