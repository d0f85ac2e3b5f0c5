import { BadRequestException } from '@nestjs/common';
import { isId } from '../../shared/ids.js';

export const LIST_SORTS = ['created', 'title', 'type', 'year', 'owner', 'state'] as const;
export type ListSort = (typeof LIST_SORTS)[number];
export const LIST_DIRECTIONS = ['asc', 'desc'] as const;
export type ListDirection = (typeof LIST_DIRECTIONS)[number];

interface Order {
  readonly sql: string;
  /** Of the database, of what the cursor carries. */
  readonly type: 'timestamptz' | 'text' | 'int';
}

/** What is not known comes before all that is. Each has an index of the database, but the owner's name. */
export const ORDERS: Readonly<Record<ListSort, Order>> = {
  created: { sql: 'document.created_at', type: 'timestamptz' },
  title: { sql: 'words.title_key COLLATE "C"', type: 'text' },
  type: { sql: 'document.type COLLATE "C"', type: 'text' },
  year: { sql: 'coalesce(document.year, -1)', type: 'int' },
  // the organisations are put in order once, not for every document
  owner: {
    sql: `coalesce(array_position(ARRAY(SELECT organisation.id FROM organisation
      ORDER BY fold_text(organisation.name) COLLATE "C", organisation.id), document.owner_organisation_id), 0)`,
    type: 'int',
  },
  state: {
    sql: `(CASE document.status WHEN 'failed' THEN 0 WHEN 'received' THEN 1 WHEN 'processing' THEN 2 ELSE 3 END)`,
    type: 'int',
  },
};

/** Names begin at A, years and dates at the newest. */
export const usualDirection = (sort: ListSort): ListDirection =>
  sort === 'created' || sort === 'year' ? 'desc' : 'asc';

export interface ListPlace {
  readonly sort: ListSort;
  readonly direction: ListDirection;
}

export interface ListCursor {
  readonly at: string;
  readonly id: string;
}

/** PostgreSQL keeps microseconds, JavaScript does not: the cursor carries the database's own words. */
export const writeListCursor = ({ at, id }: ListCursor, { sort, direction }: ListPlace): string =>
  Buffer.from(JSON.stringify([at, id, sort, direction])).toString('base64url');

/** Throws 400 for one that a list in this order did not give. */
export function readListCursor(cursor: string, { sort, direction }: ListPlace): ListCursor {
  const parsed = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(parsed)) {
    const [at, id, ofSort = 'created', ofDirection = 'desc'] = parsed as unknown[];
    const ours = ofSort === sort && ofDirection === direction;
    if (ours && typeof at === 'string' && typeof id === 'string' && isId(id) && fits(at, sort))
      return { at, id };
  }
  throw new BadRequestException({ errors: [{ field: 'cursor', message: 'is not one that a list gave' }] });
}

function fits(at: string, sort: ListSort): boolean {
  const { type } = ORDERS[sort];
  if (type === 'text') return !at.includes('\0');
  return type === 'int' ? /^-?\d{1,9}$/.test(at) : !Number.isNaN(Date.parse(at));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
