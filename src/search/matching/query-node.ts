import type { RecordPart } from '../query/parsed-query.js';

/** What is asked of one document, whatever engine answers: each adapter puts this into its own language. */
export type QueryNode =
  | { readonly kind: 'token'; readonly token: string }
  /** Any token that begins so. */
  | { readonly kind: 'start'; readonly start: string }
  /** Tokens that follow one another without a gap. */
  | { readonly kind: 'phrase'; readonly tokens: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly QueryNode[] }
  /** In the record, not in the pages alone. */
  | { readonly kind: 'record'; readonly asked: QueryNode }
  /** In this part of the record alone. */
  | { readonly kind: 'part'; readonly part: RecordPart; readonly asked: QueryNode }
  | { readonly kind: 'except'; readonly wanted: QueryNode; readonly unwanted: QueryNode };

export const termNode = (token: string): QueryNode => ({ kind: 'token', token });
export const startAsk = (start: string): QueryNode => ({ kind: 'start', start });
export const recordAsk = (asked: QueryNode): QueryNode => ({ kind: 'record', asked });
export const allOf = (parts: readonly QueryNode[]): QueryNode | undefined => joined('all', parts);
export const anyOf = (parts: readonly QueryNode[]): QueryNode | undefined => joined('any', parts);

export function phraseNode(tokens: readonly string[]): QueryNode {
  const [only, ...more] = tokens;
  return only !== undefined && more.length === 0 ? termNode(only) : { kind: 'phrase', tokens };
}

/** Asked the same way: the same documents match. */
const keyOf = (ask: QueryNode): string => JSON.stringify(ask);

function joined(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | undefined {
  const distinct = [...new Map(parts.map((part) => [keyOf(part), part])).values()];
  return distinct.length < 2 ? distinct[0] : { kind, of: distinct };
}
