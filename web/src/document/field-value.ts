import { formatDate } from '../common/format.js';
import type { Language } from '../i18n/index.js';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A field's value as a person reads it, whatever its shape; what is printed stands in for what is not known. */
export function valueText(value: unknown, printed: string | undefined, language: Language): string {
  if (typeof value === 'string') return ISO_DATE.test(value) ? formatDate(value, language) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueText(one, undefined, language)).join('; ');
  if (typeof value === 'object' && value !== null) return partsText(value) || (printed ?? '');
  return printed ?? '';
}

interface Parts {
  readonly title?: unknown;
  readonly name?: unknown;
  readonly country?: unknown;
  readonly code?: unknown;
  readonly label?: unknown;
  readonly number?: unknown;
  readonly date?: unknown;
}

function partsText({ title, name, country, code, label, number, date }: Parts): string {
  if (isText(name)) return [isText(title) ? `${title} ` : '', name, bracketed(country)].join('');
  if (isText(code)) return isText(label) ? `${code} ${label}` : code;
  if (isText(number)) return [number, isText(date) ? `, ${date}` : '', bracketed(country)].join('');
  return '';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const bracketed = (value: unknown): string => (isText(value) ? ` (${value})` : '');
