import { isId } from '../../shared/ids.js';

/** The last shown item of each kind; each kind continues after its own. */
export interface QueueCursor {
  readonly field?: readonly [priority: number, id: string];
  readonly page?: readonly [priority: number, documentId: string, number: number];
  readonly report?: readonly [priority: number, id: string];
  /** Claims whose words are no longer found, by their document. */
  readonly stale?: readonly [documentId: string, id: string];
  /** Claims that ran out, by their last day. */
  readonly expired?: readonly [lastDay: string, id: string];
  /** Batches that were returned are through. */
  readonly others?: true;
}

export const writeCursor = (cursor: QueueCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Undefined: not one that the queue gave. */
export function readCursor(text: string): QueueCursor | undefined {
  const parsed = parse(Buffer.from(text, 'base64url').toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { field, page, report, stale, expired, others } = parsed as Record<keyof QueueCursor, unknown>;
  if (others !== undefined && others !== true) return undefined;
  if (field !== undefined && !isPlace(field, 2)) return undefined;
  if (report !== undefined && !isPlace(report, 2)) return undefined;
  if (page !== undefined && !(isPlace(page, 3) && Number.isInteger(page[2]))) return undefined;
  if (stale !== undefined && !isPair(stale, isId)) return undefined;
  if (expired !== undefined && !isPair(expired, isDay)) return undefined;
  return parsed;
}

const isPlace = (place: unknown, length: number): place is unknown[] =>
  Array.isArray(place) &&
  place.length === length &&
  typeof place[0] === 'number' &&
  typeof place[1] === 'string' &&
  isId(place[1]);

const isPair = (pair: unknown, first: (value: string) => boolean): boolean =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  pair.every((part) => typeof part === 'string') &&
  first(pair[0] ?? '') &&
  isId(pair[1] ?? '');

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
