import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { nameLinks } from '../../catalog/agents/agent-links.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import type { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded, type GuardedColumns } from '../../catalog/documents/guarded-document.js';
import { searchMismatches } from '../../platform/metrics/metrics-registry.js';
import { printedValue } from '../indexer/catalog-record.js';
import { asked } from '../pages/filtered-query.js';
import type { HitWithPages } from '../pages/hit-with-pages.js';
import type { SearchHitDto, VersionDto } from './search.dto.js';

type DocumentRow = GuardedColumns &
  Pick<
    Document,
    'id' | 'externalId' | 'title' | 'type' | 'year' | 'language' | 'deletedAt' | 'agentRules'
  > & {
    readonly pending: boolean;
    readonly hasPictures: boolean;
    readonly entries: readonly EntryRow[] | null;
  };
type EntryRow = Pick<FieldEntry, 'id' | 'name' | 'value' | 'printed' | 'status'>;

/** Documents by their ids. */
type Documents = ReadonlyMap<string, DocumentRow>;

export interface KnownHits {
  readonly documents: Documents;
  readonly versions: ReadonlyMap<string, VersionDto>;
}

/** Entries by their names, and the values of each in their order. */
const DOCUMENTS = `SELECT id, external_id AS "externalId", title, type, year, language, deleted_at AS "deletedAt",
    agent_rules AS "agentRules", owner_organisation_id AS "ownerOrganisationId", quarantined,
    record_visibility AS "recordVisibility", CAST(record_embargo AS text) AS "recordEmbargo",
    visibility, CAST(embargo AS text) AS embargo,
    page_count AS "pageCount", pages_screened AS "pagesScreened", effective_pass AS "effectivePass", indexed_seq < change_seq AS pending,
    EXISTS (SELECT FROM page WHERE page.document_id = document.id AND page.file_id IS NOT NULL) AS "hasPictures",
    (SELECT json_agg(json_build_object(
        'id', entry.id, 'name', name, 'value', value, 'printed', printed, 'status', status) ORDER BY name, position)
      FROM field_entry AS entry
      WHERE document_id = document.id AND name IN ('authors', 'inventors', 'hostOrganisation')
        AND status <> 'rejected') AS entries
  FROM document WHERE id = ANY(:ids)`;
const TITLES = `SELECT id, title, language, year FROM document WHERE id = ANY(:ids)`;

/**
 * Fills hits in from the catalogue, and drops those that it no longer lets this reader find: the index must never
 * be the last word on who may read what. Each dropped one is an alarm, for hiding is done only when the index says so.
 */
export class HitDetails {
  private readonly log = new Logger('Search');

  constructor(private readonly manager: EntityManager) {}

  /** What the catalogue says of these documents, whose pages need not be known yet. */
  async documents(wanted: readonly { readonly id: string }[]): Promise<Documents> {
    if (wanted.length === 0) return new Map();
    const rows = await asked<DocumentRow>(this.manager, DOCUMENTS, { ids: wanted.map(({ id }) => id) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Of documents and their versions; those that are known already are not read again. */
  async of(
    hits: readonly Pick<HitWithPages, 'id' | 'versions'>[],
    known: Documents = new Map(),
  ): Promise<KnownHits> {
    const [further, versions] = await Promise.all([
      this.documents(hits.filter(({ id }) => !known.has(id))),
      this.titlesOf(hits.flatMap((hit) => hit.versions)),
    ]);
    return { documents: new Map([...known, ...further]), versions };
  }

  /** `byText`: the question was met by words, so that a hit tells something of the body that it was found in. */
  filledIn(
    hits: readonly HitWithPages[],
    { documents, versions }: KnownHits,
    filter: ReadFilter,
    byText: boolean,
  ): SearchHitDto[] {
    return hits.flatMap((hit) => {
      const document = documents.get(hit.id);
      if (!document || !mayFind(document, hit, filter, byText)) {
        this.mismatch(hit.id, document);
        return [];
      }
      return [
        view(
          hit,
          document,
          hit.versions.flatMap((id) => versions.get(id) ?? []),
          document.hasPictures && filter.mayReadBody(guarded(document)),
        ),
      ];
    });
  }

  private async titlesOf(ids: readonly string[]): Promise<Map<string, VersionDto>> {
    if (ids.length === 0) return new Map();
    const documents = await asked<Pick<Document, 'id' | 'title' | 'language' | 'year'>>(
      this.manager,
      TITLES,
      { ids },
    );
    return new Map(
      documents.map(({ id, title, language, year }) => [
        id,
        {
          id,
          title,
          ...(language === null ? {} : { language }),
          ...(year === null ? {} : { year }),
        },
      ]),
    );
  }

  private mismatch(documentId: string, document: DocumentRow | undefined): void {
    searchMismatches.inc();
    this.log.warn({
      event: 'search_mismatch',
      documentId,
      pending: document?.pending ?? false,
    });
  }
}

function mayFind(document: DocumentRow, hit: HitWithPages, filter: ReadFilter, byText: boolean): boolean {
  if (document.deletedAt) return false;
  const guard = guarded(document);
  return filter.mayReadRecord(guard) && (!byText || !hit.body || filter.mayReadBody(guard));
}

function view(
  hit: HitWithPages,
  document: DocumentRow,
  versions: readonly VersionDto[],
  pictured: boolean,
): SearchHitDto {
  const entries = document.entries ?? [];
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
    pictured,
    pages: hit.pages.map(({ number, snippet, marks, boxes }) => ({
      number,
      snippet,
      marks: marks.map((mark) => [...mark]),
      boxes: boxes.map((box) => [...box]),
    })),
  };
}
