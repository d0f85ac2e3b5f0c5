import type { EntityManager } from 'typeorm';
import { Page, SetAsidePage } from '../pages/page.entity.js';
import { TextLayer } from '../pages/text-layer.entity.js';
import { scaleBoxTo } from '../../shared/geometry.js';
import { LineCorrection } from './line-correction.entity.js';
import { type Shift, shiftBetween, shiftBox } from './scan-shift.js';

/**
 * Corrections that were made on another scan of the page, moved to where their lines lie on this one, as far as both
 * scans tell; to be placed from there. The others are given back as they are.
 */
export async function alignCarried(
  tx: EntityManager,
  documentId: string,
  layer: TextLayer,
  corrections: readonly LineCorrection[],
): Promise<LineCorrection[]> {
  const page = await tx.findOneByOrFail(Page, { documentId, number: layer.page });
  const aligned: LineCorrection[] = [];
  const shifts = new Map<string, Shift | undefined>();
  for (const correction of corrections) {
    const { layerId, id } = correction;
    if (!shifts.has(layerId)) shifts.set(layerId, await shiftFrom(tx, layerId, page, layer));
    const shift = shifts.get(layerId);
    if (!shift) {
      aligned.push(correction);
      continue;
    }
    const [box, anchor] = [
      shiftBox(correction.box, shift),
      correction.anchor && shiftBox(correction.anchor, shift),
    ];
    await tx.update(LineCorrection, { id }, { box, anchor });
    aligned.push({ ...correction, box, anchor });
  }
  return aligned;
}

async function shiftFrom(
  tx: EntityManager,
  layerId: string,
  size: Pick<Page, 'width' | 'height'>,
  layer: TextLayer,
): Promise<Shift | undefined> {
  const old = await tx.findOneBy(TextLayer, { id: layerId });
  if (!old || (old.documentId === layer.documentId && old.page === layer.page)) return undefined;
  const from = await tx.findOneBy(SetAsidePage, { documentId: old.documentId, number: old.page });
  if (!from) return undefined;
  const lines = old.lines.map((line) => ({ ...line, box: scaleBoxTo(line.box, from, size) }));
  return shiftBetween(lines, layer.lines);
}
