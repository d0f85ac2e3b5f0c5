import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { documentQuery } from '../api/documents.js';
import type { DocumentEvent } from '../api/events.js';
import type { DocumentList } from '../api/types.js';

const REFRESH_MS = 2000;

/**
 * Puts events into what is already on screen at once, and asks the server again shortly after where more than the
 * progress changed: an event is a hint, the answer is the truth. Many events in a row cost one question.
 */
export class LiveDocuments {
  private readonly lastSeen = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly read = new Set<string>();
  private timer: number | undefined;

  constructor(private readonly client: QueryClient) {}

  apply(event: DocumentEvent): void {
    this.client.setQueriesData<InfiniteData<DocumentList>>({ queryKey: ['documents', 'list'] }, (data) =>
      data ? withEvent(data, event) : data,
    );
    this.client.setQueryData(documentQuery(event.id).queryKey, (record) =>
      record ? { ...record, ...event } : record,
    );
    const state = `${event.status} ${event.indexed}`;
    if (this.lastSeen.get(event.id) !== state) this.changed.add(event.id);
    this.lastSeen.set(event.id, state);
    this.read.add(event.id);
    this.timer ??= window.setTimeout(() => this.ask(), REFRESH_MS);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private ask(): void {
    this.timer = undefined;
    if (this.changed.size > 0) {
      this.again(['documents', 'list']);
      this.again(['batches']);
    }
    for (const id of this.changed) {
      this.again(['documents', 'one', id]);
      this.again(['documents', 'hits', id]);
    }
    for (const id of this.read) this.again(['documents', 'page', id]);
    this.changed.clear();
    this.read.clear();
  }

  private again(queryKey: readonly string[]): void {
    void this.client.invalidateQueries({ queryKey });
  }
}

export function withEvent(
  data: InfiniteData<DocumentList>,
  event: DocumentEvent,
): InfiniteData<DocumentList> {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === event.id ? event : item)),
    })),
  };
}
