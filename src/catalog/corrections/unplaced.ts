import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { changeLines } from './line-changes.js';
import { LineCorrection } from './line-correction.entity.js';
import { lockedPage, OLDEST_FIRST, type PageState } from './page-state.js';
import { writeVersion } from './write-version.js';

interface Subject {
  readonly documentId: string;
  readonly number: number;
  readonly correctionId: string;
}

/** Corrections that do not fit what was read last, oldest first. */
export function unplacedOn(
  manager: EntityManager,
  documentId: string,
  page: number,
): Promise<LineCorrection[]> {
  return manager.find(LineCorrection, {
    where: { documentId, page, standing: true, fits: false },
    order: OLDEST_FIRST,
  });
}

/** A person chooses the line it belongs to; without a line, it is inserted again where it stood. False if there is no such correction or line. */
export async function placeAnew(
  tx: EntityManager,
  subject: Subject,
  lineId: string | undefined,
  principal: Principal,
): Promise<boolean> {
  const state = await lockedPage(tx, subject.documentId, subject.number);
  const correction = state && unplacedIn(state, subject);
  if (!correction) return false;
  if (lineId !== undefined && !state.lines.some(({ id }) => id === lineId)) return false;
  const { after: text, box, anchor, id } = correction;
  if (lineId === undefined && text === '') return false;
  const change = { lineId, text, place: { box, anchor: anchor ?? box } };
  await changeLines(tx, state, [change], { kind: 'placed', principal, subject: id });
  return true;
}

/** A person says that it is not needed any more. It stays in the history. False: no such correction. */
export async function dismiss(tx: EntityManager, subject: Subject, principal: Principal): Promise<boolean> {
  const state = await lockedPage(tx, subject.documentId, subject.number);
  const correction = state && unplacedIn(state, subject);
  if (!correction) return false;
  const { id } = correction;
  await tx.update(LineCorrection, { id }, { standing: false });
  const standing = state.standing.filter((other) => other.id !== id);
  await writeVersion(tx, state, standing, { kind: 'dismissed', principal, subject: id });
  return true;
}

const unplacedIn = ({ standing }: PageState, { correctionId }: Subject): LineCorrection | undefined =>
  standing.find(({ id, fits }) => id === correctionId && !fits);
