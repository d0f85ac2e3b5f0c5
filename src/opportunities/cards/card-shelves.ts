import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import type { ShelfCard } from './card-filters.js';
import { readShelf } from './card-shelf.js';

/** The kinds of principals with a cache: anonymous, members, and organisations that are using it now. */
const MOST_SHELVES = 6;

/** Moves with every change of a published card or of its document: of its rights, claims, values or pages. */
const MARK = `concat_ws(' ', card.document_id, card.version, card.updated_at, document.change_seq)`;
const PUBLISHED = `card JOIN document ON document.id = card.document_id WHERE card.state = 'published'`;

/** Of all marks: a sum, not the last change, for of two transactions the one that began first may end last. */
const STATE = `
  SELECT count(*) || ' ' || coalesce(sum(hashtextextended(${MARK}, 0)::numeric), 0) AS state FROM ${PUBLISHED}`;
const MARKS = `SELECT card.document_id AS id, ${MARK} AS mark FROM ${PUBLISHED}`;

/**
 * Published cards as each kind of principal sees them, kept in the process as long as none of them changes: what is looked at
 * is a screenful, and facts of thousands are not read again for it.
 */
@Injectable()
export class CardShelves {
  private readonly shelves = new Map<string, Shelf>();

  constructor(private readonly dataSource: DataSource) {}

  async of(filter: ReadFilter): Promise<readonly ShelfCard[]> {
    // asked first: what changes while cards are read is read once more the next time
    const [row] = await this.dataSource.query<{ state: string }[]>(STATE);
    // the day is part of it: claims run out, embargoes end
    const key = JSON.stringify(filter.scope);
    const shelf = this.shelves.get(key) ?? new Shelf(this.dataSource);
    this.shelves.delete(key);
    this.shelves.set(key, shelf);
    const [oldest] = this.shelves.keys();
    if (this.shelves.size > MOST_SHELVES && oldest !== undefined) this.shelves.delete(oldest);
    return shelf.at(row?.state ?? '', filter);
  }
}

interface Kept {
  /** Of every published card, also of those that are closed to the principal; older than what was read of the card, or as old. */
  readonly marks: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, ShelfCard>;
}

/** The cards of one kind of principal. */
class Shelf {
  private kept: Kept = { marks: new Map(), open: new Map() };
  private reading: { readonly state: string; readonly cards: Promise<readonly ShelfCard[]> } | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** As they are at this state or later; what is being read or was read for it is not read again. */
  async at(state: string, filter: ReadFilter): Promise<readonly ShelfCard[]> {
    const reading = this.reading?.state === state ? this.reading : { state, cards: this.renewed(filter) };
    this.reading = reading;
    try {
      return await reading.cards;
    } catch (error) {
      // it is read anew for the next principal
      if (this.reading === reading) this.reading = undefined;
      throw error;
    }
  }

  /** Reads those whose marks moved, and whether they are still open; the others stand. */
  private async renewed(filter: ReadFilter): Promise<readonly ShelfCard[]> {
    const rows = await this.dataSource.query<{ id: string; mark: string }[]>(MARKS);
    const before = this.kept;
    const changed = rows.filter(({ id, mark }) => before.marks.get(id) !== mark).map(({ id }) => id);
    const read =
      changed.length === 0
        ? []
        : await readShelf(this.dataSource, filter, changed.length < rows.length ? changed : undefined);
    const renewed = new Map(read.map((card) => [card.documentId, card]));
    const stale = new Set(changed);
    const cards = rows.flatMap(({ id }) => (stale.has(id) ? renewed : before.open).get(id) ?? []);
    this.kept = {
      marks: new Map(rows.map(({ id, mark }) => [id, mark])),
      open: new Map(cards.map((card) => [card.documentId, card])),
    };
    return cards;
  }
}
