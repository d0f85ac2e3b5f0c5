import type { EntityManager } from 'typeorm';
import type { DocumentStatus } from '../../catalog/documents/document.entity.js';

/** A document whose newest state the index does not hold, with what decides when it is due. */
export interface PendingDocument {
  readonly id: string;
  readonly status: DocumentStatus;
  readonly pagesRead: number;
  /** Deleted or quarantined. */
  readonly gone: boolean;
  /** Fingerprint of everything but what machines read: rights, withheld pages, description, what persons changed. */
  readonly besides: string;
}

interface Growing {
  readonly besides: string;
  readonly pages: number;
  /** Then it is indexed again however little it has grown. */
  readonly again: number;
}

interface Troubled {
  readonly until: number;
  readonly delay: number;
}

const COLUMNS = `document.id AS id, document.status AS status, document.pages_read AS "pagesRead",
  (document.deleted_at IS NOT NULL OR document.quarantined) AS gone,
  CASE WHEN document.status = 'processing' THEN md5(ROW(
    document.owner_organisation_id, document.visibility, document.embargo, document.record_visibility,
    document.record_embargo, document.effective_pass > 0, document.pages_screened >= document.page_count, document.title, document.type, document.year, document.language, document.corrections,
    (SELECT array_agg(page.number ORDER BY page.number) FROM page
      WHERE page.document_id = document.id AND page.withheld))::text) ELSE '' END AS besides`;
const PENDING = 'document.indexed_seq < document.change_seq';

const GROWTH = 1.5;
const GROWING_MS = 20_000;
/** Indexing a growing book again takes at most so small a share of one core. */
const GROWING_SHARE = 25;
const BUSY_MS = 100;
const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 300_000;
const MOST_CALLED = 10_000;

/** What is to be indexed next: never a document that is being read at every page, never one that fails at once. */
export class IndexerBacklog {
  private readonly called = new Set<string>();
  private readonly growing = new Map<string, Growing>();
  private readonly troubled = new Map<string, Troubled>();

  /** A document was called out as changed: if the index holds it, it goes before those that it does not hold yet. */
  callOut(id: string): void {
    if (this.called.size < MOST_CALLED) this.called.add(id);
  }

  /** The next few, in the order of their changes. */
  async take(manager: EntityManager, limit: number): Promise<PendingDocument[]> {
    const now = Date.now();
    const troubled = [...this.troubled].filter(([, { until }]) => until > now).map(([id]) => id);
    const growing = [...this.growing.keys()];
    const called = [...this.called].slice(0, limit);
    for (const id of called) this.called.delete(id);

    const urgent = await pending(
      manager,
      'document.indexed_seq > 0 AND document.id = ANY($1)',
      [called],
      limit,
    );
    const grown = await pending(manager, 'document.id = ANY($1)', [growing], growing.length);
    const others = await pending(manager, 'document.id <> ALL($1)', [[...growing, ...troubled]], limit);
    const distinct = new Map([...urgent, ...grown, ...others].map((document) => [document.id, document]));
    return [...distinct.values()].filter((document) => this.isDue(document, now)).slice(0, limit);
  }

  /** The index holds it now; `tookMs` is what that cost. */
  done(document: PendingDocument, tookMs: number): void {
    this.troubled.delete(document.id);
    if (document.status !== 'processing' || document.gone) {
      this.growing.delete(document.id);
      return;
    }
    const again = Date.now() + Math.max(GROWING_MS, GROWING_SHARE * tookMs);
    this.growing.set(document.id, { besides: document.besides, pages: document.pagesRead, again });
  }

  /** Somebody is changing it this very moment: it comes again soon anyway. */
  busy(id: string, tookMs: number): void {
    this.troubled.set(id, { until: Date.now() + Math.max(BUSY_MS, 2 * tookMs), delay: 0 });
  }

  /** Tried again later and later, while the others go on. Returns the delay. */
  failed(id: string): number {
    const before = this.troubled.get(id)?.delay ?? 0;
    const delay = before === 0 ? FIRST_DELAY_MS : Math.min(2 * before, LONGEST_DELAY_MS);
    this.troubled.set(id, { until: Date.now() + delay, delay });
    return delay;
  }

  /** Until the first of those that were put off is due. */
  waitMs(): number {
    const now = Date.now();
    const waiting = [...this.troubled.values()].map(({ until }) => until - now);
    return Math.min(...waiting.filter((ms) => ms > 0), Infinity);
  }

  private isDue(document: PendingDocument, now: number): boolean {
    if ((this.troubled.get(document.id)?.until ?? 0) > now) return false;
    const before = this.growing.get(document.id);
    if (!before || document.status !== 'processing' || document.gone) return true;
    if (document.besides !== before.besides || now >= before.again) return true;
    return document.pagesRead > before.pages && document.pagesRead >= GROWTH * before.pages;
  }
}

async function pending(
  manager: EntityManager,
  condition: string,
  values: readonly [readonly string[]],
  limit: number,
): Promise<PendingDocument[]> {
  if (limit === 0) return [];
  return manager.query<PendingDocument[]>(
    `SELECT ${COLUMNS} FROM document WHERE ${PENDING} AND ${condition}
     ORDER BY document.change_seq LIMIT ${String(limit)}`,
    [...values],
  );
}
