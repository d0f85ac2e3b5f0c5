import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen, type DocumentEvent } from '../api/events.js';
import { applyEvent } from './live-documents.js';

interface Options {
  /** Told of every event, for what a screen says aloud or counts itself. */
  onEvent?(event: DocumentEvent): void;
}

/** Keeps what is on screen in step with the server while the screen is open. */
export function useLiveDocuments({ onEvent }: Options = {}): void {
  const client = useQueryClient();
  useEffect(
    () =>
      listen({
        onDocument: (event) => {
          applyEvent(client, event);
          onEvent?.(event);
        },
        onHello: () => void client.invalidateQueries({ queryKey: ['documents', 'list'] }),
      }),
    [client, onEvent],
  );
}
