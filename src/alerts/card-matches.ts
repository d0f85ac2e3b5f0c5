import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { CardMarks, type MarkedCard } from '../opportunities/cards/card-marks.js';
import { cardQuestion } from '../opportunities/cards/card-question.js';
import type { FollowedCards } from './saved-question.js';
import { SavedSearch } from './saved-search.entity.js';

/**
 * Looks for what is new to who follows opportunities: a card that was not open to them before, or that says something
 * else at a glance. There are as many cards as persons have written, so all of them are looked at, not the changes alone.
 */
@Injectable()
export class CardMatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly marks: CardMarks,
  ) {}

  /** With the rights that its owner has now. Safe side by side: what one has found is not new to the other. */
  async look(searchId: string, question: FollowedCards, owner: Principal): Promise<void> {
    const cards = await this.now(question, owner);
    await this.dataSource.transaction(async (tx) => {
      await writeCards(tx, searchId, cards, false);
      await tx.update(SavedSearch, { id: searchId }, { lookedAt: () => 'now()' });
    });
  }

  /** What there is at this moment. */
  now({ documentId, ...asked }: FollowedCards, owner: Principal): Promise<MarkedCard[]> {
    return this.marks.of(cardQuestion(asked), this.filters.for(owner), documentId);
  }
}

/** Cards that are new or whose fingerprint changed; `known`: found when the search was saved, and never reported. */
export async function writeCards(
  tx: EntityManager,
  searchId: string,
  cards: readonly MarkedCard[],
  known: boolean,
): Promise<void> {
  if (cards.length === 0) return;
  await tx.query(
    `INSERT INTO saved_search_match AS find (saved_search_id, document_id, mark, known)
     SELECT $1, id, mark, $4 FROM unnest($2::uuid[], $3::text[]) AS card (id, mark)
     ON CONFLICT (saved_search_id, document_id) DO UPDATE
       SET mark = excluded.mark, known = false, digest_id = NULL, found_at = now()
       WHERE find.mark IS DISTINCT FROM excluded.mark`,
    [searchId, cards.map(({ documentId }) => documentId), cards.map(({ mark }) => mark), known],
  );
}
