import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Instance } from '../../platform/database/instance.entity.js';
import { TransientError } from '../../shared/errors.js';
import { refuseForeignIndex } from './foreign-index.js';
import { disownIndex, indexName } from './index-name.js';
import { type IndexHealth, SearchIndex } from '../port/search-index.js';

/**
 * The index that this installation uses at this moment. The name is asked for every search: what the indexer has
 * acknowledged on a new generation must not be answered from the old one.
 */
@Injectable()
export class CurrentIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  private following: Promise<void> | undefined;
  /** The name that was seen to be in use last. */
  private followed: string | undefined;

  constructor(
    private readonly index: SearchIndex,
    private readonly dataSource: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { id } = await this.dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
    await refuseForeignIndex(this.index, id);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.index.close();
  }

  /** Asks the index; damage found on the way is told to the indexer, which fills the index again. */
  async ask<T>(question: (index: SearchIndex) => Promise<T>): Promise<T> {
    const early = await this.askEarly(question);
    if (!early) await this.follow();
    const { name } = this.index;
    try {
      if (early?.status === 'rejected') throw early.reason;
      return early ? early.value : await question(this.index);
    } catch (error) {
      if (error instanceof TransientError && (await this.index.health()).state === 'damaged') {
        await disownIndex(this.dataSource.manager, name);
      }
      throw error;
    }
  }

  /** Asks while the name is looked up, so that nobody waits for it; undefined where it was another. */
  private async askEarly<T>(
    question: (index: SearchIndex) => Promise<T>,
  ): Promise<PromiseSettledResult<T> | undefined> {
    const { name } = this.index;
    if (name !== this.followed) return undefined;
    const [current, answer] = await Promise.allSettled([
      indexName(this.dataSource.manager),
      question(this.index),
    ]);
    const stood = current.status === 'fulfilled' && current.value === name && this.index.name === name;
    return stood ? answer : undefined;
  }

  async health(): Promise<IndexHealth> {
    await this.follow();
    return this.index.health();
  }

  private async follow(): Promise<void> {
    const name = await indexName(this.dataSource.manager);
    if (name === null) throw new TransientError('indexAway', 'it is being filled');
    if (name === this.index.name) {
      this.followed = name;
      return;
    }
    // Many searches notice a new name at once; one of them opens it.
    this.following ??= this.open().finally(() => (this.following = undefined));
    await this.following;
  }

  private async open(): Promise<void> {
    const name = await indexName(this.dataSource.manager);
    if (name !== null) await this.index.use(name);
  }
}
