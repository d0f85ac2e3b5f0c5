import { type EntityManager, In } from 'typeorm';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { TextLayer } from '../../catalog/pages/text-layer.entity.js';
import { pageItemId } from '../items/item-id.js';
import { type PagePlace, pageStrata, valueStrata } from './batch-population.js';
import { draw, type Stratum } from './draw.js';
import type { QualitySample } from './quality-sample.entity.js';
import { SampledPage } from './sampled-page.entity.js';
import { SampledValue } from './sampled-value.entity.js';

const AT_ONCE = 100;

const nameOfPage = ({ documentId, number }: PagePlace): string => pageItemId(documentId, number);

/** The seed of the n-th draw from one population: 0 the first, then one for each time that more were drawn. */
export const seedOf = (seed: string, drawn: number): string => `${seed}:${drawn}`;

/**
 * Draws from what of a sample's population is not in it yet, and keeps what was drawn as it stands now. Pages and
 * values that are gone meanwhile are left out. How many came.
 */
export async function fillSample(
  tx: EntityManager,
  sample: Pick<QualitySample, 'id' | 'seed' | 'draws' | 'pagePopulation' | 'valuePopulation'>,
  sizes: { readonly pages: number; readonly values: number },
): Promise<{ pages: number; values: number }> {
  const seed = seedOf(sample.seed, sample.draws.length);
  const pages = await drawPages(tx, sample, sizes.pages, seed);
  const values = await drawValues(tx, sample, sizes.values, seed);
  return { pages, values };
}

async function drawPages(
  tx: EntityManager,
  { id: sampleId, pagePopulation }: Pick<QualitySample, 'id' | 'pagePopulation'>,
  size: number,
  seed: string,
): Promise<number> {
  const known = await tx.find(SampledPage, {
    select: { documentId: true, page: true, layerId: true, position: true },
    where: { sampleId },
  });
  const taken = new Set(known.map(({ documentId, page }) => pageItemId(documentId, page)));
  const rest = without(pageStrata(pagePopulation), (place) => taken.has(nameOfPage(place)));
  const places = draw(rest, nameOfPage, size, `${seed}:pages`);
  const layersTaken = new Set(known.map(({ layerId }) => layerId));
  let position = lastOf(known);
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    const found = await tx.find(Page, {
      where: some.map(({ documentId, number }) => ({ documentId, number })),
    });
    const layers = await layersOf(tx, found);
    const byName = new Map(found.map((page) => [nameOfPage(page), page]));
    const rows = some.flatMap((place) => {
      const page = byName.get(nameOfPage(place));
      if (!page?.layerId || !page.source || !layers.has(page.layerId)) return [];
      // the page order changed: this number now belongs to a page that is already in the sample
      if (layersTaken.has(page.layerId)) return [];
      position++;
      const { documentId, number, source, layerId, text } = page;
      return [{ sampleId, position, documentId, page: number, source, layerId, text }];
    });
    await tx.insert(SampledPage, rows);
  }
  return position - lastOf(known);
}

async function layersOf(tx: EntityManager, pages: readonly Page[]): Promise<Set<string>> {
  const ids = pages.flatMap(({ layerId }) => layerId ?? []);
  const layers = await tx.find(TextLayer, { select: { id: true }, where: { id: In(ids) } });
  return new Set(layers.map(({ id }) => id));
}

async function drawValues(
  tx: EntityManager,
  { id: sampleId, valuePopulation }: Pick<QualitySample, 'id' | 'valuePopulation'>,
  size: number,
  seed: string,
): Promise<number> {
  const known = await tx.find(SampledValue, {
    select: { entryId: true, position: true },
    where: { sampleId },
  });
  const taken = new Set(known.map(({ entryId }) => entryId));
  const rest = without(valueStrata(valuePopulation), (id) => taken.has(id));
  const ids = draw(rest, (id) => id, size, `${seed}:values`);
  const entries = await tx.findBy(FieldEntry, { id: In(ids) });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let position = lastOf(known);
  const rows = ids.flatMap((entryId) => {
    const entry = byId.get(entryId);
    if (!entry) return [];
    position++;
    const { documentId, name: field, printed, evidence } = entry;
    const value = entry.value as object;
    const place = { page: evidence?.page ?? null, boxes: [...(evidence?.boxes ?? [])] };
    return [{ sampleId, position, documentId, entryId, field, value, printed, ...place }];
  });
  await tx.insert(SampledValue, rows);
  return rows.length;
}

const without = <T>(strata: readonly Stratum<T>[], isTaken: (item: T) => boolean): Stratum<T>[] =>
  strata.map(({ name, items }) => ({ name, items: items.filter((item) => !isTaken(item)) }));

const lastOf = (rows: readonly { readonly position: number }[]): number =>
  rows.reduce((last, { position }) => Math.max(last, position), 0);
