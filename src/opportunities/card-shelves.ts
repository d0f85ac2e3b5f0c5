import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import type { ShelfCard } from './card-filters.js';
import { readShelf } from './card-shelf.js';

/** Strangers, members, and organisations that look at the moment. */
const MOST_SHELVES = 6;

/**
 * Moves with every change of a published card or of its document: of its rights, claims, values or pages. A sum, not the
 * last change: of two transactions the one that began first may end last.
 */
const STATE = `
  SELECT count(*) || ' ' || coalesce(sum(hashtextextended(
    concat_ws(' ', card.document_id, card.version, card.updated_at, document.change_seq), 0)::numeric), 0) AS state
  FROM card JOIN document ON document.id = card.document_id WHERE card.state = 'published'`;

interface Shelf {
  readonly state: string;
  readonly cards: Promise<readonly ShelfCard[]>;
}

/**
 * Published cards as each kind of asker sees them, kept in the process as long as none of them changes: what is looked at
 * is a screenful, and facts of thousands are not read again for it.
 */
@Injectable()
export class CardShelves {
  private readonly shelves = new Map<string, Shelf>();

  constructor(private readonly dataSource: DataSource) {}

  async of(filter: ReadFilter): Promise<readonly ShelfCard[]> {
    // asked first: what changes while cards are read is read once more the next time
    const [row] = await this.dataSource.query<{ state: string }[]>(STATE);
    const state = row?.state ?? '';
    // the day is part of it: claims run out, embargoes end
    const key = JSON.stringify(filter.scope);
    const known = this.shelves.get(key);
    const shelf = known?.state === state ? known : { state, cards: readShelf(this.dataSource, filter) };
    this.shelves.delete(key);
    this.shelves.set(key, shelf);
    const [oldest] = this.shelves.keys();
    if (this.shelves.size > MOST_SHELVES && oldest !== undefined) this.shelves.delete(oldest);
    try {
      return await shelf.cards;
    } catch (error) {
      // it is read anew for the next asker
      if (this.shelves.get(key) === shelf) this.shelves.delete(key);
      throw error;
    }
  }
}
