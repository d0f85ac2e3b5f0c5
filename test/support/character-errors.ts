import { editDistance } from '../../src/text/edit-distance.js';

/** Share of characters to insert, delete or replace to get from `read` to `truth`; white space counts as one space. */
export function characterErrorRate(read: string, truth: string): number {
  const [a, b] = [letters(read), letters(truth)];
  return b.length === 0 ? a.length : editDistance(a, b) / b.length;
}

function letters(text: string): string[] {
  return [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];
}
