import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import { guarded } from '../catalog/documents/guarded-document.js';
import { isId } from '../shared/ids.js';
import { parsedOrRefused } from './catalog-search.js';
import { boxesOfPlaces, hitsInside, type PageHit } from './pages/page-hits.js';
import { pageKey, pageLines, type PlacedPage } from './pages/page-lines.js';
import { pageTexts } from './pages/page-loader.js';
import type { DocumentHitsDto } from './results/search.dto.js';

/** Searches inside one document, in its stored text: the index is not needed. */
@Injectable()
export class DocumentSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  async hits(id: string, q: string, principal: Principal): Promise<DocumentHitsDto> {
    const { manager } = this.dataSource;
    const filter = this.filters.for(principal);
    const document = isId(id) ? await manager.findOneBy(Document, { id }) : null;
    if (!document || document.deletedAt) throw new NotFoundException();
    const guard = guarded(document);
    if (!filter.mayReadRecord(guard) || !filter.mayReadBody(guard)) throw new NotFoundException();

    const query = parsedOrRefused(q);
    const pages = (await pageTexts(manager, filter)([{ id }])).get(document.id) ?? [];
    const { total, hits } = hitsInside(pages, query);
    const lined = await pageLines(manager, filter)(placesByPage(document.id, hits));
    return {
      total,
      items: hits.map(({ number, snippet, marks, places }) => ({
        page: number,
        snippet,
        marks: marks.map((mark) => [...mark]),
        boxes: boxesOfPlaces(lined.get(pageKey(document.id, number))?.spans ?? [], places).map((box) => [
          ...box,
        ]),
      })),
    };
  }
}

/** All places of a page together: its lines are fetched once. */
function placesByPage(id: string, hits: readonly PageHit[]): PlacedPage[] {
  const pages = new Map<number, PlacedPage>();
  for (const { number, text, places, pictureless = false } of hits) {
    const known = pages.get(number)?.places ?? [];
    pages.set(number, { id, number, text, places: [...known, ...places], pictureless });
  }
  return [...pages.values()];
}
