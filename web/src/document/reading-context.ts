import { createContext, useContext } from 'react';
import type { DocumentRecord } from '../api/types.js';
import type { DocumentAddress } from './document-address.js';

export interface Destination extends DocumentAddress {
  readonly page?: number;
}

export interface Reading {
  readonly record: DocumentRecord;
  /** The page that is open. */
  readonly number: number;
  readonly address: DocumentAddress;
  /** A record of a document of which no page is here, as imports from elsewhere bring them. */
  readonly bare: boolean;
  /** Whether that page is withheld from the person. */
  readonly closed: boolean;
  /** Whether the person works here as a librarian or above. */
  readonly staff: boolean;
  /** Opens a place in this document; what is not named stays. */
  readonly go: (to: Destination, how?: { readonly quiet?: boolean }) => void;
}

const Context = createContext<Reading | null>(null);
export const ReadingProvider = Context.Provider;

export function useReading(): Reading {
  const reading = useContext(Context);
  if (!reading) throw new Error('no document is open here');
  return reading;
}
