import { editDistance } from '../../../src/text/edit-distance.js';

/** Edits that lead from `read` to `truth`; white space counts as one space, dots to be filled in as three. */
export function characterErrors(read: string, truth: string): { errors: number; letters: number } {
  const [a, b] = [letters(read), letters(truth)];
  return { errors: editDistance(a, b), letters: b.length };
}

const letters = (text: string): string[] => [
  ...text
    .normalize('NFC')
    .replace(/(?:[.…_\-–—·,;:'*]\s*){4,}/gu, '... ')
    .replace(/\s+/gu, ' ')
    .trim(),
];
