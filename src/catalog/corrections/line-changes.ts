import type { EntityManager } from 'typeorm';
import type { Box } from '../../shared/geometry.js';
import { newId } from '../../shared/ids.js';
import { LineCorrection } from './line-correction.entity.js';
import { lineText } from './line-place.js';
import type { PageState } from './page-state.js';
import { actorOf, type VersionEvent, writeVersion } from './write-version.js';

/** What is to become of one line of a page as it stands. */
export interface LineChange {
  /** A line in effect, or one of the machine's that was deleted; undefined: a new one. */
  readonly lineId: string | undefined;
  /** Empty: the line goes. */
  readonly text: string;
  /** Of a new line. */
  readonly place?: { readonly box: Box; readonly anchor: Box | null };
  /** Where this is what the machine read, its line counts as the machine's again. */
  readonly giveBack?: boolean;
}

/** Writes the changes as corrections and makes the page's next version of them; gives its number. */
export async function changeLines(
  tx: EntityManager,
  state: PageState,
  changes: readonly LineChange[],
  event: VersionEvent,
): Promise<number> {
  const ended = new Set<string>(event.subject === undefined ? [] : [event.subject]);
  const made: LineCorrection[] = [];
  for (const change of changes) {
    const before = state.standing.find(({ fits, placedLine }) => fits && placedLine === change.lineId);
    if (before) ended.add(before.id);
    made.push(correctionOf(tx, state, change, { before, position: made.length }, event));
  }
  for (const id of ended) await tx.update(LineCorrection, { id }, { standing: false });
  await tx.insert(LineCorrection, made);
  const standing = [
    ...state.standing.filter(({ id }) => !ended.has(id)),
    ...made.filter((correction) => correction.standing),
  ];
  return writeVersion(tx, state, standing, event);
}

function correctionOf(
  tx: EntityManager,
  { page, layer, lines }: PageState,
  { lineId, text, place, giveBack }: LineChange,
  { before, position }: { readonly before: LineCorrection | undefined; readonly position: number },
  { principal }: VersionEvent,
): LineCorrection {
  const id = newId();
  const machine = layer.lines.find((line) => line.id === lineId);
  const current = lines.find((line) => line.id === lineId);
  const base = machine ? lineText(machine) : null;
  const box = machine?.box ?? before?.box ?? place?.box;
  if (!box) throw new Error(`line ${lineId} has no place`);
  const line = lineId ?? ownLineId(id);
  return tx.create(LineCorrection, {
    id,
    documentId: page.documentId,
    page: page.number,
    version: page.version + 1,
    position,
    layerId: layer.id,
    lineId: line,
    box,
    anchor: machine ? null : (before?.anchor ?? place?.anchor ?? null),
    base,
    before: current ? lineText(current) : null,
    after: text,
    standing: base === null ? text !== '' : !(giveBack && text === base),
    placedLayer: layer.id,
    fits: true,
    placedLine: line,
    ...actorOf(principal),
  });
}

/** Unlike any id that a reader gives. */
const ownLineId = (id: string): string => `c${id.slice(-12)}`;
