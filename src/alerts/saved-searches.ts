import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { SearchMatches } from '../search/search-matches.js';
import { Clock } from '../shared/clock.js';
import type { Failure } from '../shared/errors.js';
import { newId, newSecret } from '../shared/ids.js';
import { Digest } from './digest.entity.js';
import { CardMatches, writeCards } from './card-matches.js';
import { addMatches, NewMatches } from './new-matches.js';
import { ownerIdOf } from './owners.js';
import type { Followed } from './saved-question.js';
import { type Frequency, SavedSearch } from './saved-search.entity.js';
import { nextMail } from './schedule.js';

const MOST_SEARCHES = 100;

export type NewSavedSearch = Followed & {
  readonly name: string;
  readonly language: 'vi' | 'en';
  readonly frequency: Frequency;
};

export interface SavedSearchChange {
  readonly name?: string;
  readonly language?: 'vi' | 'en';
  readonly frequency?: Frequency;
  readonly newFeed?: boolean;
}

export interface KeptSearch {
  readonly search: SavedSearch;
  /** What the next mail would tell. */
  readonly unnotified: number;
  readonly lastMailAt?: Date;
  /** Why the last mail could not be sent. */
  readonly failure?: Failure;
}

/** Saved searches, each seen and changed by its owner alone. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly matches: SearchMatches,
    private readonly finds: NewMatches,
    private readonly cards: CardMatches,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal): Promise<KeptSearch[]> {
    const { manager } = this.dataSource;
    const searches = await manager.find(SavedSearch, {
      where: { ownerId: ownerIdOf(principal) },
      order: { createdAt: 'DESC' },
    });
    return Promise.all(searches.map((search) => this.kept(search)));
  }

  /** Whatever it finds at this moment counts as known and is never reported. */
  async save(principal: Principal, saved: NewSavedSearch): Promise<KeptSearch> {
    const ownerId = ownerIdOf(principal);
    const { name, language, frequency, about, question } = saved;
    this.checkMailbox(principal, frequency);
    if ((await this.dataSource.manager.countBy(SavedSearch, { ownerId })) >= MOST_SEARCHES)
      throw new BadRequestException({ code: 'tooMany', message: TOO_MANY });
    const seenSeq = about === 'documents' ? (await this.finds.horizon(0)).until : 0;
    const addKnown = await this.known(saved, principal);
    const id = newId();
    await this.dataSource.transaction(async (tx) => {
      await tx.insert(SavedSearch, {
        id,
        ownerId,
        name,
        about,
        question: { ...question },
        language,
        frequency,
        feedToken: newSecret(),
        unsubscribeToken: newSecret(),
        seenSeq,
        nextAt: nextMail(frequency, this.clock.now()),
      });
      await addKnown(tx, id);
    });
    return this.kept(await this.dataSource.manager.findOneByOrFail(SavedSearch, { id }));
  }

  /** Finds what there is now, and gives back how that is written down. */
  private async known(
    followed: Followed,
    principal: Principal,
  ): Promise<(tx: EntityManager, id: string) => Promise<void>> {
    if (followed.about === 'opportunities') {
      const cards = await this.cards.now(followed.question, principal);
      return (tx, id) => writeCards(tx, id, cards, true);
    }
    const documents = await this.matches.of(followed.question, this.filters.for(principal).scope);
    if (!documents) throw new BadRequestException({ code: 'tooWide', message: TOO_WIDE });
    return (tx, id) => addMatches(tx, id, documents, true);
  }

  async change(principal: Principal, id: string, change: SavedSearchChange): Promise<KeptSearch> {
    const { frequency, newFeed, ...rest } = change;
    if (frequency) this.checkMailbox(principal, frequency);
    const search = await this.own(principal, id);
    const mails = frequency && frequency !== search.frequency;
    const set = {
      ...rest,
      ...(mails ? { frequency, nextAt: nextMail(frequency, this.clock.now()) } : {}),
      ...(newFeed ? { feedToken: newSecret() } : {}),
    };
    if (Object.keys(set).length > 0) await this.dataSource.manager.update(SavedSearch, { id }, set);
    return this.kept(await this.own(principal, id));
  }

  async remove(principal: Principal, id: string): Promise<void> {
    await this.own(principal, id);
    await this.dataSource.transaction(async (tx) => {
      await tx.delete(SavedSearch, { id });
      await tx.query('DELETE FROM saved_search_match WHERE saved_search_id = $1', [id]);
      await tx.delete(Digest, { savedSearchId: id });
    });
  }

  /** By the address in a mail. Whether it was asked before or not, no mail comes any more; false: no such address. */
  async stopMails(unsubscribeToken: string): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      SavedSearch,
      { unsubscribeToken },
      { frequency: 'never', nextAt: null },
    );
    return affected === 1;
  }

  async byFeed(feedToken: string): Promise<SavedSearch | null> {
    return this.dataSource.manager.findOneBy(SavedSearch, { feedToken });
  }

  private async own(principal: Principal, id: string): Promise<SavedSearch> {
    const search = await this.dataSource.manager.findOneBy(SavedSearch, {
      id,
      ownerId: ownerIdOf(principal),
    });
    if (!search) throw new NotFoundException();
    return search;
  }

  private async kept(search: SavedSearch): Promise<KeptSearch> {
    const [digests, [row]] = await Promise.all([
      this.dataSource.manager.find(Digest, {
        where: { savedSearchId: search.id },
        order: { createdAt: 'DESC' },
        take: 20,
      }),
      this.dataSource.query<{ unnotified: number }[]>(
        `SELECT count(*)::int AS unnotified FROM saved_search_match
         WHERE saved_search_id = $1 AND NOT known AND digest_id IS NULL`,
        [search.id],
      ),
    ]);
    const sent = digests.find(({ status }) => status === 'sent');
    const [last] = digests;
    return {
      search,
      unnotified: row?.unnotified ?? 0,
      ...(sent?.endedAt ? { lastMailAt: sent.endedAt } : {}),
      ...(last?.failure && last.status !== 'sent' ? { failure: last.failure } : {}),
    };
  }

  /** A key has no mailbox. */
  private checkMailbox({ personId }: Principal, frequency: Frequency): void {
    if (frequency !== 'never' && personId === undefined)
      throw new BadRequestException({ code: 'noMailbox', message: NO_MAILBOX });
  }
}

const TOO_MANY = {
  vi: `Mỗi tài khoản lưu được nhiều nhất ${MOST_SEARCHES} tìm kiếm. Hãy bỏ bớt một tìm kiếm cũ.`,
  en: `An account keeps at most ${MOST_SEARCHES} searches. Remove an old one.`,
};
const TOO_WIDE = {
  vi: 'Tìm kiếm này có hơn 10.000 kết quả. Hãy thêm từ hoặc bộ lọc rồi lưu lại.',
  en: 'This search finds more than 10,000 documents. Add words or filters, then save it again.',
};
const NO_MAILBOX = {
  vi: 'Khóa API không có hộp thư; hãy dùng nguồn tin Atom, hoặc đăng nhập bằng tài khoản.',
  en: 'An API key has no mailbox; use the Atom feed, or sign in with an account.',
};
