import { isDocumentType } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import type { QueryConditions, RecordPart } from './parsed-query.js';

/** Names of parts of the record, English and Vietnamese without tones. */
const PARTS: Readonly<Record<string, RecordPart>> = {
  title: 'title',
  nhande: 'title',
  tieude: 'title',
  author: 'people',
  inventor: 'people',
  person: 'people',
  tacgia: 'people',
  host: 'host',
  organisation: 'host',
  donvi: 'host',
  keyword: 'keywords',
  tukhoa: 'keywords',
  abstract: 'abstract',
  tomtat: 'abstract',
  code: 'codes',
  ipc: 'codes',
  number: 'codes',
  ma: 'codes',
  maso: 'codes',
};

const CONDITIONS: Readonly<Record<string, 'type' | 'year' | 'language' | 'field'>> = {
  type: 'type',
  loai: 'type',
  year: 'year',
  nam: 'year',
  language: 'language',
  lang: 'language',
  ngonngu: 'language',
  field: 'field',
  linhvuc: 'field',
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const partNamed = (name: string): RecordPart | undefined => own(PARTS, foldedForm(name));

/** `before` with the condition added, or undefined where name or value is none. */
export function conditionOf(
  name: string,
  value: string,
  before: QueryConditions,
): QueryConditions | undefined {
  switch (own(CONDITIONS, foldedForm(name))) {
    case 'type':
      return isDocumentType(value) ? { ...before, types: [...before.types, value] } : undefined;
    case 'language':
      return /^[a-z]{2,5}$/i.test(value)
        ? { ...before, languages: [...before.languages, value.toLowerCase()] }
        : undefined;
    case 'field':
      return /^[\w.-]{1,20}$/.test(value) ? { ...before, fields: [...before.fields, value] } : undefined;
    case 'year': {
      const years = yearRange(value);
      return years ? { ...before, years } : undefined;
    }
    default:
      return undefined;
  }
}

/** `2019`, `2015..2020`, `2015-2020`, `2015..`, `..2020`. */
function yearRange(value: string): { from?: number; to?: number } | undefined {
  const single = /^\d{4}$/.exec(value);
  if (single) return { from: Number(value), to: Number(value) };
  const range = /^(\d{4})?(?:\.\.|-|–)(\d{4})?$/.exec(value);
  if (!range || (range[1] === undefined && range[2] === undefined)) return undefined;
  return {
    ...(range[1] === undefined ? {} : { from: Number(range[1]) }),
    ...(range[2] === undefined ? {} : { to: Number(range[2]) }),
  };
}
