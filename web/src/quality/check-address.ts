import { textOf } from '../shell/address.js';

export interface CheckAddress {
  /** What is checked again; absent: what comes next. */
  readonly of?: 'pages' | 'values';
  readonly at?: string;
}

export function checkAddress(raw: Record<string, unknown>): CheckAddress {
  const at = textOf(raw['at']);
  const of = raw['of'] === 'values' ? 'values' : 'pages';
  return at === undefined ? {} : { of, at };
}
