import { type EntityManager, In } from 'typeorm';
import { TextLayer } from '../pages/text-layer.entity.js';
import { alignCarried } from './align-carried.js';
import { standingOn } from './page-state.js';
import { PageVersion, type VersionCorrection } from './page-version.entity.js';
import { writeReplayed } from './replayed-page.js';

/** A page whose layer in effect is another one now. */
export interface RelayeredPage {
  readonly number: number;
  readonly version: number;
  readonly layerId: string;
  /** Null: it was read for the first time. */
  readonly layerBefore: string | null;
}

/** Puts what persons corrected on the layers that have just come into effect, and keeps the versions that ended. */
export async function replayAfterPass(
  tx: EntityManager,
  documentId: string,
  pages: readonly RelayeredPage[],
): Promise<void> {
  if (pages.length === 0) return;
  const standing = await standingOn(
    tx,
    documentId,
    pages.map(({ number }) => number),
  );
  // a page read for the first time has corrections where it took the place of another scan of it
  const corrected = new Set(standing.map(({ page }) => page));
  const again = pages.filter(({ number, layerBefore }) => layerBefore !== null || corrected.has(number));
  const placed = new Map<number, VersionCorrection[]>();
  for (const number of corrected) {
    const page = again.find((one) => one.number === number);
    if (!page) continue;
    const layer = await tx.findOneByOrFail(TextLayer, { id: page.layerId });
    const carried = standing.filter((correction) => correction.page === number);
    const own = page.layerBefore === null ? await alignCarried(tx, documentId, layer, carried) : carried;
    const replayed = await writeReplayed(tx, { documentId, ...page }, layer, own);
    placed.set(number, replayed.placed);
  }
  await keepVersions(tx, documentId, again, placed);
}

async function keepVersions(
  tx: EntityManager,
  documentId: string,
  pages: readonly RelayeredPage[],
  placed: ReadonlyMap<number, VersionCorrection[]>,
): Promise<void> {
  const ids = pages.flatMap(({ layerBefore }) => layerBefore ?? []);
  const before = await tx.find(TextLayer, {
    select: { id: true, createdAt: true },
    where: { id: In(ids) },
  });
  const readAt = new Map(before.map(({ id, createdAt }) => [id, createdAt]));
  const rows = pages.flatMap(({ number: page, version, layerId, layerBefore }): object[] => [
    ...(layerBefore === null
      ? []
      : [
          {
            documentId,
            page,
            version: version - 1,
            kind: 'read',
            layerId: layerBefore,
            corrections: [],
            at: readAt.get(layerBefore),
          },
        ]),
    {
      documentId,
      page,
      version,
      kind: 'read',
      layerId,
      corrections: placed.get(page) ?? [],
      at: () => 'now()',
    },
  ]);
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .createQueryBuilder()
      .insert()
      .into(PageVersion)
      .values(rows.slice(from, from + AT_ONCE))
      .orIgnore()
      .execute();
}

const AT_ONCE = 500;
