import type { Client } from '@elastic/elasticsearch';
import type { SearchRequest, SearchResponse } from './types.js';
import type { ReadScope } from '../../access/read-filter.js';
import { PermanentError, TransientError } from '../../shared/errors.js';
import type { GoneDocument, IndexBatch, IndexedDocument } from '../port/indexed-document.js';
import { begunWords, completionsOf, type Labels } from '../matching/completion-words.js';
import { checkPaging } from '../port/paging.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import {
  type Completion,
  type IndexHealth,
  type IndexState,
  SearchIndex,
  type SearchOptions,
  type SearchResult,
} from '../port/search-index.js';
import { BulkWriter } from './bulk-writer.js';
import { completionRequest } from './completions.js';
import { ASKED_MS, asked } from './elastic-client.js';
import { Generations, type Standing, writeAlias } from './generations.js';
import { indexEntry } from './index-entry.js';
import { Question } from './question.js';
import { rightsOf } from './rights-query.js';
import { Silence } from './silence.js';
import { Commonness } from './term-counts.js';

export interface ElasticsearchIndexOptions {
  readonly client: Client;
  /** Names of indexes begin so. */
  readonly prefix: string;
  /** The generation in use, as the caller keeps it. */
  readonly name: string;
  readonly instanceId: string;
  /** Only one process may write; the others read what it makes. */
  readonly writable: boolean;
}

const STATES_AT_ONCE = 1000;
const HEALTH_MS = 3_000;
/** A rebuild would rather wait for half a minute than begin anew. */
const PATIENT = { tries: 10, firstWaitMs: 500 } as const;

/** Elasticsearch behind the port: an index a generation. */
export class ElasticsearchSearchIndex extends SearchIndex {
  private readonly client: Client;
  private readonly generations_: Generations;
  private readonly silence = new Silence();
  private generation: string;
  private commonness: Commonness;

  constructor(private readonly options: ElasticsearchIndexOptions) {
    super();
    const { client, prefix, name, instanceId } = options;
    this.client = client;
    this.generations_ = new Generations(client, prefix, instanceId);
    this.generation = name;
    this.commonness = new Commonness(client, name);
  }

  get name(): string {
    return this.generation;
  }

  async open(): Promise<IndexState> {
    const standing = await this.ownStanding(this.generation);
    if (standing.state === 'damaged') return 'damaged';
    if (standing.state === 'ready') return 'ready';
    if (standing.state === 'gone' && this.options.writable && this.generations_.isName(this.generation)) {
      await this.generations_.create(this.generation, 'request');
    }
    return 'created';
  }

  /** Documents that Elasticsearch refuses for good are named when the others are written. */
  async apply({ upserts = [], deletes = [] }: IndexBatch): Promise<void> {
    this.mayWrite();
    const writer = new BulkWriter(this.client, writeAlias(this.generation));
    for (const gone of await this.withVersions(deletes)) await writer.add(gone);
    for (const document of upserts) await addTo(writer, document);
    await writer.end();
    await this.refresh();
    const [refused] = writer.refused;
    if (refused) throw new PermanentError('internal', `${refused.id}: ${refused.reason}`);
  }

  async search(query: ParsedQuery, scope: ReadScope, options: SearchOptions = {}): Promise<SearchResult> {
    checkPaging(options);
    const began = performance.now();
    const question = new Question(
      { search: (request) => this.search_(request), client: this.client, index: this.readable() },
      this.commonness,
      query,
      rightsOf(scope),
    );
    const answer = await this.silence.ask(() => asked(() => question.ask(options)));
    return { ...answer, tookMs: performance.now() - began };
  }

  async suggest(typed: string, scope: ReadScope, limit = 8): Promise<readonly Completion[]> {
    const words = begunWords(typed);
    if (!words) return [];
    const { hits } = await this.silence.ask(() => this.search_(completionRequest(words, scope)));
    const records = hits.hits.map(({ _id: id = '', _source: source }) => ({
      id,
      // An index that is about to be filled anew may know less of a document.
      labels: { codes: [], ...(source as { labels: Omit<Labels, 'codes'> }).labels },
    }));
    return completionsOf(records, words, limit);
  }

  async count(scope: ReadScope): Promise<number> {
    const { count } = await this.silence.ask(() =>
      asked(() => this.client.count({ index: this.readable(), query: rightsOf(scope).record })),
    );
    return count;
  }

  /** Of the index in use; where there is none, of any that stands under our prefix and is another's. */
  async instanceId(): Promise<string | undefined> {
    const { instance } = await this.generations_.standing(this.generation);
    return instance ?? (await this.generations_.otherOwner());
  }

  async states(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (let from = 0; from < ids.length; from += STATES_AT_ONCE) {
      const { hits } = await this.search_({
        query: { ids: { values: ids.slice(from, from + STATES_AT_ONCE) } },
        size: STATES_AT_ONCE,
        docvalue_fields: ['changeSeq'],
        _source: false,
        sort: ['_doc'],
      });
      for (const { _id: id = '', fields } of hits.hits) {
        found.set(id, Number((fields?.['changeSeq'] as number[] | undefined)?.[0] ?? 0));
      }
    }
    return found;
  }

  async newestChange(): Promise<number> {
    const { aggregations } = await this.search_({
      size: 0,
      aggs: { newest: { max: { field: 'changeSeq' } } },
    });
    return (aggregations?.['newest'] as { value?: number | null } | undefined)?.value ?? 0;
  }

  async rebuild(
    documents: AsyncIterable<IndexedDocument>,
    progress?: (done: number) => void,
    refused?: (id: string) => void,
  ): Promise<string> {
    this.mayWrite();
    const name = this.generations_.newName();
    const writer = new BulkWriter(this.client, writeAlias(name), PATIENT);
    try {
      await this.generations_.create(name, 'async');
      let done = 0;
      for await (const document of documents) {
        await addTo(writer, document);
        progress?.(++done);
      }
      await writer.end();
      for (const { id } of writer.refused) refused?.(id);
      await this.generations_.markFilled(name);
      return name;
    } catch (error) {
      await writer.stop();
      // Where Elasticsearch is away it stays behind, and goes with the other old ones later.
      await this.generations_.remove(name).catch(() => undefined);
      throw error;
    }
  }

  async use(name: string): Promise<void> {
    if (name === this.generation) return;
    const { state } = await this.ownStanding(name);
    if (this.options.writable && state === 'ready') await this.generations_.pointAlias(name);
    [this.generation, this.commonness] = [name, new Commonness(this.client, name)];
  }

  async drop(name: string): Promise<void> {
    if (name === this.generation) throw new PermanentError('internal', 'the index in use cannot be dropped');
    await this.generations_.remove(name);
  }

  generations(): Promise<readonly string[]> {
    return this.generations_.own();
  }

  async health(): Promise<IndexHealth> {
    const name = this.generation;
    try {
      return await this.silence.ask(() => this.healthOf(name));
    } catch (error) {
      return {
        ok: false,
        name,
        state: 'away',
        detail: error instanceof Error ? error.message : String(error),
      };
    }
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private async healthOf(name: string): Promise<IndexHealth> {
    const { state, detail } = await this.ownStanding(name);
    if (state === 'gone') return { ok: false, name, state };
    const told = detail === undefined ? {} : { detail };
    if (state === 'damaged') return { ok: false, name, state, ...told };
    const size = await this.size();
    return { ok: true, name, state: state === 'ready' ? 'ready' : 'created', ...size };
  }

  private search_(request: SearchRequest): Promise<SearchResponse> {
    const index = this.readable();
    return asked(() =>
      this.client.search({
        index,
        allow_partial_search_results: false,
        timeout: `${String(ASKED_MS)}ms`,
        ...request,
      }),
    );
  }

  /** The name to read from; one that is not ours is not asked. */
  private readable(): string {
    if (this.generations_.isName(this.generation)) return this.generation;
    throw new TransientError('indexAway', 'it is being filled');
  }

  private mayWrite(): void {
    if (!this.options.writable) throw new PermanentError('internal', 'this process only reads the index');
  }

  private async refresh(): Promise<void> {
    const { _shards: shards } = await asked(() => this.client.indices.refresh({ index: this.readable() }));
    if ((shards?.failed ?? 0) > 0) throw new TransientError('indexAway', 'a shard could not be refreshed');
  }

  /** Never another installation's, which a wrong name would have us fill or throw away. */
  private async ownStanding(
    name: string,
  ): Promise<Standing & { state: Exclude<Standing['state'], 'foreign'> }> {
    const standing = await this.generations_.standing(name);
    const { state, instance } = standing;
    if (state === 'gone') return { ...standing, state };
    if (state === 'foreign' || instance !== this.options.instanceId) {
      throw new PermanentError('internal', `the index ${name} belongs to another installation`);
    }
    return { ...standing, state };
  }

  private async size(): Promise<{ documents: number; bytes: number }> {
    const [stats, health] = await asked(() =>
      Promise.all([
        this.client.indices.stats(
          { index: this.generation, metric: ['docs', 'store'] },
          { requestTimeout: HEALTH_MS },
        ),
        this.client.cluster.health({ index: this.generation, timeout: '0s' }, { requestTimeout: HEALTH_MS }),
      ]),
    );
    if (health.status === 'red') throw new TransientError('indexAway', 'a part of the index is away');
    const { docs, store } = stats._all.primaries ?? {};
    return { documents: docs?.count ?? 0, bytes: store?.size_in_bytes ?? 0 };
  }

  /** What is deleted without a state goes in whatever state it is, so that the same state may come back. */
  private async withVersions(deletes: readonly GoneDocument[]): Promise<{ id: string; version: number }[]> {
    const unknown = deletes.filter(({ changeSeq }) => changeSeq === undefined).map(({ id }) => id);
    const versions = new Map<string, number>();
    if (unknown.length > 0) {
      const { docs } = await asked(() =>
        this.client.mget({ index: this.readable(), ids: unknown, _source: false }),
      );
      for (const doc of docs) if ('found' in doc && doc.found) versions.set(doc._id, doc._version ?? 1);
    }
    return deletes.flatMap(({ id, changeSeq }) => {
      const version = changeSeq ?? versions.get(id);
      return version === undefined ? [] : [{ id, version }];
    });
  }
}

async function addTo(writer: BulkWriter, document: IndexedDocument): Promise<void> {
  const entry = await indexEntry(document);
  await writer.add({ id: document.id, version: document.changeSeq, entry });
}
