import { foldedForm } from '../../text/normalise.js';

/** A letter of one text beside its fellow in the other; -1 where it has none. */
export type LetterPair = readonly [first: number, second: number];

const OTHER_DIACRITICS = 0.5;
const OTHER_LETTER = 1;
const MISSING = 1;
/** A space is no letter: it is lost or found sooner than taken for one. */
const SPACE_FOR_LETTER = 3;
const MISSING_SPACE = 0.7;

/** The cheapest way from one text to another, letter by letter; a letter costs less where only its marks differ. */
export function alignLetters(first: readonly string[], second: readonly string[]): LetterPair[] {
  const [rows, columns] = [first.length + 1, second.length + 1];
  const folded = { first: first.map(foldedForm), second: second.map(foldedForm) };
  const cost = new Float32Array(rows * columns);
  const at = (i: number, j: number): number => cost[i * columns + j] ?? 0;
  const swap = (i: number, j: number): number => {
    if (first[i] === second[j]) return 0;
    if (first[i] === ' ' || second[j] === ' ') return SPACE_FOR_LETTER;
    return folded.first[i] === folded.second[j] ? OTHER_DIACRITICS : OTHER_LETTER;
  };
  const loss = (letter: string | undefined): number => (letter === ' ' ? MISSING_SPACE : MISSING);
  for (let i = 1; i < rows; i++) cost[i * columns] = at(i - 1, 0) + loss(first[i - 1]);
  for (let j = 1; j < columns; j++) cost[j] = at(0, j - 1) + loss(second[j - 1]);
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      cost[i * columns + j] = Math.min(
        at(i - 1, j - 1) + swap(i - 1, j - 1),
        at(i - 1, j) + loss(first[i - 1]),
        at(i, j - 1) + loss(second[j - 1]),
      );
    }
  }
  const pairs: LetterPair[] = [];
  let [i, j] = [first.length, second.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && near(at(i, j), at(i - 1, j - 1) + swap(i - 1, j - 1))) pairs.push([--i, --j]);
    else if (i > 0 && near(at(i, j), at(i - 1, j) + loss(first[i - 1]))) pairs.push([--i, -1]);
    else pairs.push([-1, --j]);
  }
  return pairs.reverse();
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
