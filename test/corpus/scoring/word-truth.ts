import type { PrintedPage } from '../pages/printed-page.js';
import { toPrinted, type ScanPlan } from '../scans/scan-cases.js';
import type { ReadLine } from './line-score.js';

/** The printed words that lie where a read line does, from left to right. */
export function wordsUnder(line: ReadLine, scan: ScanPlan & { readonly printed: PrintedPage }): string[] {
  const ends = line.words.map(({ box: [x, y, w, h] }) => {
    const [left, middle] = toPrinted(scan, scan.printed, x, y + h / 2);
    const [right] = toPrinted(scan, scan.printed, x + w, y + h / 2);
    return { left, right, middle };
  });
  const middles = ends.map(({ middle }) => middle).sort((a, b) => a - b);
  const middle = middles[middles.length >> 1] ?? 0;
  const left = Math.min(...ends.map((end) => end.left)) - 1;
  const right = Math.max(...ends.map((end) => end.right)) + 1;
  return scan.printed.lines
    .filter(({ baseline, size }) => Math.abs(baseline - 0.3 * size - middle) < 0.6 * size)
    .flatMap(({ words }) => words)
    .filter((word) => word.x + word.width / 2 > left && word.x + word.width / 2 < right)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text);
}
