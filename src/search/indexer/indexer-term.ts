import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TransientError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { disownIndex, indexName, useIndexName } from './index-name.js';
import { IndexerBacklog } from './indexer-backlog.js';
import { IndexerBatches } from './indexer-batch.js';
import { IndexerRebuild } from './indexer-rebuild.js';
import { isOpen, type RebuildRequests } from './rebuild-request.js';
import type { SearchIndex } from '../port/search-index.js';

const LOOK_EVERY_MS = 1_000;
const IDLE_MS = 2_000;
/** Other processes may still end a search on the old generation. */
const DROP_AFTER_MS = 30_000;

const INDEX_IS_AHEAD =
  'Chỉ mục tìm kiếm mới hơn cơ sở dữ liệu, như khi khôi phục một bản sao cũ: hãy chạy “phusa reindex”. / ' +
  'The search index is newer than the database, as after an older copy was restored: run “phusa reindex”.';

/** The time in which this process holds the index: it follows changes, and fills new generations when needed. */
export class IndexerTerm {
  private readonly log = new Logger('Indexer');
  private readonly backlog = new IndexerBacklog();
  private readonly batches: IndexerBatches;
  private rebuild: IndexerRebuild | undefined;
  /** Whether a generation stands that searches are answered from. */
  private standing = false;
  private lookAt = 0;
  private dropAt = Date.now() + DROP_AFTER_MS;

  constructor(
    private readonly manager: EntityManager,
    private readonly index: SearchIndex,
    private readonly requests: RebuildRequests,
    private readonly wake: () => void,
  ) {
    this.batches = new IndexerBatches(manager, index, this.backlog);
  }

  callOut(id: string): void {
    this.backlog.callOut(id);
  }

  async begin(): Promise<void> {
    const name = await indexName(this.manager);
    if (name === null) return;
    if (name === this.index.name) await this.index.open();
    else await this.index.use(name);
    await this.sayIfAhead();
  }

  /** As after an older copy of the database was put back: what the index has seen since would stay in it. */
  private async sayIfAhead(): Promise<void> {
    if ((await this.index.health()).state !== 'ready') return;
    const [{ last } = { last: 0 }] = await this.manager.query<{ last: string | number }[]>(
      'SELECT last_value AS last FROM document_change_seq',
    );
    if ((await this.index.newestChange()) > Number(last)) this.log.error(INDEX_IS_AHEAD);
  }

  /** Does what is next; returns how long to rest then, unless something is called out. */
  async step(): Promise<number> {
    if (Date.now() >= this.lookAt) await this.look();
    if (this.rebuild?.finished) {
      await this.takeUp(this.rebuild);
      return 0;
    }
    if (!this.standing) return IDLE_MS;
    const taken = await this.batches.next();
    for (const id of taken) this.rebuild?.changed.add(id);
    return taken.length > 0 ? 0 : Math.min(IDLE_MS, this.backlog.waitMs());
  }

  async end(): Promise<void> {
    await this.rebuild?.abandon();
  }

  private async look(): Promise<void> {
    await this.checkStanding();
    if (!this.rebuild) await this.beginRebuildIfNeeded();
    if (!this.rebuild && Date.now() >= this.dropAt) await this.dropOthers();
    this.lookAt = Date.now() + LOOK_EVERY_MS;
  }

  private async checkStanding(): Promise<void> {
    const name = await indexName(this.manager);
    this.standing = name !== null && (await this.stands(name));
  }

  private async stands(name: string): Promise<boolean> {
    if (name !== this.index.name) await this.index.use(name);
    const { state, detail } = await this.index.health();
    if (state === 'ready') return true;
    // It comes back as it was, and goes on from there.
    if (state === 'away') throw new TransientError('indexAway', detail);
    this.log.warn(`the index ${name} is ${state === 'damaged' ? 'damaged' : 'gone'}; filling another`);
    await disownIndex(this.manager, name);
    return false;
  }

  private async beginRebuildIfNeeded(): Promise<void> {
    const request = await this.requests.current();
    if (this.standing && !isOpen(request)) return;
    const id = isOpen(request) ? request.id : newId();
    this.log.log('filling a new index from the catalogue');
    this.rebuild = IndexerRebuild.begin(this.manager, this.index, this.requests, id, this.wake);
  }

  /** Writes again what changed meanwhile, and only then tells everyone the new name: nothing comes back to light. */
  private async takeUp(rebuild: IndexerRebuild): Promise<void> {
    this.rebuild = undefined;
    try {
      await this.index.use(rebuild.name());
      const failed = await this.batches.apply([...rebuild.changed]);
      await this.batches.remind([...failed, ...rebuild.passedOver]);
      await useIndexName(this.manager, this.index.name);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.error(`the new index could not be filled: ${message}`);
      await rebuild.tell('failed', message);
      throw error;
    }
    this.standing = true;
    this.dropAt = Date.now() + DROP_AFTER_MS;
    await rebuild.tell('done');
    this.log.log(`the index is ${this.index.name} now`);
  }

  private async dropOthers(): Promise<void> {
    this.dropAt = Infinity;
    for (const name of await this.index.generations()) {
      if (name !== this.index.name) await this.index.drop(name);
    }
  }
}
