import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { LineCorrection } from './line-correction.entity.js';
import { type LineChange, changeLines } from './line-changes.js';
import { findLine, lineText } from './line-place.js';
import { lockedPage, pageAt, type PageState, type PastPage } from './page-state.js';

/** What a person sends of one line; its text as it is to be kept. */
export interface LineEdit {
  /** Absent: a line that the reader missed, with its box. */
  readonly id?: string;
  /** Empty: there is no such line. */
  readonly text: string;
  readonly box?: Box;
  /** Of a new line: the line before it; null: it is the first; undefined: by its place. */
  readonly after?: string | null;
}

/** Two persons wrote different things in the same line. */
export interface LineConflict {
  readonly id: string;
  /** What both began with; null: not known. */
  readonly base: string | null;
  readonly yours: string;
  /** What stands there now; null: the line is gone. */
  readonly theirs: string | null;
}

export type CorrectionOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly version: number; readonly conflicts: readonly LineConflict[] }
  | { readonly kind: 'unknownLine'; readonly id: string }
  | { readonly kind: 'notRead' };

/**
 * Saves what a person wrote, who saw the page's version `seen` (undefined: as it stands now). Lines that others
 * changed meanwhile elsewhere stay theirs; where both changed the same line nothing is saved and both are told.
 */
export async function correctLines(
  tx: EntityManager,
  place: { readonly documentId: string; readonly number: number },
  edits: readonly LineEdit[],
  seen: number | undefined,
  principal: Principal,
): Promise<CorrectionOutcome> {
  const { documentId, number } = place;
  const state = await lockedPage(tx, documentId, number);
  if (!state) return { kind: 'notRead' };
  const { version } = state.page;
  const past =
    seen === undefined || seen === version ? undefined : await pageAt(tx, documentId, number, seen);
  const stale = seen !== undefined && seen !== version;
  const changes: LineChange[] = [];
  const conflicts: LineConflict[] = [];
  for (const edit of edits) {
    if (edit.id === undefined) {
      changes.push(newLine(state.lines, edit));
      continue;
    }
    const met = stale ? meet(state, past, edit.id, edit.text) : await target(tx, state, edit.id);
    if (!met) return { kind: 'unknownLine', id: edit.id };
    if (met.theirs === edit.text || (met.theirs === null && edit.text === '')) continue;
    if (met.conflict) conflicts.push({ id: edit.id, base: met.base, yours: edit.text, theirs: met.theirs });
    else changes.push({ lineId: met.lineId, text: edit.text, ...(met.place ? { place: met.place } : {}) });
  }
  if (conflicts.length > 0) return { kind: 'conflict', version, conflicts };
  if (changes.length === 0) return { kind: 'saved', version };
  return { kind: 'saved', version: await changeLines(tx, state, changes, { kind: 'corrected', principal }) };
}

interface Met {
  readonly lineId: string | undefined;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly conflict: boolean;
  readonly place?: { readonly box: Box; readonly anchor: Box | null };
}

function newLine(lines: readonly TextLine[], { text, box, after }: LineEdit): LineChange {
  if (!box) throw new Error('a new line needs a box');
  const before = lines.find(({ id }) => id === after)?.box ?? null;
  const anchor = after === undefined ? box : before;
  return { lineId: undefined, text, place: { box, anchor } };
}

/** The line as it stands, or as it stood before somebody deleted it. */
async function target(tx: EntityManager, state: PageState, id: string): Promise<Met | undefined> {
  const line = state.lines.find((one) => one.id === id);
  const theirs = line ? lineText(line) : null;
  if (line || state.layer.lines.some((one) => one.id === id))
    return { lineId: id, base: theirs, theirs, conflict: false };
  const { documentId, number: page } = state.page;
  const gone = await tx.findOne(LineCorrection, {
    where: { documentId, page, lineId: id, layerId: state.layer.id },
    order: { version: 'DESC', position: 'DESC' },
  });
  if (!gone) return undefined;
  const { box, anchor } = gone;
  return { lineId: id, base: null, theirs: null, conflict: false, place: { box, anchor } };
}

/** The line that a person saw in an older version, in the page as it stands. */
function meet(state: PageState, past: PastPage | undefined, id: string, yours: string): Met {
  const seen = past?.lines.find((line) => line.id === id);
  const base = seen ? lineText(seen) : null;
  const sameLayer = past === undefined || past.version.layerId === state.layer.id;
  const line = sameLayer ? state.lines.find((one) => one.id === id) : sameLineNow(state.lines, seen, yours);
  const theirs = line ? lineText(line) : null;
  // Versions of a running first pass are not kept; a line that still has the machine's text was not changed by anybody else.
  const untouched = past === undefined && line !== undefined && line.source !== 'corrected';
  return { lineId: line?.id, base, theirs, conflict: !untouched && (base === null || theirs !== base) };
}

/** Read again meanwhile: its ids are others. */
function sameLineNow(
  lines: readonly TextLine[],
  seen: TextLine | undefined,
  yours: string,
): TextLine | undefined {
  if (!seen) return undefined;
  const found = findLine(lines, { box: seen.box, texts: [lineText(seen), yours] });
  return found.kind === 'found' ? lines[found.index] : undefined;
}
