import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import { settledChange } from '../catalog/changes/settled-changes.js';
import { SearchMatches } from '../search/search-matches.js';
import { CardMatches } from './card-matches.js';
import { followedBy, SavedSearch } from './saved-search.entity.js';

const AT_ONCE = 500;
/** A document that cannot be indexed for this long no longer delays the others. */
const WAITED_FOR = "interval '1 hour'";
/** A change so soon after the morning hides one before it, since a document has but its newest change. */
const HIDDEN_FOR = "interval '1 minute'";
const PENDING = '(indexed_seq < change_seq AND change_seq <= $2)';

interface Horizon {
  /** The change up to which the catalogue is settled and the index knows it. */
  readonly until: number;
  /** Nothing that changed before the morning lies behind it. */
  readonly whole: boolean;
}

/** Looks for what is new to a saved search: by the changes of the catalogue, each document once and for ever. */
@Injectable()
export class NewMatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly matches: SearchMatches,
    private readonly cards: CardMatches,
  ) {}

  /**
   * Looks through what has changed since the last time, with the rights that its owner has now. Safe side by side:
   * who comes second writes nothing. False where something changed before its morning that cannot be looked at yet.
   * Throws TransientError when database or index are away; then nothing is lost.
   */
  async look(search: SavedSearch, owner: Principal): Promise<boolean> {
    const followed = followedBy(search);
    if (followed.about === 'opportunities') {
      await this.cards.look(search.id, followed.question, owner);
      return true;
    }
    const { question } = followed;
    const { until, whole } = await this.horizon(search.seenSeq, search.nextAt);
    let since = search.seenSeq;
    while (since < until) {
      const changed = await this.changed(search, since, until, owner);
      const ids = changed.map(({ id }) => id);
      const found =
        ids.length === 0 ? [] : ((await this.matches.of(question, this.filters.for(owner).scope, ids)) ?? []);
      const next = changed.length < AT_ONCE ? until : (changed.at(-1)?.seq ?? until);
      if (!(await this.write(search.id, since, next, found))) return whole;
      since = next;
    }
    return whole;
  }

  /** How far one can look now. */
  async horizon(since: number, morning: Date | null = null): Promise<Horizon> {
    const settled = await settledChange(this.dataSource.manager);
    if (settled === undefined) return { until: since, whole: false };
    const [row] = await this.dataSource.query<{ first: string | null; early: boolean | null }[]>(
      `SELECT min(change_seq) FILTER (WHERE ${PENDING}) AS first,
         bool_or(${PENDING} AND updated_at <= $3 OR created_at <= $3 AND updated_at <= $3 + ${HIDDEN_FOR}) AS early
       FROM document WHERE change_seq > $1 AND (indexed_seq < change_seq OR change_seq > $2)
         AND updated_at > now() - ${WAITED_FOR}`,
      [since, settled, morning],
    );
    const until = row?.first == null ? settled : Number(row.first) - 1;
    return { until, whole: row?.early !== true };
  }

  private async changed(
    { id }: SavedSearch,
    since: number,
    until: number,
    owner: Principal,
  ): Promise<{ id: string; seq: number }[]> {
    const { sql, parameters } = this.filters.for(owner).recordSql('document');
    const rows = await this.dataSource
      .createQueryBuilder(Document, 'document')
      .select(['document.id AS id', 'document.change_seq AS seq'])
      .where('document.change_seq > :since AND document.change_seq <= :until', { since, until })
      .andWhere(sql, parameters)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM saved_search_match find
           WHERE find.saved_search_id = :search AND find.document_id = document.id)`,
        { search: id },
      )
      .orderBy('document.change_seq')
      .limit(AT_ONCE)
      .getRawMany<{ id: string; seq: string }>();
    return rows.map((row) => ({ id: row.id, seq: Number(row.seq) }));
  }

  private write(id: string, since: number, next: number, found: readonly string[]): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        SavedSearch,
        { id, seenSeq: since },
        { seenSeq: next, lookedAt: () => 'now()' },
      );
      if (affected !== 1) return false;
      await addMatches(tx, id, found, false);
      return true;
    });
  }
}

export async function addMatches(
  tx: EntityManager,
  searchId: string,
  documentIds: readonly string[],
  known: boolean,
): Promise<void> {
  if (documentIds.length === 0) return;
  await tx.query(
    `INSERT INTO saved_search_match (saved_search_id, document_id, known)
     SELECT $1, id, $3 FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING`,
    [searchId, documentIds, known],
  );
}
