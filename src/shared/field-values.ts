import type { Bilingual } from './bilingual.js';
import { DOCUMENT_TYPES, type FieldName } from './field-names.js';

const SECRECY_LEVELS = ['normal', 'confidential', 'secret', 'topSecret'];
/** Controls but tab, line feed, form feed and carriage return. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Fields whose values may be an object: of a person, a body or a priority, or a code of a list. */
const NAMED: ReadonlySet<FieldName> = new Set<FieldName>([
  'authors',
  'contributors',
  'affiliations',
  'hostOrganisation',
  'managingAgency',
  'applicants',
  'inventors',
  'owners',
  'agent',
  'priority',
  'fieldCodes',
  'objectiveCodes',
  'contact',
  'ownerOrganisation',
  'ipc',
  'keywords',
]);

export const isText = (value: unknown): value is string => typeof value === 'string' && !CONTROL.test(value);
export const isLanguageCode = (value: unknown): boolean => typeof value === 'string' && LANGUAGE.test(value);

/** What one value of the field has to look like; undefined: it does. Every way in asks this before a value is kept. */
export function fieldValueProblem(name: FieldName, value: unknown): Bilingual | undefined {
  if (name === 'documentType') return oneOf(DOCUMENT_TYPES, value);
  if (name === 'securityLevel') return oneOf(SECRECY_LEVELS, value);
  if (name === 'year') return fits(isYear(value), 'phải là năm, ví dụ 2024', 'must be a year such as 2024');
  if (name === 'language')
    return fits(
      isLanguageCode(value),
      'phải là mã ngôn ngữ như vi, en',
      'must be a language code such as vi, en',
    );
  if (name.endsWith('Date'))
    return fits(
      isDate(value),
      'phải là ngày có thật, dạng YYYY-MM-DD, YYYY-MM hoặc YYYY',
      'must be a real date: YYYY-MM-DD, YYYY-MM or YYYY',
    );
  if (NAMED.has(name))
    return fits(
      isFilled(value) || isNamed(value),
      'phải là chữ, hoặc đối tượng có name',
      'must be text, or an object with a name',
    );
  return fits(isFilled(value), 'phải là chữ, không để trống', 'must be text, and not blank');
}

const fits = (does: boolean, vi: string, en: string): Bilingual | undefined =>
  does ? undefined : { vi, en };

export function oneOf(known: readonly string[], value: unknown): Bilingual | undefined {
  const words = known.join(', ');
  const does = typeof value === 'string' && known.includes(value);
  return fits(does, `phải là một trong: ${words}`, `must be one of: ${words}`);
}

const isFilled = (value: unknown): boolean => isText(value) && value.trim() !== '';
const isYear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 1500 && value < 2200;

/** As far as it is known: a day, a month or a year. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(1[5-9]|2[01])\d{2}(-\d{2}){0,2}$/.test(value)) return false;
  const day = `${value}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** An object of texts that says at least what it is called. */
function isNamed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(value);
  const called = parts.some(([key, part]) => ['name', 'number', 'code'].includes(key) && isFilled(part));
  return called && parts.every(([, part]) => isText(part));
}
