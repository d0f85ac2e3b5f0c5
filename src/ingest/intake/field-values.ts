import { nameOfValue } from '../../shared/field-names.js';

/** Letters composed and without blanks around them, wherever in the value they stand. */
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)]));
}

/** A value in one line: of a person or company its name. */
export const printedForm = (value: unknown): string => nameOfValue(value) ?? JSON.stringify(value);
