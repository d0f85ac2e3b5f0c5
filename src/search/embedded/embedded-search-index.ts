import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadScope } from '../../access/read-filter.js';
import { PermanentError } from '../../shared/errors.js';
import { type IndexBatch, type IndexedDocument, pagesOf } from '../port/indexed-document.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import {
  type Completion,
  type IndexHealth,
  type IndexState,
  SearchIndex,
  type SearchOptions,
  type SearchResult,
  type StartedSearch,
} from '../port/search-index.js';
import { checkPaging } from '../port/paging.js';
import { generationsIn, removeIndexFiles } from './file/index-file.js';
import type { WholeBatch, WholeDocument } from './index-writer.js';
import { IndexDamaged, ThreadClient } from './thread-client.js';

export interface EmbeddedIndexOptions {
  /** Where the index files lie; made when missing. */
  readonly folder: string;
  /** The generation in use, as the caller keeps it. */
  readonly name: string;
  readonly instanceId: string;
  /** Only one process may write; the others read what it makes. */
  readonly writable: boolean;
  readonly queryTimeoutMs?: number;
}

const QUERY_TIMEOUT_MS = 10_000;
const BULK_DOCUMENTS = 64;
const BULK_CHARACTERS = 8_000_000;

/** SQLite FTS5 behind the port: a file a generation, one writing thread, one reading thread. */
export class EmbeddedSearchIndex extends SearchIndex {
  private generation: string;
  private reader: ThreadClient;
  private writer: ThreadClient | undefined;
  private state: IndexState | 'away' = 'away';
  private detail: string | undefined;

  constructor(private readonly options: EmbeddedIndexOptions) {
    super();
    this.generation = checkedName(options.name);
    this.reader = this.readerOf(this.generation);
    if (options.writable) this.writer = this.writerOf(this.generation);
  }

  get name(): string {
    return this.generation;
  }

  async open(): Promise<IndexState> {
    if (this.writer) {
      mkdirSync(this.options.folder, { recursive: true });
      const { state, detail } = await this.writer.ask('open', null);
      this.state = state;
      this.detail = detail;
    }
    const { state } = await this.read('open', null);
    if (!this.writer) this.state = state;
    return this.state === 'away' ? 'created' : this.state;
  }

  async apply(batch: IndexBatch): Promise<void> {
    if (!this.writer) throw new PermanentError('internal', 'this process only reads the index');
    await this.watched(this.writer.ask('apply', await wholeBatch(batch)));
  }

  async search(query: ParsedQuery, scope: ReadScope, options: SearchOptions = {}): Promise<SearchResult> {
    checkPaging(options);
    return this.read('search', { query, scope, options });
  }

  override startSearch(query: ParsedQuery, scope: ReadScope, options: SearchOptions = {}): StartedSearch {
    checkPaging(options);
    const { early, answer } = this.reader.askEarly('search', { query, scope, options });
    const found = this.watched(early);
    return { found, facets: async () => (await this.watched(answer)).facets };
  }

  suggest(typed: string, scope: ReadScope, limit = 8): Promise<readonly Completion[]> {
    return this.read('suggest', { typed, scope, limit });
  }

  count(scope: ReadScope): Promise<number> {
    return this.read('count', scope);
  }

  instanceId(): Promise<string | undefined> {
    return this.read('instance', null);
  }

  states(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.read('states', ids);
  }

  newestChange(): Promise<number> {
    return this.read('newest', null);
  }

  async rebuild(
    documents: AsyncIterable<IndexedDocument>,
    progress?: (done: number) => void,
  ): Promise<string> {
    mkdirSync(this.options.folder, { recursive: true });
    const name = `index-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
    const writer = this.writerOf(name);
    try {
      await writer.ask('open', null);
      await writer.ask('beginBulk', null);
      let done = 0;
      for await (const upserts of inBulks(documents)) {
        await writer.ask('apply', { upserts, deletes: [] });
        done += upserts.length;
        progress?.(done);
      }
      await writer.ask('endBulk', null);
      await writer.close();
      return name;
    } catch (error) {
      await writer.close();
      removeIndexFiles(this.path(name));
      throw error;
    }
  }

  /** The new generation is open and answering before the old one is let go, so no search falls between. */
  async use(name: string): Promise<void> {
    if (name === this.generation) return;
    const reader = this.readerOf(checkedName(name));
    const writer = this.options.writable ? this.writerOf(name) : undefined;
    const opened = writer ? await writer.ask('open', null) : undefined;
    const { state } = await reader.ask('open', null);
    const [oldReader, oldWriter] = [this.reader, this.writer];
    [this.generation, this.reader, this.writer] = [name, reader, writer];
    [this.state, this.detail] = [opened?.state ?? state, opened?.detail];
    await closeBoth(oldReader, oldWriter);
  }

  drop(name: string): Promise<void> {
    if (name === this.generation) {
      return Promise.reject(new PermanentError('internal', 'the index in use cannot be dropped'));
    }
    removeIndexFiles(this.path(checkedName(name)));
    return Promise.resolve();
  }

  generations(): Promise<readonly string[]> {
    return Promise.resolve(generationsIn(this.options.folder));
  }

  async health(): Promise<IndexHealth> {
    const path = this.path(this.generation);
    const detail = this.detail === undefined ? {} : { detail: this.detail };
    const about = { name: this.generation, state: this.state, ...detail };
    if (!existsSync(path)) return { ...about, ok: false, state: 'gone' };
    try {
      const documents = await this.read('documents', null);
      return { ...about, ok: this.state !== 'damaged', documents, bytes: statSync(path).size };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, name: this.generation, state: this.state, detail: message };
    }
  }

  async close(): Promise<void> {
    await closeBoth(this.reader, this.writer);
  }

  private read: ThreadClient['ask'] = (task, input) => this.watched(this.reader.ask(task, input));

  /** Damage met in use is remembered, so that health says it and the indexer fills the index again. */
  private async watched<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof IndexDamaged) [this.state, this.detail] = ['damaged', error.message];
      throw error;
    }
  }

  private path(name: string): string {
    return join(this.options.folder, `${name}.db`);
  }

  private readerOf(name: string): ThreadClient {
    const { instanceId, queryTimeoutMs } = this.options;
    return new ThreadClient(
      { path: this.path(name), side: 'read', instanceId },
      queryTimeoutMs ?? QUERY_TIMEOUT_MS,
    );
  }

  private writerOf(name: string): ThreadClient {
    return new ThreadClient({
      path: this.path(name),
      side: 'write',
      instanceId: this.options.instanceId,
    });
  }
}

/** The writer last: only it can bring what is still in the log into the file. */
async function closeBoth(reader: ThreadClient, writer: ThreadClient | undefined): Promise<void> {
  await reader.close();
  await writer?.close();
}

function checkedName(name: string): string {
  if (!/^[\w-]{1,100}$/.test(name)) throw new PermanentError('internal', `not an index name: ${name}`);
  return name;
}

async function wholeBatch({ upserts = [], deletes = [] }: IndexBatch): Promise<WholeBatch> {
  const whole: WholeDocument[] = [];
  for (const document of upserts) whole.push(await wholeDocument(document));
  return { upserts: whole, deletes: deletes.map(({ id }) => id) };
}

async function wholeDocument(document: IndexedDocument): Promise<WholeDocument> {
  const { pages: _, ...rest } = document;
  return { document: rest, pages: await pagesOf(document) };
}

async function* inBulks(documents: AsyncIterable<IndexedDocument>): AsyncIterable<WholeDocument[]> {
  let bulk: WholeDocument[] = [];
  let characters = 0;
  for await (const document of documents) {
    const whole = await wholeDocument(document);
    bulk.push(whole);
    characters += whole.pages.reduce((sum, page) => sum + page.text.length, 0);
    if (bulk.length < BULK_DOCUMENTS && characters < BULK_CHARACTERS) continue;
    yield bulk;
    [bulk, characters] = [[], 0];
  }
  if (bulk.length > 0) yield bulk;
}
