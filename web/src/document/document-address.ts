import { textOf } from '../shell/address.js';

export const TABS = ['text', 'description', 'evidence', 'about'] as const;
export type Tab = (typeof TABS)[number];

/** `q` marks the words of a search; `at` names the field entry or claim whose place is shown. */
export interface DocumentAddress {
  readonly q?: string;
  readonly tab?: Tab;
  readonly at?: string;
  /** Which hit of `q` on this page is the current one, from 0. */
  readonly hit?: string;
}

export function documentAddress(raw: Record<string, unknown>): DocumentAddress {
  const tab = TABS.find((known) => known === raw['tab']);
  const [q, at, hit] = [textOf(raw['q']), textOf(raw['at']), textOf(raw['hit'])];
  return {
    ...(q ? { q } : {}),
    ...(tab ? { tab } : {}),
    ...(at ? { at } : {}),
    ...(hit ? { hit } : {}),
  };
}
