import type { CardQuestion } from './card-filters.js';

/** The filters of a query for cards: lists; an empty one does not filter. */
export interface AskedCards {
  readonly q?: string;
  readonly trl?: number;
  readonly field?: readonly string[];
  readonly protection?: readonly string[];
  readonly right?: readonly string[];
  readonly product?: readonly string[];
  readonly host?: string;
  readonly cooperation?: readonly string[];
}

export function cardQuestion(asked: AskedCards): CardQuestion {
  const { q, trl, field, protection, right, product, host, cooperation } = asked;
  const chosen = { field, protection, right, product, cooperation, host: host ? [host] : undefined };
  return {
    ...(q ? { q } : {}),
    ...(trl === undefined ? {} : { trl }),
    chosen: Object.fromEntries(
      Object.entries(chosen).filter(([, values]) => values !== undefined && values.length > 0),
    ),
  };
}
