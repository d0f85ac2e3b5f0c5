import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { correctedWords } from './corrected-words.js';
import { findLine, overlap } from './line-place.js';

/** Where a correction stands on one machine layer. */
export interface Placement {
  /** False: it does not fit this layer; it is shown, not dropped. */
  readonly fits: boolean;
  /** Also null for a correction that needs no line: deleting a line that this layer does not have. */
  readonly lineId: string | null;
}

/** A person's word on one line of a page. */
export interface StandingCorrection {
  readonly id: string;
  /** Id of the line; of an inserted one its own. */
  readonly lineId: string;
  readonly box: Box;
  /** What a machine read there; null: no machine read a line there. */
  readonly base: string | null;
  /** Empty: there is no line. */
  readonly after: string;
  /** Of an inserted line: box of the line before it; null: it is the first. */
  readonly anchor: Box | null;
  /** Known if it was placed on this layer before; otherwise searched for. */
  readonly placement?: Placement;
}

export interface Replayed {
  readonly lines: TextLine[];
  readonly placements: ReadonlyMap<string, Placement>;
}

/**
 * Puts persons' corrections on what a machine read: each on the line that stands at its place and reads alike, as
 * it stood when it was corrected or as it was corrected to. Where that is not sure, or two mean the same line, the
 * machine's line stays as it is and the correction is said not to fit.
 */
export function replay(machine: readonly TextLine[], corrections: readonly StandingCorrection[]): Replayed {
  const placements = placementsOf(machine, corrections);
  const byLine = new Map<string, StandingCorrection>();
  const inserted: StandingCorrection[] = [];
  for (const correction of corrections) {
    const { fits = false, lineId = null } = placements.get(correction.id) ?? {};
    if (!fits || lineId === null) continue;
    if (machine.some(({ id }) => id === lineId)) byLine.set(lineId, correction);
    else inserted.push(correction);
  }
  const slots = machine.map((line) => slotOf(line, byLine.get(line.id)));
  for (const correction of inserted) insert(slots, correction);
  return { lines: slots.flatMap(({ line }) => line ?? []), placements };
}

interface Slot {
  readonly box: Box;
  /** Undefined: deleted; its place in the order stays. */
  readonly line: TextLine | undefined;
}

function slotOf(line: TextLine, correction: StandingCorrection | undefined): Slot {
  if (!correction) return { box: line.box, line };
  if (correction.after === '') return { box: line.box, line: undefined };
  const words = correctedWords(correction.after, line);
  const goesOn = line.continues && words.at(-1)?.text === line.words.at(-1)?.text;
  const { continues: _, ...rest } = line;
  const corrected = { ...rest, source: 'corrected' as const, confidence: 1, words };
  return { box: line.box, line: goesOn ? { ...corrected, continues: true } : corrected };
}

function insert(slots: Slot[], { lineId, box, after, anchor }: StandingCorrection): void {
  const words = correctedWords(after, { box, words: [] });
  const line: TextLine = { id: lineId, box, source: 'corrected', confidence: 1, words };
  slots.splice(placeInOrder(slots, box, anchor), 0, { box, line });
}

const SAME_ANCHOR = 0.3;

function placeInOrder(slots: readonly Slot[], box: Box, anchor: Box | null): number {
  if (anchor) {
    const shares = slots.map((slot) => overlap(slot.box, anchor));
    const best = Math.max(0, ...shares);
    if (best >= SAME_ANCHOR) return shares.lastIndexOf(best) + 1;
  }
  const above = slots.findLastIndex((slot) => isAbove(slot.box, box));
  return anchor || above >= 0 ? above + 1 : 0;
}

/** In the same column, and higher up. */
const isAbove = ([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean =>
  ax < bx + bw && bx < ax + aw && ay + ah / 2 < by + bh / 2;

function placementsOf(
  machine: readonly TextLine[],
  corrections: readonly StandingCorrection[],
): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  const claims = new Map<string, { id: string; score: number }[]>();
  for (const correction of corrections) {
    const { placement, score } = placeOf(machine, correction);
    placements.set(correction.id, placement);
    const { lineId } = placement;
    if (lineId !== null) claims.set(lineId, [...(claims.get(lineId) ?? []), { id: correction.id, score }]);
  }
  for (const candidates of claims.values()) {
    candidates.sort((a, b) => b.score - a.score);
    const [first, second] = candidates;
    const unclear = first && second && first.score - second.score < CLEARLY;
    for (const { id } of unclear ? candidates : candidates.slice(1)) placements.set(id, NOT_HERE);
  }
  return placements;
}

const NOT_HERE: Placement = { fits: false, lineId: null };
const NOTHING_TO_DO: Placement = { fits: true, lineId: null };
/** A line known by its id is known for sure. */
const KNOWN = 10;
const CLEARLY = 0.2;

function placeOf(
  machine: readonly TextLine[],
  { lineId, box, base, after, placement }: StandingCorrection,
): { placement: Placement; score: number } {
  if (placement) return { placement, score: KNOWN };
  const texts = [base, after].filter((text): text is string => text !== null && text !== '');
  const found = findLine(machine, { box, texts });
  if (found.kind === 'found') {
    const line = machine[found.index];
    if (line) return { placement: { fits: true, lineId: line.id }, score: found.score };
  }
  if (found.kind === 'nothing' && base === null) return { placement: { fits: true, lineId }, score: KNOWN };
  if (found.kind === 'nothing' && after === '') return { placement: NOTHING_TO_DO, score: 0 };
  return { placement: NOT_HERE, score: 0 };
}
