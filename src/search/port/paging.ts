import { QueryError } from '../query/query-error.js';
import { DEEPEST_RESULT, LARGEST_SLICE, type SearchOptions } from './search-index.js';

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Refuses pages of results that no index could cut without reading everything before them. */
export function checkPaging({ from = 0, size = 0 }: SearchOptions, largest = LARGEST_SLICE): void {
  if (!isWhole(from)) throw new QueryError('badPage', 'from');
  if (!isWhole(size) || size > largest) throw new QueryError('badPage', 'size');
  if (from + size > DEEPEST_RESULT) throw new QueryError('tooDeep', 'from');
}
