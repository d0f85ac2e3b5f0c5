import type { EntityManager } from 'typeorm';
import { type Box, scaleBoxTo } from '../../shared/geometry.js';
import { newId } from '../../shared/ids.js';
import { LineCorrection } from './line-correction.entity.js';
import { standingOn } from './page-state.js';

interface PagePlace {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lets the corrections that stand on a page stand on another scan of it as well, to be placed when that is read. The old
 * page keeps its own.
 */
export async function carryCorrections(
  tx: EntityManager,
  documentId: string,
  from: PagePlace,
  to: PagePlace,
): Promise<void> {
  const moved = (box: Box): Box => scaleBoxTo(box, from, to);
  const rows = (await standingOn(tx, documentId, [from.number])).map(
    (correction, position): Partial<LineCorrection> => ({
      ...correction,
      id: newId(),
      page: to.number,
      // before the first of that page
      version: 0,
      position,
      box: moved(correction.box),
      anchor: correction.anchor && moved(correction.anchor),
      fits: false,
      placedLine: null,
    }),
  );
  if (rows.length > 0) await tx.insert(LineCorrection, rows);
}
