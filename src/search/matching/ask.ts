import type { RecordPart } from '../query/parsed-query.js';

/** What is asked of one document, whatever engine answers: each adapter puts this into its own language. */
export type Ask =
  | { readonly kind: 'token'; readonly token: string }
  /** Any token that begins so. */
  | { readonly kind: 'start'; readonly start: string }
  /** Tokens that follow one another without a gap. */
  | { readonly kind: 'phrase'; readonly tokens: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Ask[] }
  /** In the record, not in the pages alone. */
  | { readonly kind: 'record'; readonly asked: Ask }
  /** In this part of the record alone. */
  | { readonly kind: 'part'; readonly part: RecordPart; readonly asked: Ask }
  | { readonly kind: 'except'; readonly wanted: Ask; readonly unwanted: Ask };

export const tokenAsk = (token: string): Ask => ({ kind: 'token', token });
export const startAsk = (start: string): Ask => ({ kind: 'start', start });
export const recordAsk = (asked: Ask): Ask => ({ kind: 'record', asked });
export const allOfAsks = (parts: readonly Ask[]): Ask | undefined => joined('all', parts);
export const anyOfAsks = (parts: readonly Ask[]): Ask | undefined => joined('any', parts);

export function phraseAsk(tokens: readonly string[]): Ask {
  const [only, ...more] = tokens;
  return only !== undefined && more.length === 0 ? tokenAsk(only) : { kind: 'phrase', tokens };
}

/** Asked the same way: the same documents match. */
const keyOf = (ask: Ask): string => JSON.stringify(ask);

function joined(kind: 'all' | 'any', parts: readonly Ask[]): Ask | undefined {
  const distinct = [...new Map(parts.map((part) => [keyOf(part), part])).values()];
  return distinct.length < 2 ? distinct[0] : { kind, of: distinct };
}
