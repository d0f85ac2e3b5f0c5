import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import type { SuspectSpot } from '../pages/suspect-spot.js';

/** A line that a person wrote, as it stands on a page. */
interface WrittenLine {
  /** Null: it is deleted. */
  readonly lineId: string | null;
  /** Kinds of personal data in it. */
  readonly suspects: readonly string[];
}

/**
 * Where personal data seems to stand on a page: what its layer holds, but for lines that a person wrote anew, and what
 * stands in those. `read` are the layer's lines, `lines` those in effect.
 */
export function suspectsInEffect(
  found: readonly SuspectSpot[],
  read: readonly TextLine[],
  lines: readonly TextLine[],
  written: readonly WrittenLine[],
): SuspectSpot[] {
  const ids = new Set(written.map(({ lineId }) => lineId));
  const replaced = read.filter(({ id }) => ids.has(id)).map(({ box }) => box);
  const kept = found.filter(
    ({ boxes }) => boxes.length === 0 || !boxes.every((box) => replaced.some((line) => holds(line, box))),
  );
  const own = written.flatMap(({ lineId, suspects }) => {
    const line = lines.find(({ id }) => id === lineId);
    return line ? suspects.map((kind) => ({ kind, boxes: [line.box] })) : [];
  });
  return [...kept, ...own];
}

/** Boxes of nothing, as imported text has them, lie nowhere. */
function holds([x, y, width, height]: Box, [left, top, w, h]: Box): boolean {
  const [across, down] = [left + w / 2, top + h / 2];
  return width > 0 && height > 0 && across >= x && across <= x + width && down >= y && down <= y + height;
}
