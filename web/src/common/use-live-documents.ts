import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen, type DocumentEvent } from '../api/events.js';
import { LiveDocuments } from './live-documents.js';

interface Options {
  /** Told of every event, for what a screen says aloud. Must be stable. */
  readonly onEvent?: (event: DocumentEvent) => void;
}

/** Keeps what is on screen in step with the server while the screen is open. */
export function useLiveDocuments({ onEvent }: Options = {}): void {
  const client = useQueryClient();
  useEffect(() => {
    const live = new LiveDocuments(client);
    const stopListening = listen({
      onDocument: (event) => {
        live.apply(event);
        onEvent?.(event);
      },
      onHello: () => void client.invalidateQueries({ queryKey: ['documents', 'list'] }),
    });
    return () => {
      stopListening();
      live.stop();
    };
  }, [client, onEvent]);
}
