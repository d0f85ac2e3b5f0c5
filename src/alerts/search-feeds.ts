import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { atomFeed } from '../interop/atom.js';
import { AppConfig } from '../platform/config/app-config.js';
import type { DocumentType } from '../shared/field-names.js';
import { DIGEST_WORDS } from './digest-words.js';
import { NewMatches } from './new-matches.js';
import { Owners } from './owners.js';
import { questionAddress } from './saved-question.js';
import { followedBy } from './saved-search.entity.js';
import { SavedSearches } from './saved-searches.js';
import { NotifiedRecords } from './notified-records.js';

const MOST_ENTRIES = 100;
/** Readers of feeds ask often. */
const LOOK_AFTER_MS = 60_000;

interface Find {
  readonly id: string;
  readonly at: Date;
}

/** What saved searches found, as feeds. */
@Injectable()
export class SearchFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly searches: SavedSearches,
    private readonly owners: Owners,
    private readonly finds: NewMatches,
    private readonly records: NotifiedRecords,
    private readonly config: AppConfig,
  ) {}

  /** With the rights that its owner has at this moment; undefined: no such feed, or its owner is gone. */
  async atom(token: string): Promise<string | undefined> {
    const search = await this.searches.byFeed(token);
    const owner = search && (await this.owners.find(search.ownerId));
    if (!owner) return undefined;
    if (Date.now() - search.lookedAt.getTime() > LOOK_AFTER_MS)
      await this.finds.look(search, owner.principal);
    const found = await this.dataSource.query<Find[]>(
      `SELECT document_id AS id, found_at AS at FROM saved_search_match
       WHERE saved_search_id = $1 AND NOT known ORDER BY found_at DESC, document_id LIMIT ${MOST_ENTRIES}`,
      [search.id],
    );
    const times = new Map(found.map(({ id, at }) => [id, at]));
    const words = DIGEST_WORDS[search.language];
    const { publicUrl } = this.config.http;
    const shown = await this.records.of(search, [...times.keys()], owner.principal);
    return atomFeed({
      id: `urn:uuid:${search.id}`,
      title: search.name,
      updated: (shown[0] && times.get(shown[0].id)) ?? search.createdAt,
      language: search.language,
      self: `${publicUrl}/api/v1/feeds/${token}`,
      alternate: questionAddress(followedBy(search), publicUrl),
      entries: shown.map(({ id, title, type, year, people, url }) => ({
        id: `urn:uuid:${id}`,
        title: title ?? words.untitled,
        updated: times.get(id) ?? search.createdAt,
        url,
        authors: people,
        summary: [words.types[type as DocumentType], year].filter(Boolean).join(' · '),
      })),
    });
  }
}
