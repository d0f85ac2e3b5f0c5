import type { RecognisedLine } from '../recognition/ocr-engine.js';

/** Words of one line, from one to another, that a second-opinion recogniser is asked about. */
export interface TextSpan {
  readonly line: number;
  readonly from: number;
  /** The first word that is no longer in it. */
  readonly to: number;
}

/** A word that a second-opinion recogniser should see, and how much that is likely to gain: words set right, or found doubtful. */
export interface WorthAsking {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** A word is asked about with so many neighbours a side: readers need them as much as people do. */
const NEIGHBOURS = 2;
/** Less gain for the width of ten letters or so is not worth the work. */
const LEAST_GAIN_A_WIDTH = 0.01;

/**
 * The spans to ask about, the most gain for the work first, as far as `budget` goes. Work is counted in widths: a
 * span costs its width in heights of its line. What overlaps is asked about once.
 */
export function spansFor(
  lines: readonly RecognisedLine[],
  worth: readonly WorthAsking[],
  budget: number,
): TextSpan[] {
  const wide = worth.map(({ line, from, to, gain }) => {
    const words = lines[line]?.words.length ?? 0;
    const span = { line, from: Math.max(0, from - NEIGHBOURS), to: Math.min(words, to + NEIGHBOURS) };
    return { span, gain, cost: costOf(lines, span) };
  });
  const chosen: TextSpan[] = [];
  let left = budget;
  for (const { span, cost, gain } of wide.sort((a, b) => b.gain / b.cost - a.gain / a.cost)) {
    if (gain / cost < LEAST_GAIN_A_WIDTH) break;
    if (cost > left) continue;
    left -= cost;
    chosen.push(span);
  }
  return merged(chosen);
}

/** A second-opinion recogniser's picture of it: its width, when its line is one high. */
export function costOf(lines: readonly RecognisedLine[], { line, from, to }: TextSpan): number {
  const words = lines[line]?.words.slice(from, to) ?? [];
  const heights = words.map(({ box }) => box[3]).sort((a, b) => a - b);
  const width =
    Math.max(...words.map(({ box }) => box[0] + box[2])) - Math.min(...words.map(({ box }) => box[0]));
  return 1 + width / Math.max(1, heights.at(-1) ?? 1);
}

function merged(spans: readonly TextSpan[]): TextSpan[] {
  const result: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.line - b.line || a.from - b.from)) {
    const last = result.at(-1);
    if (last?.line === span.line && span.from <= last.to) {
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}
