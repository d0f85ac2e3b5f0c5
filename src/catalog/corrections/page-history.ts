import type { EntityManager } from 'typeorm';
import { Page } from '../pages/page.entity.js';
import { TextLayer } from '../pages/text-layer.entity.js';
import { LineCorrection } from './line-correction.entity.js';
import { OLDEST_FIRST } from './page-state.js';
import { PageVersion } from './page-version.entity.js';

/** A version of a page with what was done in it. */
export interface PastVersion {
  readonly version: PageVersion;
  /** Who read the layer under it. */
  readonly engine: string | null;
  readonly changes: readonly LineCorrection[];
  /** The correction that was placed again or dismissed. */
  readonly subject: LineCorrection | null;
}

/** Every version of a page that is known, the newest first. */
export async function pageHistory(
  manager: EntityManager,
  page: Pick<Page, 'documentId' | 'number' | 'version' | 'layerId'>,
): Promise<PastVersion[]> {
  const { documentId, number } = page;
  const kept = await manager.find(PageVersion, {
    where: { documentId, page: number },
    order: { version: 'DESC' },
  });
  const layers = await manager.find(TextLayer, {
    select: { id: true, engine: true, createdAt: true },
    where: { documentId, page: number },
  });
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const versions = kept.length > 0 ? kept : readOnce(manager, page, byId);
  const corrections = await manager.find(LineCorrection, {
    where: { documentId, page: number },
    order: OLDEST_FIRST,
  });
  return versions.map((version) => ({
    version,
    engine: byId.get(version.layerId)?.engine ?? null,
    changes: corrections.filter((correction) => correction.version === version.version),
    subject: corrections.find(({ id }) => id === version.subject) ?? null,
  }));
}

/** A page that was read once and never corrected has one version, which needs no row. */
function readOnce(
  manager: EntityManager,
  { documentId, number, version, layerId }: Pick<Page, 'documentId' | 'number' | 'version' | 'layerId'>,
  layers: ReadonlyMap<string, TextLayer>,
): PageVersion[] {
  const layer = layers.get(layerId ?? '');
  if (!layer) return [];
  return [
    manager.create(PageVersion, {
      documentId,
      page: number,
      version,
      kind: 'read',
      layerId: layer.id,
      corrections: [],
      restored: null,
      subject: null,
      personId: null,
      actor: null,
      at: layer.createdAt,
    }),
  ];
}
