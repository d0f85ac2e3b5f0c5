import type { Cell, TableRow } from '../../../platform/tables/table-reader.js';
import { findDate } from '../../../text/dates.js';
import { foldedForm } from '../../../text/normalise.js';
import { HEADER_NAMES, NO_DATA } from './header-names.js';
import { isDoi, isIpc } from './number-forms.js';
import { type ColumnMapping, isRepeated, SPLITS, TABLE_FIELDS, type TableField } from './table-field.js';

/** A header as it is compared: without marks, signs and what stands in brackets. */
export const bareHeader = (header: string): string =>
  foldedForm(header)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}.@]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');

const FIELD_OF_HEADER: ReadonlyMap<string, TableField> = new Map([
  ...TABLE_FIELDS.map((field) => [bareHeader(field), field] as const),
  ...HEADER_NAMES.flatMap(([field, names]) => names.map((name) => [bareHeader(name), field] as const)),
]);
const IGNORED: ReadonlySet<string> = new Set(NO_DATA.map(bareHeader));

/** Share of a column's cells that have a form from which the column is taken for that field. */
const MOSTLY = 0.6;

/**
 * What each column most likely holds, by its name and, where that says nothing, by its values. A field that holds one
 * value gets one column: the first that bears its name.
 */
export function proposeMapping(columns: readonly string[], sample: readonly TableRow[]): ColumnMapping[] {
  const taken = new Set<TableField>();
  const cellsOf = (i: number): readonly Cell[] =>
    sample.map(({ cells }) => cells[i] ?? '').filter((cell) => cell.length > 0);
  const take = (field: TableField | undefined): TableField | null => {
    if (field === undefined || (taken.has(field) && !isRepeated(field))) return null;
    taken.add(field);
    return field;
  };
  const fields = columns.map((name, i) => take(byValues(byName(name), cellsOf(i))));
  columns.forEach((name, i) => {
    if (fields[i] === null && !IGNORED.has(bareHeader(name)))
      fields[i] = take(byValues(undefined, cellsOf(i)));
  });
  promote(columns, fields);
  return fields.map((field, i) => ({ field, split: field && splitOf(field, cellsOf(i)) }));
}

/** The whole name; else, of a longer one such as `Tên nhiệm vụ KH&CN cấp tỉnh`, the longest known beginning. */
function byName(name: string): TableField | undefined {
  const bare = bareHeader(name);
  if (IGNORED.has(bare)) return undefined;
  const words = bare.split(' ');
  for (let length = words.length; length >= Math.min(2, words.length); length--) {
    const field = FIELD_OF_HEADER.get(words.slice(0, length).join(' '));
    if (field) return field;
  }
  return undefined;
}

/** Values correct what a name says: a `Năm` full of days is a date, a `Số` that is all DOIs is a DOI. */
function byValues(named: TableField | undefined, cells: readonly Cell[]): TableField | undefined {
  if (cells.length === 0) return named;
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : (cell[0] ?? '')));
  const mostly = (test: (text: string) => boolean): boolean =>
    texts.filter(test).length >= Math.max(1, texts.length * MOSTLY);
  if (named === 'year' || named === undefined) {
    if (named === undefined && mostly((text) => isDoi(text))) return 'doi';
    if (named === undefined && mostly((text) => isIpc(text.split(/[;,\n]/)[0] ?? ''))) return 'ipc';
    if (named === undefined && texts.length > 1 && mostly((text) => /^(19|20)\d{2}$/.test(text)))
      return 'year';
  }
  if (named === 'acceptanceDate' && mostly((text) => /^\d{4}$/.test(text))) return 'year';
  if (named === 'externalId' && texts.length > 2 && new Set(texts).size < texts.length * 0.9)
    return undefined;
  if (named === 'issue' && mostly((text) => findDate(text) !== undefined)) return undefined;
  return named;
}

/** Records are known again by a code: without one of its own, the task's or the register's number serves both. */
function promote(columns: readonly string[], fields: (TableField | null)[]): void {
  if (!fields.includes('title')) {
    const english = fields.indexOf('titleEn');
    if (english >= 0) fields[english] = 'title';
  }
  if (fields.includes('externalId')) return;
  const identifier = columns.findIndex((name) =>
    /^dc\.identifier(\.uri|\.other)?$|^dcterms\.identifier$/.test(name),
  );
  if (identifier >= 0 && fields[identifier] === null) fields[identifier] = 'externalId';
}

/** The sign between several values of a cell, if its field holds several. */
function splitOf(field: TableField, cells: readonly Cell[]): string | null {
  if (!isRepeated(field)) return null;
  const texts = cells.flat();
  const most = SPLITS.filter((sign) => sign !== '/' || field === 'keywords')
    .map((sign) => ({ sign, count: texts.filter((text) => text.includes(sign)).length }))
    .filter(({ count }) => count > 0);
  // `;` and lines are never part of a name, a comma may be
  return (most.find(({ sign }) => sign === ';' || sign === '\n') ?? most[0])?.sign ?? ';';
}
