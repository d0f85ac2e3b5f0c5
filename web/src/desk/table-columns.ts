import { useState } from 'react';
import type { SavedFilter } from '../api/types.js';
import type { Sort } from './desk-address.js';

export type Column = SavedFilter['columns'][number];
export const COLUMNS: readonly Column[] = [
  'picture',
  'type',
  'year',
  'owner',
  'state',
  'visibility',
  'batch',
  'date',
];
const USUAL: readonly Column[] = ['picture', 'type', 'year', 'owner', 'state', 'date'];

export const SORT_OF: Partial<Record<Column | 'title', Sort>> = {
  title: 'title',
  type: 'type',
  year: 'year',
  owner: 'owner',
  state: 'state',
  date: 'created',
};

const KEPT = 'phusa.desk.columns';

function kept(): readonly Column[] {
  const names = localStorage.getItem(KEPT)?.split(',');
  return names ? COLUMNS.filter((column) => names.includes(column)) : USUAL;
}

/** The columns that somebody chose in this browser. */
export function useColumns(): [readonly Column[], (columns: readonly Column[]) => void] {
  const [columns, setColumns] = useState(kept);
  const choose = (next: readonly Column[]) => {
    localStorage.setItem(KEPT, next.join(','));
    setColumns(COLUMNS.filter((column) => next.includes(column)));
  };
  return [columns, choose];
}
