import type { DocumentSummary } from './types.js';

/** What the event stream says about one document that the principal may see: all of its summary. */
export type DocumentEvent = DocumentSummary;

export interface EventHandlers {
  readonly onDocument: (event: DocumentEvent) => void;
  /** Called on connect, on every reconnect, and when the server itself missed something: what was missed must be asked for again. */
  readonly onHello: () => void;
}

/** Listens until the returned function is called. The browser reconnects by itself. */
export function listen(handlers: EventHandlers): () => void {
  const source = new EventSource('/api/v1/events');
  source.addEventListener('hello', () => handlers.onHello());
  source.addEventListener('document', (message: MessageEvent<string>) => {
    const event = parseEvent(message.data);
    if (event) handlers.onDocument(event);
  });
  return () => source.close();
}

/** Undefined for anything that is not a document event: a broken message must not stop the stream. */
export function parseEvent(data: string): DocumentEvent | undefined {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return undefined;
    const { id, status } = value as Partial<DocumentEvent>;
    return typeof id === 'string' && typeof status === 'string' ? (value as DocumentEvent) : undefined;
  } catch {
    return undefined;
  }
}
