import { VALUE_ORDER, VALUE_WORDS } from './card-words.js';

export type PrintLanguage = 'vi' | 'en';

/** The value of an answer in a few words: `TRL 6`, `sáng chế, đã cấp bằng, 1-0026606`. */
export function valueWords(value: unknown, language: PrintLanguage): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberWords(value, language);
  if (typeof value !== 'object' || value === null) return '';
  const parts = value as Readonly<Record<string, unknown>>;
  const said = VALUE_ORDER.flatMap((key) => {
    const part = parts[key];
    if (key === 'per') return typeof part === 'string' ? [`/ ${part}`] : [];
    if (key === 'trl') return typeof part === 'number' ? [`TRL ${String(part)}`] : [];
    if (key === 'year') return typeof part === 'number' ? [String(part)] : [];
    if (typeof part === 'number') return [numberWords(part, language)];
    return typeof part === 'string' ? [VALUE_WORDS[part]?.[language] ?? part] : [];
  });
  const measured = parts['quantity'] !== undefined || parts['amount'] !== undefined;
  return said.join(measured ? ' ' : ', ');
}

const numberWords = (value: number, language: PrintLanguage): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
