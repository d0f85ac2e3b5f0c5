import type { EntityManager } from 'typeorm';
import type { TextLine } from '../../shared/page-text.js';
import { lineDoubt } from '../pages/line-doubt.js';
import { Page } from '../pages/page.entity.js';
import type { TextLayer } from '../pages/text-layer.entity.js';
import { effectiveText } from './effective-text.js';
import { LineCorrection } from './line-correction.entity.js';
import { forReplay } from './page-state.js';
import type { VersionCorrection } from './page-version.entity.js';
import { replay } from './replay.js';
import { suspectsInEffect } from './suspects-in-effect.js';

export interface ReplayedPage {
  readonly lines: readonly TextLine[];
  readonly placed: VersionCorrection[];
}

/** Writes a page's effective text as its layer with these corrections, and where each of them stands on it. */
export async function writeReplayed(
  tx: EntityManager,
  page: Pick<Page, 'documentId' | 'number'> & { readonly version: number },
  layer: TextLayer,
  standing: readonly LineCorrection[],
): Promise<ReplayedPage> {
  const { lines, placements } = replay(
    layer.lines,
    standing.map((correction) => forReplay(correction, layer.id)),
  );
  const placed = standing.map(({ id }) => ({
    id,
    ...(placements.get(id) ?? { fits: false, lineId: null }),
  }));
  for (const { id, fits, lineId } of placed)
    await tx.update(LineCorrection, { id }, { placedLayer: layer.id, fits, placedLine: lineId });
  const touched = placed.some(({ fits, lineId }) => fits && lineId !== null);
  const written = standing.flatMap(({ id, suspects }) => {
    const { fits, lineId } = placements.get(id) ?? { fits: false, lineId: null };
    return fits ? [{ lineId, suspects }] : [];
  });
  const { documentId, number, version } = page;
  const { text, source, confidence, quality } = touched ? effectiveText(layer, lines) : layer;
  await tx.update(
    Page,
    { documentId, number },
    {
      text,
      source,
      confidence,
      quality,
      lineDoubt: lineDoubt(lines),
      version,
      lines: touched ? (lines as object[]) : null,
      ...(touched && layer.suspects
        ? { suspects: suspectsInEffect(layer.suspects, layer.lines, lines, written) }
        : {}),
      failure: source === 'unreadable' ? layer.failure : null,
    },
  );
  return { lines, placed };
}
