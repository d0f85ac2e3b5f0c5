import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import { FieldEntry } from '../catalog/evidence/field-entry.entity.js';
import { guarded } from '../catalog/documents/guarded-document.js';
import { isId } from '../shared/ids.js';
import { printedValue } from './indexer/catalog-record.js';
import { CurrentIndex } from './indexer/current-index.js';
import { HitDetails } from './results/hit-details.js';
import { nearDuplicates } from './pages/near-duplicates.js';
import type { SearchHit } from './port/search-index.js';
import type { SimilarDocumentDto } from './results/search.dto.js';
import { topicQuery } from './topic-query.js';

const MOST = 6;
/** Itself and its near duplicates are among what is found. */
const CANDIDATES = 24;
/** Of what the document itself is worth to the question that it makes: less than this is chance. */
const LIKE_ENOUGH = 0.1;
const TELLING = ['titleEn', 'keywords'] as const;

/** Documents about the same matters as one, by the words of its title and keywords. */
@Injectable()
export class SimilarDocuments {
  private readonly details: HitDetails;

  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly current: CurrentIndex,
  ) {
    this.details = new HitDetails(dataSource.manager);
  }

  /** The likest first; throws NotFoundException where the principal may not know of the document. */
  async of(id: string, principal: Principal): Promise<SimilarDocumentDto[]> {
    const { manager } = this.dataSource;
    const filter = this.filters.for(principal);
    const document = isId(id) ? await manager.findOneBy(Document, { id }) : null;
    if (!document || document.deletedAt || !filter.mayReadRecord(guarded(document)))
      throw new NotFoundException();
    const query = topicQuery(await this.telling(document));
    if (query.asks !== 'words') return [];
    const { hits } = await this.current.ask((index) =>
      index.search(query, filter.scope, { topic: true, size: CANDIDATES }),
    );
    const same = (await nearDuplicates(manager, filter, [document.id])).get(document.id) ?? [];
    const alike = likeEnough(hits, document.id).filter((hit) => !same.includes(hit.id));
    const closest = alike.slice(0, MOST).map((hit) => ({ ...hit, pages: [], versions: [] }));
    const shown = this.details.filledIn(closest, await this.details.of(closest), filter, true);
    return shown.map(({ id: other, title, type, language, year }) => ({
      id: other,
      title,
      type,
      ...(language === undefined ? {} : { language }),
      ...(year === undefined ? {} : { year }),
    }));
  }

  private async telling({ id, title }: Document): Promise<string[]> {
    const entries = await this.dataSource.manager.find(FieldEntry, {
      where: { documentId: id, name: In([...TELLING]), status: Not('rejected') },
      order: { name: 'ASC', position: 'ASC' },
    });
    return [title ?? '', ...entries.map(printedValue)];
  }
}

function likeEnough(hits: readonly SearchHit[], id: string): SearchHit[] {
  const own = hits.find((hit) => hit.id === id)?.score ?? 0;
  return hits.filter((hit) => hit.id !== id && hit.score >= LIKE_ENOUGH * own);
}
