import type { EntityManager } from 'typeorm';
import { allIndexedDocuments, countIndexable } from './catalog-documents.js';
import type { RebuildRequests, RebuildState } from './rebuild-request.js';
import type { SearchIndex } from '../port/search-index.js';

const TOLD_EVERY_MS = 500;

/** A new generation of the index being filled, while the one in use goes on being followed. */
export class IndexerRebuild {
  /** Written to the generation in use meanwhile: to be written again to the new one before it is used. */
  readonly changed = new Set<string>();
  /** Documents that it could not take in. */
  readonly passedOver = new Set<string>();
  private outcome: { name: string } | { error: unknown } | undefined;
  private readonly stop = new AbortController();
  private working: Promise<void> = Promise.resolve();
  private done = 0;
  private total = 0;

  private constructor(
    private readonly id: string,
    private readonly requests: RebuildRequests,
  ) {}

  static begin(
    manager: EntityManager,
    index: SearchIndex,
    requests: RebuildRequests,
    id: string,
    whenFinished: () => void,
  ): IndexerRebuild {
    const rebuild = new IndexerRebuild(id, requests);
    rebuild.working = rebuild
      .fill(manager, index)
      .then((name) => void (rebuild.outcome = { name }))
      .catch((error: unknown) => void (rebuild.outcome = { error }))
      .then(whenFinished);
    return rebuild;
  }

  get finished(): boolean {
    return this.outcome !== undefined;
  }

  /** Name of the new generation, once finished; throws what it failed of. */
  name(): string {
    if (this.outcome === undefined) throw new Error('the new generation is not finished');
    if ('error' in this.outcome) throw this.outcome.error;
    return this.outcome.name;
  }

  tell(state: RebuildState['state'], detail?: string): Promise<void> {
    const { id, done, total } = this;
    return this.requests.write({ id, state, done, total, ...(detail === undefined ? {} : { detail }) });
  }

  /** Its half-filled generation is removed. */
  async abandon(): Promise<void> {
    this.stop.abort(new Error('the indexer stops'));
    await this.working;
  }

  private async fill(manager: EntityManager, index: SearchIndex): Promise<string> {
    this.total = await countIndexable(manager);
    await this.tell('running');
    let told = Date.now();
    let telling: Promise<void> = Promise.resolve();
    const passOver = (id: string): void => void this.passedOver.add(id);
    const documents = allIndexedDocuments(manager, this.stop.signal, passOver);
    const progress = (done: number): void => {
      this.done = done;
      if (Date.now() - told < TOLD_EVERY_MS) return;
      told = Date.now();
      // Progress is a courtesy: whether it can be told decides nothing.
      telling = telling.then(() => this.tell('running')).catch(() => undefined);
    };
    const name = await index.rebuild(documents, progress, passOver);
    await telling;
    return name;
  }
}
