import type { EntityManager } from 'typeorm';
import { type Box, type Turn, turnBox } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { Page } from './page.entity.js';
import type { SuspectSpot } from './suspect-spot.js';

/** What was found on a page that was read in another direction than its space has. */
interface Turned {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly suspects?: readonly SuspectSpot[];
  readonly upright?: { readonly turn: number; readonly width: number; readonly height: number };
}

/**
 * What a later reading found, in the space that the page has: boxes of older readings, of evidence and of corrections
 * lie in it, so it stays.
 */
export async function inPageSpace<T extends Turned>(
  tx: EntityManager,
  documentId: string,
  reading: T,
): Promise<Omit<T, 'upright'>> {
  const { upright, ...rest } = reading;
  if (!upright) return rest;
  const { turn } = await tx.findOneByOrFail(Page, { documentId, number: reading.page });
  const back = ((turn - upright.turn + 360) % 360) as Turn;
  const place = <B extends { readonly box: Box }>(one: B): B => ({
    ...one,
    box: turnBox(one.box, back, upright),
  });
  const suspects = reading.suspects?.map(({ kind, boxes }) => ({
    kind,
    boxes: boxes.map((box) => turnBox(box, back, upright)),
  }));
  return {
    ...rest,
    lines: reading.lines.map((line) => ({ ...place(line), words: line.words.map(place) })),
    ...(suspects ? { suspects } : {}),
  };
}
