import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/database/settings.js';
import { newId } from '../../shared/ids.js';

const KEY = 'searchRebuild';

/** How the filling of a new index generation stands; kept beside the catalogue, where every process sees it. */
export interface RebuildState {
  readonly id: string;
  readonly state: 'asked' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  /** In the failing part's own words. */
  readonly detail?: string;
}

/** Asks the indexer, wherever it runs, to fill the index anew, and follows how it gets on. */
@Injectable()
export class RebuildRequests {
  constructor(private readonly settings: Settings) {}

  /** One that is under way already is joined. */
  async ask(): Promise<void> {
    if (isOpen(await this.current())) return;
    await this.write({ id: newId(), state: 'asked', done: 0, total: 0 });
  }

  async current(): Promise<RebuildState | undefined> {
    return (await this.settings.get(KEY)) as RebuildState | undefined;
  }

  write(state: RebuildState): Promise<void> {
    return this.settings.set(KEY, state);
  }
}

/** Asked for, or begun by an indexer that ended before it was done. */
export const isOpen = (request: RebuildState | undefined): request is RebuildState =>
  request?.state === 'asked' || request?.state === 'running';
