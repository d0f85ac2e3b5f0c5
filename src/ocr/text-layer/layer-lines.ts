import type { TextRun } from '../../platform/media/port/media-reader.js';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { repairRuns } from '../../text/legacy/legacy-repair.js';
import { groupedByLine, lineOfRuns } from './text-layer-lines.js';

/** A line of a page's own text layer after repair, and what it is set in. */
export interface LayerLine {
  readonly line: TextLine;
  /** Laid under the picture by an OCR program: no viewer shows it. */
  readonly invisible: boolean;
  readonly runs: readonly { readonly text: string; readonly font: string }[];
}

/** The lines of a text layer, legacy encodings mended; each says whether it had to be. */
export function layerLines(runs: readonly TextRun[]): LayerLine[] {
  const grouped = groupedByLine(runs);
  const numbered = grouped.flatMap((line, i) =>
    line.map(({ text, font }) => ({ text, fontName: font, line: i })),
  );
  const repaired = repairRuns(numbered);
  let at = 0;
  const lines = grouped.map((line, i): LayerLine => {
    const mended = line.map((run) => {
      const text = repaired[at++]?.text ?? run.text;
      return { box: run.box, text, font: run.font, isOther: differs(text, run.text) };
    });
    const source = mended.some(({ isOther }) => isOther) ? 'repaired' : 'trusted';
    return {
      line: lineOfRuns(mended, `l${i + 1}`, source),
      invisible: line.some(({ invisible }) => invisible ?? false),
      runs: mended,
    };
  });
  return oneSourceWhereInvisible(lines);
}

/** A bullet that is now shown right is no other text. */
const differs = (mended: string, before: string): boolean =>
  mended !== before.normalize('NFC') && /\p{L}/u.test(mended);

/** An invisible layer goes or stays as a whole, since a searchable PDF that adds to it must replace it. */
function oneSourceWhereInvisible(lines: readonly LayerLine[]): LayerLine[] {
  const anyRepaired = lines.some(({ line }) => line.source === 'repaired');
  if (!anyRepaired || !lines.some(({ invisible }) => invisible)) return [...lines];
  return lines.map((each) => ({ ...each, line: { ...each.line, source: 'repaired' } }));
}

export const textOfLayer = (lines: readonly LayerLine[]): string =>
  plainText(lines.map(({ line }) => line)).text;
