import type { TextRun } from '../../platform/media/port/media-reader.js';
import { type Box, unionBox } from '../../shared/geometry.js';
import type { TextLine, TextSource, TextWord } from '../../shared/page-text.js';

/** A run of a text layer after repair. */
export interface LayerRun extends Pick<TextRun, 'box'> {
  readonly text: string;
}

/** Parts of one word in two fonts touch; between words of a tightly set OCR layer is a tenth of their height. */
const GAP_OF_HEIGHT = 0.08;
const MIN_OVERLAP = 0.5;
const COLUMN_GAP_OF_HEIGHT = 2.5;

/** Joins the runs of a text layer into words and lines. */
export const linesOfRuns = (runs: readonly LayerRun[], source: TextSource): TextLine[] =>
  groupedByLine(runs).map((line, i) => lineOfRuns(line, `l${i + 1}`, source));

/**
 * The runs of each line, in the file's order, which is the author's reading order: a run goes on the open line while
 * it stands at its height and to the right of its end.
 */
export function groupedByLine<Run extends LayerRun>(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const open = lines.at(-1);
    const last = open?.at(-1);
    if (open && last && continues(last.box, run.box)) open.push(run);
    else lines.push([run]);
  }
  return lines;
}

export function lineOfRuns(runs: readonly LayerRun[], id: string, source: TextSource): TextLine {
  const words = wordsOf(runs);
  return { id, box: unionBox(words.map(({ box }) => box)) ?? [0, 0, 0, 0], source, confidence: 1, words };
}

function continues([x, y, w, h]: Box, [nextX, nextY, , nextH]: Box): boolean {
  const overlap = Math.min(y + h, nextY + nextH) - Math.max(y, nextY);
  const height = Math.max(h, nextH);
  return (
    overlap >= MIN_OVERLAP * Math.min(h, nextH) &&
    nextX >= x + w - height &&
    nextX - (x + w) < COLUMN_GAP_OF_HEIGHT * height
  );
}

/** Runs without a gap between them are one word; a run with spaces inside is several, its box shared out by length. */
function wordsOf(line: readonly LayerRun[]): TextWord[] {
  const words: { text: string; box: Box; open: boolean }[] = [];
  for (const run of line) {
    const parts = split(run);
    parts.forEach((part, i) => {
      const last = words.at(-1);
      const joined =
        i === 0 &&
        last?.open &&
        !/^\s/.test(run.text) &&
        gap(last.box, part.box) < GAP_OF_HEIGHT * Math.max(last.box[3], part.box[3]);
      if (joined && last) {
        last.text += part.text;
        last.box = unionBox([last.box, part.box]) ?? last.box;
        last.open = i < parts.length - 1 || !/\s$/.test(run.text);
      } else {
        words.push({ ...part, open: i < parts.length - 1 || !/\s$/.test(run.text) });
      }
    });
  }
  return words.map(({ text, box }) => ({ text: text.normalize('NFC'), box, confidence: 1 }));
}

const gap = (a: Box, b: Box): number => b[0] - (a[0] + a[2]);

function split({ text, box: [x, y, w, h] }: LayerRun): { text: string; box: Box }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: [
      Math.round(x + (w * match.index) / text.length),
      y,
      Math.max(1, Math.round((w * match[0].length) / text.length)),
      h,
    ],
  }));
}
