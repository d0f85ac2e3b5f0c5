import { Logger } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { announce } from '../../catalog/changes/changes.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { indexedDocuments, isIndexable } from './catalog-documents.js';
import type { IndexerBacklog, PendingDocument } from './indexer-backlog.js';
import type { GoneDocument } from '../port/indexed-document.js';
import type { SearchIndex } from '../port/search-index.js';

const MOST_DOCUMENTS = 64;
const MOST_PAGES = 500;

/** Brings changed documents from the catalogue into the index, and writes down what the index has acknowledged. */
export class IndexerBatches {
  private readonly log = new Logger('Indexer');

  constructor(
    private readonly manager: EntityManager,
    private readonly index: SearchIndex,
    private readonly backlog: IndexerBacklog,
  ) {}

  /** One batch; returns the ids that the index has taken in. None: there is nothing to do at this moment. */
  async next(): Promise<readonly string[]> {
    const due = await this.backlog.take(this.manager, MOST_DOCUMENTS);
    const batch = withinPages(due);
    if (batch.length === 0) return [];
    for (const { id } of due.slice(batch.length)) this.backlog.callOut(id);
    try {
      return await this.take(batch);
    } catch (error) {
      return this.oneByOne(batch, error);
    }
  }

  /**
   * Writes these documents as they are now, without a word to the catalogue. Returns those that could not be
   * written: they are out of the index then, rather than in it as they were.
   */
  async apply(ids: readonly string[]): Promise<string[]> {
    const failed: string[] = [];
    for (const id of ids) {
      try {
        await this.write([id]);
      } catch {
        await this.index.apply({ deletes: [{ id }] });
        failed.push(id);
      }
    }
    return failed;
  }

  /** To be indexed once more, whatever the index acknowledged before. */
  async remind(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.manager.update(Document, { id: In([...ids]) }, { indexedSeq: 0 });
  }

  private async take(batch: readonly PendingDocument[]): Promise<string[]> {
    const began = performance.now();
    const written = await this.write(batch.map(({ id }) => id));
    const acknowledged = await this.acknowledge(written);
    const tookMs = performance.now() - began;
    for (const document of batch) {
      if (acknowledged.has(document.id)) this.backlog.done(document, tookMs);
      else this.backlog.busy(document.id, tookMs);
    }
    return batch.map(({ id }) => id);
  }

  private async write(ids: readonly string[]): Promise<Document[]> {
    const documents = await this.manager.findBy(Document, { id: In([...ids]) });
    const upserts = await indexedDocuments(this.manager, documents.filter(isIndexable));
    const kept = new Set(upserts.map(({ id }) => id));
    const states = new Map(documents.map(({ id, changeSeq }) => [id, changeSeq]));
    const deletes = ids.filter((id) => !kept.has(id)).map((id) => goneDocument(id, states.get(id)));
    await this.index.apply({ upserts, deletes });
    return documents;
  }

  /** Never beyond the state that was read. A row that somebody holds is passed over: it is about to change again. */
  private async acknowledge(documents: readonly Document[]): Promise<Set<string>> {
    const columns = [
      documents.map(({ id }) => id),
      documents.map(({ changeSeq }) => changeSeq),
      documents.map(({ pagesRead }) => pagesRead),
    ];
    const rows = await this.manager.query<{ id: string }[]>(
      `WITH seen AS (SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::int[]) AS seen(id, seq, pages)),
         free AS (SELECT id FROM document WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED),
         told AS (UPDATE document SET indexed_seq = greatest(document.indexed_seq, seen.seq), indexed_pages = seen.pages
           FROM seen JOIN free USING (id) WHERE document.id = seen.id RETURNING document.id)
       SELECT id FROM told`,
      columns,
    );
    const told = new Set(rows.map(({ id }) => id));
    // Who waits for a finished document to be found hears of it.
    for (const { id, status } of documents) {
      if (told.has(id) && status === 'ready') await announce(this.manager, id);
    }
    return told;
  }

  /** Finds out which one a batch failed for. If every one fails, the index or the database is at fault, not they. */
  private async oneByOne(batch: readonly PendingDocument[], error: unknown): Promise<string[]> {
    const { ok } = await this.index.health();
    if (!ok) throw error;
    const taken: string[] = [];
    const failed: { id: string; error: unknown }[] = [];
    for (const document of batch) {
      try {
        taken.push(...(await this.take([document])));
      } catch (one) {
        failed.push({ id: document.id, error: one });
      }
    }
    if (taken.length === 0 && batch.length > 1) throw error;
    for (const { id, error } of failed) {
      const delay = this.backlog.failed(id);
      this.log.error(
        { event: 'index_failed', documentId: id, delay },
        error instanceof Error ? error : String(error),
      );
    }
    return taken;
  }
}

const goneDocument = (id: string, changeSeq: number | undefined): GoneDocument =>
  changeSeq === undefined ? { id } : { id, changeSeq };

/** As many as hold so many pages together, but at least one. */
function withinPages(documents: readonly PendingDocument[]): PendingDocument[] {
  let pages = 0;
  const end = documents.findIndex(({ pagesRead }, i) => (pages += pagesRead) > MOST_PAGES && i > 0);
  return end === -1 ? [...documents] : documents.slice(0, end);
}
