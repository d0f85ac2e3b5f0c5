import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { documentQuery } from '../api/documents.js';
import type { DocumentEvent } from '../api/events.js';
import type { DocumentList, DocumentSummary } from '../api/types.js';

const REFRESH_MS = 1500;
let refresh: number | undefined;

/**
 * Puts an event into what is already on screen at once, and asks the server again shortly after: an event is a
 * hint, the answer is the truth. Many events in a row cost one question.
 */
export function applyEvent(client: QueryClient, event: DocumentEvent): void {
  client.setQueriesData<InfiniteData<DocumentList>>({ queryKey: ['documents', 'list'] }, (data) =>
    data ? withEvent(data, event) : data,
  );
  client.setQueryData(documentQuery(event.id).queryKey, (record) =>
    record ? { ...record, ...changesOf(event) } : record,
  );
  if (refresh !== undefined) return;
  refresh = window.setTimeout(() => {
    refresh = undefined;
    void client.invalidateQueries({ queryKey: ['documents'] });
    void client.invalidateQueries({ queryKey: ['batches'] });
  }, REFRESH_MS);
}

export function withEvent(
  data: InfiniteData<DocumentList>,
  event: DocumentEvent,
): InfiniteData<DocumentList> {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === event.id ? { ...item, ...changesOf(event) } : item)),
    })),
  };
}

function changesOf(event: DocumentEvent): Partial<DocumentSummary> {
  return {
    status: event.status,
    ...(event.progress ? { progress: event.progress } : {}),
    ...(event.title ? { title: event.title } : {}),
    ...(event.indexed === undefined ? {} : { indexed: event.indexed }),
  };
}
