import type { FieldName } from '../../../shared/field-names.js';
import { findDates, findImpossibleDates } from '../../../text/dates.js';
import { foldedForm } from '../../../text/normalise.js';
import { splitTitles } from '../../../text/person-titles.js';
import type { CellProblemCode } from './cell-problem.js';
import { LANGUAGE_WORDS, SECRECY_WORDS, TYPE_WORDS, VISIBILITY_WORDS } from './value-words.js';
import { doiOf, ipcSymbol, issnOf } from './number-forms.js';
import type { TableField } from './table-field.js';

/** A value as a record of `POST /imports` has it, or why there is none. */
export type ReadValue = { readonly value: unknown } | { readonly problem: CellProblemCode };

const taken = (value: unknown): ReadValue => ({ value });
const withheld = (problem: CellProblemCode): ReadValue => ({ problem });
const orElse = (value: unknown, problem: CellProblemCode): ReadValue =>
  value === undefined ? withheld(problem) : taken(value);

/** One value of a field, by the field's rule. `text` is trimmed and not empty. */
export function readValue(field: TableField, text: string): ReadValue {
  if (text.includes('\ufffd')) return withheld('brokenLetters');
  if (field === 'year') return yearOf(text);
  if (field.endsWith('Date')) return dateOf(text);
  switch (field) {
    case 'type':
      return orElse(typeOf(text), 'unknownType');
    case 'language':
      return orElse(languageOf(text), 'unknownLanguage');
    case 'visibility':
    case 'recordVisibility':
      return orElse(VISIBILITY_WORDS[foldedForm(text)], 'unknownVisibility');
    case 'securityLevel':
      return orElse(SECRECY_WORDS[text.normalize('NFC').toLowerCase()], 'unknownSecrecy');
    case 'ipc':
      return orElse(ipcSymbol(text), 'unparsableIpc');
    case 'doi':
      return orElse(doiOf(text), 'wrongDoi');
    case 'issn':
      return orElse(issnOf(text), 'wrongIssn');
    case 'authors':
    case 'contributors':
    case 'inventors':
      return taken(personOf(text));
    case 'applicants':
    case 'owners':
      return taken(partyOf(text));
    case 'priority':
      return taken(priorityOf(text));
    default:
      return taken(text);
  }
}

/** A day with its month and year. Day before month; ISO, with or without a time, is understood too. */
function dateOf(printed: string): ReadValue {
  const text = printed
    .replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, (_, y: string, m: string, d: string) =>
      [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
    )
    .replace(/^((?:19|20)\d{2})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (findImpossibleDates(text).length > 0) return withheld('impossibleDate');
  const [date] = findDates(text);
  if (date?.iso.length === 10) return taken(date.iso);
  return withheld(date || /^\d{4}(-\d{2})?$/.test(text) ? 'partialDate' : 'unreadableDate');
}

/** A year alone, or the one year that stands in a date or a phrase. */
function yearOf(text: string): ReadValue {
  const years = new Set(text.match(/(?<!\d)(1[6-9]|2[01])\d{2}(?!\d)/g));
  const [year] = years;
  return year === undefined || years.size > 1 || /\d[.,]\d{3}(?!\d)/.test(text)
    ? withheld('unreadableNumber')
    : taken(Number(year));
}

function typeOf(text: string): string | undefined {
  const folded = foldedForm(text);
  return TYPE_WORDS.find(([word]) => folded.includes(word))?.[1];
}

function languageOf(text: string): string | undefined {
  const folded = foldedForm(text);
  const code = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/.exec(folded)?.[1];
  return LANGUAGE_WORDS[folded] ?? code;
}

const COUNTRY = /\s*[([]([A-Z]{2})[)\]]$/;

/** Degrees and forms of address are kept apart from the name. */
function personOf(text: string): unknown {
  const { name, title } = splitTitles(text);
  return title === undefined ? partyOf(text) : { ...partyOf(name), title };
}

function partyOf(text: string): { name: string; country?: string } {
  const country = COUNTRY.exec(text)?.[1];
  const name = text.replace(COUNTRY, '').trim();
  return country === undefined || name === '' ? { name: text } : { name, country };
}

/** `VN 1-2015-00123, 12/03/2015`, in whatever order. */
function priorityOf(text: string): unknown {
  const [date] = findDates(text);
  const without = date?.iso.length === 10 ? text.replace(date.printed, '') : text;
  const country = /(?<![\p{L}\d])([A-Z]{2})(?![\p{L}\d])/u.exec(without)?.[1];
  const number = /[\p{L}\d][\p{L}\d./-]*\d[\p{L}\d./-]*/u.exec(
    without.replace(/(?<![\p{L}\d])[A-Z]{2}\s/u, ' '),
  )?.[0];
  if (number === undefined) return { number: text };
  return { number, ...(date?.iso.length === 10 ? { date: date.iso } : {}), ...(country ? { country } : {}) };
}

/** Fields whose withheld value is shown to a reviewer in its printed form. */
export const keepsPrinted = (field: TableField): FieldName | undefined => {
  switch (field) {
    case 'externalId':
    case 'visibility':
    case 'recordVisibility':
    case 'language':
    case 'text':
      return undefined; // rules of this system or its lists: nothing that a page could confirm
    case 'type':
      return 'documentType';
    default:
      return field;
  }
};
