import { AGENTS, BROWSED, ORDERS, type Browsed, type Order } from './browse-entries.js';

/** What is listed; people and units have a page of their own. */
export interface BrowseAddress {
  readonly by?: Browsed;
  readonly order?: Order;
}

export const LISTED: readonly Browsed[] = BROWSED.filter((by) => !AGENTS.includes(by));

export function browseAddress(raw: Record<string, unknown>): BrowseAddress {
  const by = LISTED.find((known) => known === raw['by']);
  const order = ORDERS.find((known) => known === raw['order'] && known !== 'usual');
  return { ...(by ? { by } : {}), ...(order ? { order } : {}) };
}
