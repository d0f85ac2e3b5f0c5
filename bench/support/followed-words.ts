import type { RecognisedLine } from '../../src/ocr/recognition/ocr-engine.js';
import { pairWords } from '../../src/ocr/correction/pair-words.js';
import type { TextWord } from '../../src/shared/page-text.js';
import type { ScanFile } from '../../test/corpus/scans/scan-files.js';
import { wordsUnder } from '../../test/corpus/scoring/word-truth.js';

/** Words in the same place before and after: most often one and one. */
export interface FollowedWords {
  readonly before: readonly TextWord[];
  readonly after: readonly TextWord[];
  readonly wasRight: boolean;
  readonly isRight: boolean;
}

/** The words of one line of a scan, before and after something was done to them; those whose truth nobody can tell left out. */
export function followWords(line: RecognisedLine, now: RecognisedLine, scan: ScanFile): FollowedWords[] {
  const was = rightness(line, scan);
  const is = rightness(now, scan);
  return inStep(line.words, now.words).flatMap(({ first, second }) => {
    const wasRight = first.map((at) => was[at]);
    const isRight = second.map((at) => is[at]);
    if (wasRight.includes(undefined) || isRight.includes(undefined)) return [];
    return {
      before: first.flatMap((at) => line.words[at] ?? []),
      after: second.flatMap((at) => now.words[at] ?? []),
      wasRight: wasRight.every(Boolean),
      isRight: isRight.every(Boolean),
    };
  });
}

/** For every word of a line whether it is what was printed there; undefined where that cannot be told. */
function rightness(line: RecognisedLine, scan: ScanFile): (boolean | undefined)[] {
  const truth = wordsUnder(line, scan).map((text): TextWord => ({ text, box: line.box, confidence: 1 }));
  if (truth.length === 0) return line.words.map(() => undefined);
  return pairWords(line.words, truth).flatMap(({ first, second }) => {
    const right = textOfWords(first) === textOfWords(second);
    return first.map(({ text }) => (/[.…_]{3,}/.test(text) ? undefined : right));
  });
}

export const textOfWords = (words: readonly TextWord[]): string => words.map(({ text }) => text).join(' ');

/** Places of words before and after that stand in the same boxes. */
function inStep(a: readonly TextWord[], b: readonly TextWord[]): { first: number[]; second: number[] }[] {
  const groups: { first: number[]; second: number[] }[] = [];
  const end = (words: readonly TextWord[], at: number): number => {
    const box = words[at]?.box;
    return box ? box[0] + box[2] : Infinity;
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [first, second] = [[i++], [j++]];
    while (i < a.length && end(a, i - 1) < end(b, j - 1) - 2) first.push(i++);
    while (j < b.length && end(b, j - 1) < end(a, i - 1) - 2) second.push(j++);
    groups.push({ first, second });
  }
  return groups;
}
