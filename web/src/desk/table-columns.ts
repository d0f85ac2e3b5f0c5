import { useLocalStorage } from '@mantine/hooks';
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

/** The columns that somebody chose in this browser. */
export function useColumns(): [readonly Column[], (columns: readonly Column[]) => void] {
  const [kept, keep] = useLocalStorage<readonly Column[]>({
    key: KEPT,
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  return [COLUMNS.filter((column) => kept.includes(column)), keep];
}
