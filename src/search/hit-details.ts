import { Logger } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import { nameLinks } from '../catalog/agents/agent-links.js';
import { Document } from '../catalog/document.entity.js';
import { FieldEntry } from '../catalog/field-entry.entity.js';
import { guarded } from '../catalog/guarded-document.js';
import { searchMismatches } from '../platform/metrics/metrics-registry.js';
import { printedValue } from './catalog-record.js';
import type { HitWithPages } from './hit-with-pages.js';
import type { SearchHitDto, VersionDto } from './search.dto.js';

const PEOPLE = ['authors', 'inventors'] as const;

/**
 * Fills hits in from the catalogue, and drops those that it no longer lets this reader find: the index must never
 * be the last word on who may read what. Each dropped one is an alarm, for hiding is done only when the index says so.
 */
export class HitDetails {
  private readonly log = new Logger('Search');

  constructor(private readonly manager: EntityManager) {}

  /** `byText`: the question was met by words, so that a hit tells something of the body that it was found in. */
  async of(hits: readonly HitWithPages[], filter: ReadFilter, byText: boolean): Promise<SearchHitDto[]> {
    const ids = hits.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [documents, versions, entries] = await Promise.all([
      this.manager.findBy(Document, { id: In(ids) }),
      this.titlesOf(hits.flatMap((hit) => hit.versions)),
      this.manager.find(FieldEntry, {
        where: { documentId: In(ids), name: In([...PEOPLE, 'hostOrganisation']), status: Not('rejected') },
        order: { name: 'ASC', position: 'ASC' },
      }),
    ]);
    const byId = new Map(documents.map((document) => [document.id, document]));
    return hits.flatMap((hit) => {
      const document = byId.get(hit.id);
      if (!document || !mayFind(document, hit, filter, byText)) {
        this.mismatch(hit.id, document);
        return [];
      }
      return [
        view(
          hit,
          document,
          entries.filter(({ documentId }) => documentId === hit.id),
          hit.versions.flatMap((id) => versions.get(id) ?? []),
        ),
      ];
    });
  }

  private async titlesOf(ids: readonly string[]): Promise<Map<string, VersionDto>> {
    if (ids.length === 0) return new Map();
    const documents = await this.manager.find(Document, {
      where: { id: In([...ids]) },
      select: { id: true, title: true, year: true },
    });
    return new Map(
      documents.map(({ id, title, year }) => [id, { id, title, ...(year === null ? {} : { year }) }]),
    );
  }

  private mismatch(documentId: string, document: Document | undefined): void {
    searchMismatches.inc();
    this.log.warn({
      event: 'search_mismatch',
      documentId,
      pending: document !== undefined && document.indexedSeq < document.changeSeq,
    });
  }
}

function mayFind(document: Document, hit: HitWithPages, filter: ReadFilter, byText: boolean): boolean {
  if (document.deletedAt) return false;
  const guard = guarded(document);
  return filter.mayReadRecord(guard) && (!byText || !hit.body || filter.mayReadBody(guard));
}

function view(
  hit: HitWithPages,
  document: Document,
  entries: readonly FieldEntry[],
  versions: readonly VersionDto[],
): SearchHitDto {
  const host = entries.find(({ name }) => name === 'hostOrganisation');
  return {
    id: document.id,
    ...(document.externalId === null ? {} : { externalId: document.externalId }),
    score: hit.score,
    title: document.title,
    type: document.type,
    ...(document.year === null ? {} : { year: document.year }),
    ...(document.language === null ? {} : { language: document.language }),
    authors: entries.filter(({ name }) => name !== 'hostOrganisation').map(printedValue),
    ...(host ? { host: printedValue(host) } : {}),
    nameLinks: nameLinks(document, entries, printedValue),
    versions: [...versions],
    pages: hit.pages.map(({ number, snippet, marks, boxes }) => ({
      number,
      snippet,
      marks: marks.map((mark) => [...mark]),
      boxes: boxes.map((box) => [...box]),
    })),
  };
}
