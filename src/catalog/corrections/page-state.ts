import { type EntityManager, In } from 'typeorm';
import type { TextLine } from '../../shared/page-text.js';
import { Page } from '../pages/page.entity.js';
import { TextLayer } from '../pages/text-layer.entity.js';
import { LineCorrection } from './line-correction.entity.js';
import { PageVersion, type VersionCorrection } from './page-version.entity.js';
import { type Placement, replay, type StandingCorrection } from './replay.js';

/** The current state of a page, locked against concurrent changes. */
export interface PageState {
  readonly page: Page;
  readonly layer: TextLayer;
  readonly standing: readonly LineCorrection[];
  readonly lines: readonly TextLine[];
}

/** Undefined where there is no such page, or it has not been read yet. */
export async function lockedPage(
  tx: EntityManager,
  documentId: string,
  number: number,
): Promise<PageState | undefined> {
  const page = await tx
    .createQueryBuilder(Page, 'page')
    .addSelect('page.lines')
    .setLock('pessimistic_write')
    .where('page.documentId = :documentId AND page.number = :number', { documentId, number })
    .getOne();
  const layer = page?.layerId ? await tx.findOneBy(TextLayer, { id: page.layerId }) : null;
  if (!page || !layer) return undefined;
  const standing = await standingOn(tx, documentId, [number]);
  return { page, layer, standing, lines: page.lines ?? layer.lines };
}

/** What counts on these pages, oldest first. */
export function standingOn(
  tx: EntityManager,
  documentId: string,
  pages: readonly number[],
): Promise<LineCorrection[]> {
  return tx.find(LineCorrection, {
    where: { documentId, page: In([...pages]), standing: true },
    order: OLDEST_FIRST,
  });
}

/** In the order in which they were made. */
export const OLDEST_FIRST = { version: 'ASC', position: 'ASC' } as const;

/** As the rule of replay takes it; its place on that layer is known where it was placed there before. */
export function forReplay(correction: LineCorrection, layerId: string): StandingCorrection {
  const placement = knownPlacement(correction, layerId);
  return placement ? { ...bare(correction), placement } : bare(correction);
}

const bare = ({ id, lineId, box, base, after, anchor }: LineCorrection): StandingCorrection => ({
  id,
  lineId,
  box,
  base,
  after,
  anchor,
});

function knownPlacement(correction: LineCorrection, layerId: string): Placement | undefined {
  if (correction.placedLayer === layerId) return { fits: correction.fits, lineId: correction.placedLine };
  if (correction.layerId === layerId) return { fits: true, lineId: correction.lineId };
  return undefined;
}

export interface PastPage {
  readonly version: PageVersion;
  readonly lines: readonly TextLine[];
}

/** A page as it stood in an earlier version; undefined where that is not known. */
export async function pageAt(
  tx: EntityManager,
  documentId: string,
  page: number,
  number: number,
): Promise<PastPage | undefined> {
  const version = await tx.findOneBy(PageVersion, { documentId, page, version: number });
  const layer = version ? await tx.findOneBy(TextLayer, { id: version.layerId }) : null;
  if (!version || !layer) return undefined;
  const ids = version.corrections.map(({ id }) => id);
  const rows = await tx.find(LineCorrection, { where: { id: In(ids) }, order: OLDEST_FIRST });
  const places = new Map(version.corrections.map((one) => [one.id, one]));
  const corrections = rows.map((row) => ({ ...bare(row), placement: placementIn(places.get(row.id)) }));
  return { version, lines: replay(layer.lines, corrections).lines };
}

const placementIn = (place: VersionCorrection | undefined): Placement =>
  place ? { fits: place.fits, lineId: place.lineId } : { fits: false, lineId: null };
