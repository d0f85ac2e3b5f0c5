import type { Box } from '../../../src/shared/geometry.js';
import type { LineRole, TextLine } from '../../../src/shared/page-text.js';
import type { PrintedLine, PrintedPage, PrintedWord } from '../pages/printed-page.js';

/** Counts of one thing sought: rightly found, found where it is not, and missed. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface StructureScore {
  readonly roles: ReadonlyMap<LineRole, Tally>;
  readonly splitWords: Tally;
  readonly languages: Tally;
  /** Whether the read lines come in the order of the roles and, within the body, of the print. */
  readonly ordered: boolean;
  readonly complaints: readonly string[];
}

/** Shorter lines need not say their language. */
const SHORT = 40;

/** Holds what was made of a page's lines against how it was printed. `scale`: pixels of page space a point. */
export function scoreStructure(
  printed: PrintedPage,
  read: readonly TextLine[],
  scale: number,
  roles: readonly LineRole[],
): StructureScore {
  const truth = inTrueOrder(printed.lines);
  const places = truth.map((line) => placeOf(line, read, scale));
  const complaints: string[] = [];
  const complain = (what: string, line: PrintedLine, found: unknown): void => {
    complaints.push(`${what}, found ${String(found)}: ${textOf(line).slice(0, 80)}`);
  };
  const tally = (
    is: (line: PrintedLine) => boolean,
    found: (line: TextLine) => boolean,
    what: string,
    fewestLetters = 0,
  ): Tally => {
    const counts = { right: 0, wrong: 0, missed: 0 };
    truth.forEach((line, i) => {
      const place = read[places[i] ?? -1];
      if (!place || textOf(line).length < fewestLetters) return;
      if (is(line) && found(place)) counts.right++;
      else if (is(line)) counts.missed++;
      else if (found(place)) counts.wrong++;
      if (is(line) !== found(place)) complain(is(line) ? `${what} missed` : `no ${what}`, line, place.role);
    });
    return counts;
  };
  const found = places.filter((place) => place !== undefined);
  const ordered = found.every((place, i) => i === 0 || place >= (found[i - 1] ?? 0));
  if (!ordered) {
    const at = found.findIndex((place, i) => i > 0 && place < (found[i - 1] ?? 0));
    const line = truth[places.indexOf(found[at])];
    if (line) complain('order', line, found[at]);
  }
  return {
    roles: new Map(
      roles.map((role) => [
        role,
        tally(
          (line) => line.role === role,
          (line) => line.role === role,
          role,
        ),
      ]),
    ),
    splitWords: splitWordTally(truth, places, read, complain),
    languages: tally(
      (line) => line.language !== undefined,
      (line) => line.language !== undefined,
      'language',
      SHORT,
    ),
    ordered,
    complaints,
  };
}

/** Header first, notes after the body, footer and number last. */
function inTrueOrder(lines: readonly PrintedLine[]): PrintedLine[] {
  const places = ['header', 'body', 'footnote', 'footer', 'pageNumber'];
  const placeOfRole = ({ role }: PrintedLine): number => {
    const at = places.indexOf(role ?? 'body');
    return at < 0 ? 1 : at;
  };
  return lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => placeOfRole(a.line) - placeOfRole(b.line) || a.i - b.i)
    .map(({ line }) => line);
}

const textOf = (line: PrintedLine): string => line.words.map(({ text }) => text).join(' ');

/** The read line that holds most words of a printed one. */
function placeOf(line: PrintedLine, read: readonly TextLine[], scale: number): number | undefined {
  const votes = new Map<number, number>();
  for (const word of line.words) {
    const at = read.findIndex(({ words }) => words.some(({ box }) => holds(box, line, word, scale)));
    if (at >= 0) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function holds(
  [x, y, w, h]: Box,
  { baseline, size }: PrintedLine,
  word: PrintedWord,
  scale: number,
): boolean {
  const [px, py] = [(word.x + word.width / 2) * scale, (baseline - 0.3 * size) * scale];
  const slack = 0.1 * size * scale;
  return px >= x - slack && px <= x + w + slack && py >= y - slack && py <= y + h + slack;
}

function splitWordTally(
  truth: readonly PrintedLine[],
  places: readonly (number | undefined)[],
  read: readonly TextLine[],
  complain: (what: string, line: PrintedLine, found: unknown) => void,
): Tally {
  const claimed = new Set(read.flatMap((line, i) => (line.continues ? [i] : [])));
  const counts = { right: 0, wrong: 0, missed: 0 };
  truth.forEach((line, i) => {
    const place = places[i];
    if (!line.continues || place === undefined) return;
    if (claimed.delete(place)) counts.right++;
    else {
      counts.missed++;
      complain('split word missed', line, read[place]?.words.at(-1)?.text);
    }
  });
  for (const at of claimed) {
    const line = truth[places.indexOf(at)];
    if (line) complain('no split word', line, read[at]?.words.at(-1)?.text);
  }
  counts.wrong = claimed.size;
  return counts;
}
